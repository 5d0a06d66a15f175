import { describe, expect, it } from 'vitest';
import { type ClaimCode, problemOf } from '../../src/argue/language/faults.ts';
import { checked } from './checked.ts';
import { type Marked, mark } from './mark.ts';

type Case = readonly [Marked, ClaimCode, message: string, hint: string];

const words: readonly Case[] = [
  [
    mark`recognises(${'USRR'}, ROC) on 1969`,
    'claim-name',
    '"USRR" is not an id of this case',
    'did you mean "USSR" (Soviet Union)?',
  ],
  [
    mark`recognises(${'ussr'}, ROC) on 1969`,
    'claim-name',
    '"ussr" is not an id of this case',
    'did you mean "USSR" (Soviet Union)?',
  ],
  [
    mark`recognises(${'"Soviet Union"'}, ROC) on 1969`,
    'claim-name',
    '"Soviet Union" is not an id of this case',
    'did you mean "USSR" (Soviet Union)?',
  ],
  [
    mark`recognises(${'"СССР"'}, ROC) on 1969`,
    'claim-name',
    '"СССР" is not an id of this case',
    'did you mean "USSR" (Soviet Union)?',
  ],
  [
    mark`recognises(${'Polond'}, ROC) on 1969`,
    'claim-name',
    '"Polond" is not an id of this case',
    'did you mean "POL" (Poland)?',
  ],
  [
    mark`${'USRR'} = PRC`,
    'claim-name',
    '"USRR" is not an id of this case',
    'did you mean "USSR" (Soviet Union)?',
  ],
  [
    mark`holds(USSR, ${'harbin'}) on 1950`,
    'claim-name',
    '"harbin" is not an id of this case',
    'expected the id of a place or an actor',
  ],
  [
    mark`exists(${'soviet-arms'})`,
    'claim-name',
    '"soviet-arms" is not an id of this case',
    'expected the id of an event, an instrument, a spell, a vote, a position or a figure',
  ],
  [
    mark`${'border-talk'} + P1Y before 1970`,
    'claim-name',
    '"border-talk" is not an id of this case',
    'did you mean "border-talks" (Border talks open)?',
  ],
  [
    mark`count(${'events'}) = 1`,
    'claim-name',
    '"events" is not an id of this case',
    '`events` is a function: its arguments follow in parentheses, as in `events(A, B)`',
  ],
  [mark`${'cont'}(events()) = 1`, 'claim-function', '"cont" is not a function', 'did you mean "count"?'],
  [
    mark`${'foo'}(events()) = 1`,
    'claim-function',
    '"foo" is not a function',
    'docs/claims.md lists them: count, exists, first, share, relation, rapprochement …',
  ],
  [
    mark`count(events(by = ${'it'})) = 0`,
    'claim-it',
    '`it` is the row or actor at hand of a test of each, and none is asked here',
    'write `it` in the test of `every`, `any`, `none` or `most`',
  ],
  [
    mark`first(votes()).${'dat'} = 1969`,
    'claim-field',
    'a row of votes has no field "dat" that a test can read',
    'did you mean "date"?',
  ],
  [
    mark`first(events()).${'known'} = USSR`,
    'claim-field',
    'a row of events has no field "known" that a test can read',
    'expected one of id, date, by, to, type, weight, domain, channel, place, title, tags, causes, times, audience, card, confidence, alternatives, note, noteFor',
  ],
  [
    mark`total(votes(), ${'yess'}) > 5`,
    'claim-field',
    'a row of votes has no field "yess" that a test can read',
    'did you mean "yes"?',
  ],
  [
    mark`count(events(${'bye'} = USSR)) = 0`,
    'claim-argument-name',
    '`events` has no argument "bye"',
    'did you mean "by"?',
  ],
  [
    mark`share(instruments(), ${'domain'} = economic) > 0`,
    'claim-argument-name',
    '`share` has no argument "domain"',
    'expected one of id, title, kind, parties, obligations, replaces, buildsOn, channel, causes, tag, alternatives, note, noteFor',
  ],
  [
    mark`count(events(), ${'tag'} = x) = 0`,
    'claim-argument-name',
    '`count` has no argument "tag"',
    'it takes none by name',
  ],
  [
    mark`count(events(by = USSR, ${'by'} = ROC)) = 0`,
    'claim-argument-twice',
    '`events` is given "by" twice',
    'keep one; add two calls to ask for either',
  ],
  [
    mark`${'relation(USSR) on 1969'} > 0`,
    'claim-argument-count',
    '`relation` takes two actors, and is given 1',
    'write it as in `relation(USSR, ROC) on 1969-06-01`',
  ],
  [
    mark`${'holds(USSR) on 1969'}`,
    'claim-argument-count',
    '`holds` takes an actor, and a place or an actor, and is given 1',
    'write it as in `holds(A, object)`',
  ],
  [
    mark`count(${'events(USSR, ROC, PRC)'}) = 0`,
    'claim-argument-count',
    '`events` takes at most two actors, and is given 3',
    'write it as in `events(A, B)`',
  ],
  [
    mark`count(${'recognitions(PRC)'}) = 0`,
    'claim-argument-count',
    '`recognitions` takes no arguments by place, and is given 1',
    'write it as in `recognitions()`',
  ],
  [
    mark`share(events(), channel = ${'leeked'}) > 0`,
    'claim-word',
    '"leeked" is not a channel',
    'did you mean "leaked"?',
  ],
  [
    mark`count(events(domain = ${'military'})) = 0`,
    'claim-word',
    '"military" is not a domain',
    'expected one of security, diplomatic, economic, humanitarian',
  ],
  [mark`ussuri.kind = ${'krisis'}`, 'claim-word', '"krisis" is not a kind', 'did you mean "crisis"?'],
  [
    mark`ballot(albanian-draft-1969, USSR) = ${'maybe'}`,
    'claim-word',
    '"maybe" is not a word that `ballot` gives',
    'expected one of yes, no, abstain, absent',
  ],
  [
    mark`count(events(tag = ${'contcat'})) = 0`,
    'claim-word-unused',
    'no row of this case has the tag "contcat"',
    'did you mean "contact"?',
  ],
  [
    mark`count(events(type = ${'back-chanel'})) = 0`,
    'claim-word-unused',
    'no row of this case has the type "back-chanel"',
    'did you mean "back-channel"?',
  ],
  [
    mark`ussr-roc.level = ${'embassy'}`,
    'claim-word-unused',
    'no row of this case has the level "embassy"',
    'right if that is what the claim says; else look at the spelling',
  ],
];

const types: readonly Case[] = [
  [
    mark`${'count(events())'} before 1969`,
    'claim-type',
    '`before` compares dates; `count(…)` gives a number',
    'expected a date, a row that has one, or onset(…), peak(…), end(…)',
  ],
  [
    mark`${'rapprochement(USSR, ROC)'} before 1969`,
    'claim-type',
    '`before` compares dates; `rapprochement(…)` gives a phase',
    'write onset(…), peak(…) or end(…) of it',
  ],
  [
    mark`${'969'} before ussuri`,
    'claim-type',
    '`before` compares dates; `969` is a number',
    'a year is written with four digits: 1969, 0987',
  ],
  [
    mark`ussuri within ${'USSR'}`,
    'claim-type',
    '`within` compares dates; `USSR` is an actor',
    'expected a date, a row that has one, or onset(…), peak(…), end(…)',
  ],
  [
    mark`${'onset(rupture(USSR, PRC)) <= 1969'}`,
    'claim-type',
    '`<=` compares numbers; `onset(…)` gives a date',
    'write `not (… after …)`',
  ],
  [
    mark`${'relation(USSR, ROC)'} > 0`,
    'claim-type',
    '`>` compares numbers; `relation(…)` gives a series',
    'add `on DATE` for one day, or take mean(…), lowest(…), highest(…) of it',
  ],
  [
    mark`${'relation(USSR, ROC) as seen by USA on 1969'} > 0`,
    'claim-type',
    '`>` compares numbers; `relation(…)` gives a series',
    'add `on DATE` for one day, or take mean(…), lowest(…), highest(…) of it',
  ],
  [
    mark`${'instruments(USSR, ROC)'} = 0`,
    'claim-type',
    '`=` compares numbers here; `instruments(…)` gives rows',
    'write count(…) for how many there are',
  ],
  [
    mark`onset(rupture(USSR, PRC)) - ussuri-clash > ${'30'}`,
    'claim-type',
    '`>` compares two lengths of time; `30` is a number',
    'write a length of time as P30D, P6M or P1Y',
  ],
  [
    mark`${'relation(USSR, ROC)'} = relation(USSR, PRC)`,
    'claim-type',
    '`=` compares numbers, dates, words or rows; `relation(…)` gives a series',
    'add `on DATE` for one day, or take mean(…), lowest(…), highest(…) of it',
  ],
  [
    mark`recognises(USSR, ROC) on 1969 = ${'true'}`,
    'claim-type',
    'a test is true or false by itself; `true` is a word',
    'leave out `= true`',
  ],
  [
    mark`first(events()).by = ${'ussuri-clash'}`,
    'claim-type',
    '`=` compares words here; `ussuri-clash` is an event',
    'expected an actor',
  ],
  [
    mark`${'pivot(USA, USSR, PRC) on 1973'} = triangle(USA, USSR, PRC) on 1973`,
    'claim-type',
    '`=` compares words here; `pivot(…)` gives a word',
    'expected a word that `triangle` gives',
  ],
  [
    mark`${'USSR'} < 3`,
    'claim-type',
    '`<` compares numbers; `USSR` is an actor',
    'expected a number, or a function that gives one',
  ],
  [
    mark`${'ussuri-clash'} * 2 = 4`,
    'claim-type',
    '`*` joins two numbers here; `ussuri-clash` is an event',
    'name a field of it: `.no`, `.weight`, `.value`',
  ],
  [
    mark`${'P2D'} * 2 = 4`,
    'claim-type',
    '`*` joins two numbers here; `P2D` is a length of time',
    'expected a number, or a function that gives one',
  ],
  [
    mark`${'USSR'} + P2D before 1970`,
    'claim-type',
    '`+` moves a date by a length of time; `USSR` is an actor',
    'expected a date, a row that has one, or onset(…), peak(…), end(…)',
  ],
  [
    mark`not ${'count(events())'}`,
    'claim-type',
    '`not` denies a test; `count(…)` gives a number',
    'compare it with something: `… > 0`',
  ],
  [
    mark`${'USSR'} and exists(ussuri)`,
    'claim-type',
    '`and` joins two tests; `USSR` is an actor',
    'compare it with a word: `… = USA`',
  ],
  [
    mark`${'events(USSR, ROC)'}`,
    'claim-type',
    'a test is true or false; `events(…)` gives rows',
    'write exists(…) to ask whether there are any',
  ],
  [
    mark`${'rupture(USSR, ROC)'}`,
    'claim-type',
    'a test is true or false; `rupture(…)` gives a phase',
    'write exists(…) to ask whether there is one',
  ],
  [
    mark`${'ussuri-clash'}`,
    'claim-type',
    'a test is true or false; `ussuri-clash` is an event',
    'write exists(…) to ask whether it happened',
  ],
  [
    mark`recognises(${'port-arthur'}, ROC) on 1969`,
    'claim-type',
    '`recognises` takes an actor; `port-arthur` is a place',
    'expected an actor',
  ],
  [
    mark`recognises(${'no-instrument'}, ROC) on 1969`,
    'claim-type',
    '`recognises` takes an actor; `no-instrument` is a claim',
    'expected an actor',
  ],
  [
    mark`knew(USA, ${'ussuri'}) on 1969`,
    'claim-type',
    '`knew` takes an event; `ussuri` is a spell',
    'expected the id of an event',
  ],
  [
    mark`crisis(${'ussr-roc'}) before 1969`,
    'claim-type',
    '`crisis` takes a crisis; `ussr-roc` is of the kind "recognition"',
    'expected the id of a crisis',
  ],
  [
    mark`count(${'ussuri-clash'}) = 1`,
    'claim-type',
    '`count` takes rows; `ussuri-clash` is an event',
    'write exists(…) for one row; rows come of events(…), instruments(…), spells(…), votes(…)',
  ],
  [
    mark`exists(${'USSR'})`,
    'claim-type',
    '`exists` takes rows, a row or a phase; `USSR` is an actor',
    'give it one of those',
  ],
  [
    mark`mean(${'relation(USSR, ROC) on 1969'}) = 1`,
    'claim-type',
    '`mean` takes a series; `relation(…)` gives a number',
    'leave out `on DATE` for the whole series',
  ],
  [
    mark`${'USSR'}.by = PRC`,
    'claim-type',
    '`.by` is read of a row; `USSR` is an actor',
    'expected the id of an event, an instrument, a spell, a vote, a position or a figure',
  ],
];

const writtenOut: readonly Case[] = [
  [
    mark`recognises(${'first(recognitions()).by'}, ROC) on 1950`,
    'claim-type',
    '`recognises` takes an actor; `.by` is a word',
    'write the word itself; one read from a row cannot stand here',
  ],
  [
    mark`count(events(by = ${'pivot(USA, USSR, PRC) on 1973'})) = 0`,
    'claim-type',
    '`events(by = …)` takes an actor; `pivot(…)` gives a word',
    'write the word itself; one read from a row cannot stand here',
  ],
  [
    mark`inForce(${'first(instruments(USSR, PRC))'}) on 1950`,
    'claim-type',
    '`inForce` takes an instrument; `first(…)` gives a row',
    'write an id, or ask about all the rows',
  ],
  [
    mark`exists(${'first(events())'})`,
    'claim-type',
    '`exists` takes rows, a row or a phase; `first(…)` gives a row',
    'write an id, or ask about all the rows',
  ],
  [
    mark`count(events() as seen by ${'first(events()).by'}) = 0`,
    'claim-type',
    '`as seen by` is followed by an actor; `.by` is a word',
    'write the word itself; one read from a row cannot stand here',
  ],
];

const windows: readonly Case[] = [
  [
    mark`${'recognises(USSR, ROC)'}`,
    'claim-window',
    '`recognises` asks how things stood on a day, and none is given',
    'add one, as in `recognises(A, B)`',
  ],
  [
    mark`recognises(USSR, ROC) ${'in 1969'}`,
    'claim-window',
    '`recognises` asks how things stood on a day, not over a time',
    'write `on DATE`',
  ],
  [
    mark`mean(relation(USSR, ROC)) ${'on 1969'} > 2`,
    'claim-window',
    '`mean` asks about a time, not a day',
    'write `from DATE to DATE`, or `in DATE`',
  ],
  [
    mark`count(events()) ${'from 1950 to 1991'} > 2`,
    'claim-window',
    '`count` takes no dates',
    'give them to what it asks about: `count(… from 1950 to 1991)`',
  ],
  [
    mark`count(events()) as seen by ${'USA'} = 0`,
    'claim-window',
    '`count` cannot be asked as seen by somebody',
    'leave out `as seen by …`',
  ],
  [
    mark`count(events() as seen by ${'port-arthur'}) = 0`,
    'claim-type',
    '`as seen by` is followed by an actor; `port-arthur` is a place',
    'expected an actor',
  ],
  [
    mark`count(events() in ${'USSR'}) = 0`,
    'claim-type',
    'the time that `events` asks about is made of dates; `USSR` is an actor',
    'expected a date, a row that has one, or onset(…), peak(…), end(…)',
  ],
  [
    mark`${'recognises(USSR, ROC) on ussuri-clash + P2D'}`,
    'claim-window',
    '`+` moves a date, and here it follows all of `recognises(…)`',
    'put the date in parentheses: `on (… + …)`',
  ],
  [
    mark`count(${'events() from 1950 to ussuri-clash + P2D'}) = 1`,
    'claim-window',
    '`+` moves a date, and here it follows all of `events(…)`',
    'put the date in parentheses: `to (… + …)`',
  ],
];

const dates: readonly Case[] = [
  [
    mark`${'1969-13'} before ussuri`,
    'claim-date',
    'date "1969-13" is not an EDTF date: there is no month 13',
    'write 1969 if the month is not known',
  ],
  [
    mark`${'1969-vist'} before ussuri`,
    'claim-date',
    '"1969-vist" is neither a number nor a date',
    'did you mean "1969-visit"?',
  ],
  [
    mark`share(events(), channel = leaked) > ${'50%'}`,
    'claim-date',
    '"50%" is neither a number nor a date',
    'write a share as a number between 0 and 1: 0.5',
  ],
  [
    mark`count(events()) = ${'10-5'}`,
    'claim-date',
    '"10-5" is neither a number nor a date',
    'write `a - b` to subtract, with spaces',
  ],
  [
    mark`count(events()) = ${'1000/5'}`,
    'claim-date',
    '"1000/5" is neither a number nor a date',
    'write `a / b` to divide, with spaces',
  ],
  [
    mark`ussuri.end - ussuri.start > ${'P2D1Y'}`,
    'claim-date',
    '"P2D1Y" is not a length of time',
    'expected years, months, weeks, days in this order, as in P1Y6M or P30D',
  ],
];

describe.each([
  ['words', words],
  ['types', types],
  ['arguments', writtenOut],
  ['windows', windows],
  ['dates', dates],
] as const)('checkExpression: faults of %s', (_, cases) => {
  it.each(cases)('checkExpression($text) points at the fault: %s', ({ text, span }, code, message, hint) => {
    const { faults } = checked(text);
    expect(faults.map((fault) => [fault.code, fault.span])).toMatchObject([[code, span]]);
    const at = { file: 'claims.yaml', line: 1, column: span.start + 1 };
    const severity = code === 'claim-word-unused' ? 'note' : 'error';
    expect(problemOf(faults[0]!, at)).toMatchObject({ ...at, code, message, hint, severity });
  });
});
