import { didYouMean, error, firstOf, note, quotedIds, type Replacement, swap } from './problem-words.ts';

/** Problems of dates, evidence, and of what the record says happened. */
export const historyProblems = {
  'date-format': error(
    (p: { message: string; hint: string; repairs?: readonly Replacement[] | undefined }) => [
      p.message,
      p.hint,
      p.repairs,
    ],
  ),
  'date-season': note((p: { date: string; season: string; years: string }) => [
    `date "${p.date}" is ${p.season}`,
    `write ${p.years} for the years from the one to the other; for ${p.season} it is right`,
    [[p.date, p.years]],
  ]),
  'date-anchor-unknown': error((p: { date: string; id: string; suggestion: string | undefined }) => [
    `date "${p.date}" is reckoned from "${p.id}", which is no row of the case`,
    didYouMean(
      p.suggestion,
      'expected an EDTF date, or the id of an event, instrument, spell, vote or actor',
    ),
    swap(p.id, p.suggestion),
  ]),
  'date-anchor-undated': error((p: { date: string; id: string; end: boolean }) => [
    `date "${p.date}" is reckoned from ${p.end ? `the end of "${p.id}", which states none` : `"${p.id}", which has no date`}`,
    p.end
      ? `give "${p.id}" an end, or reckon from another row`
      : 'reckon from an event, instrument, spell, vote or actor',
  ]),
  'date-cycle': error((p: { id: string; date: string; path: readonly string[] }) => [
    `date "${p.date}" of "${p.id}" rests on itself: ${wayOf(p.path)}`,
    'give one of them a date of its own',
  ]),
  'date-impossible': error((p: { date: string; facts: string }) => [
    `date "${p.date}" leaves no day: ${p.facts}`,
    'put the date right, or widen the period in case.yaml',
  ]),

  'evidence-format': error(
    (p: { message: string; hint: string; repairs?: readonly Replacement[] | undefined }) => [
      p.message,
      p.hint,
      p.repairs,
    ],
  ),
  'evidence-field': error((p: { value: string; suggestion: string | undefined; known: string }) => [
    `evidence has no field "${p.value}"`,
    didYouMean(p.suggestion, `expected one of ${p.known}`),
    swap(p.value, p.suggestion),
  ]),

  'actor-existence': error((p: { actor: string; does: string; limit: string; other: string | undefined }) => [
    `"${p.actor}" ${p.does}, but ${p.limit}`,
    didYouMean(p.other, `put the date right, or the span of "${p.actor}"`),
    swap(p.actor, p.other),
  ]),
  'date-narrowed': note(
    (p: {
      name: string;
      date: string;
      days: string;
      why: string;
      write: string | undefined;
      more: readonly string[];
    }) => [
      `${p.name} can only have been ${p.days}: ${p.why}; it is drawn from these days${p.more.length === 0 ? '' : `, and ${p.more.length} more from days on which their parties were there: ${p.more.join(', ')}`}`,
      p.write === undefined
        ? 'state only these days, or put the span right'
        : `write ${p.write} if so, or put the span right`,
      swap(p.date, p.write),
    ],
  ),
  'outlives-party': note(
    (p: {
      rows: readonly string[];
      actor: string;
      ended: string;
      write: string;
      successor: string | undefined;
    }) => [
      `${p.rows.length === 1 ? p.rows[0] : `${p.rows.length} rows`} ${p.rows.length === 1 ? 'goes' : 'go'} on, but "${p.actor}" ended ${p.ended}; ${p.rows.length === 1 ? 'it is' : 'they are'} out of the worlds after that${p.rows.length === 1 ? '' : `: ${p.rows.join(', ')}`}`,
      `write end: ${p.write}${p.successor === undefined ? '' : `; if "${p.successor}" took it over, name it beside "${p.actor}"`}`,
    ],
  ),
  'end-before-start': error((p: { id: string; start: string; end: string }) => [
    `"${p.id}" ends ${p.end}, before it starts ${p.start}`,
    'put one of the dates right',
  ]),
  'force-before-signature': error((p: { id: string; start: string; signed: string }) => [
    `"${p.id}" is in force ${p.start}, before it was signed ${p.signed}`,
    'put one of the dates right',
  ]),
  'known-before-event': error((p: { id: string; to: string; known: string; on: string }) => [
    `"${p.id}" is known to ${p.to} ${p.known}, before it happened ${p.on}`,
    'put one of the dates right; a plan that was known is an event of its own',
  ]),
  'rests-on-later': error((p: { id: string; says: string; on: string; later: string; own: string }) => [
    `"${p.id}", ${p.own}, ${p.says} "${p.on}", which came later, ${p.later}`,
    'put one of the dates right, or take the id out',
  ]),
  'event-outside-period': note((p: { id: string; on: string; period: string }) => [
    `"${p.id}" happened ${p.on}, outside the period of the case`,
    `the period is ${p.period}; widen it in case.yaml if the event belongs to the case`,
  ]),
  circle: error((p: { id: string; field: string; path: readonly string[] }) => [
    `${p.field} leads from "${p.id}" back to itself: ${wayOf(p.path)}`,
    `take one of them out of ${p.field}`,
  ]),

  'spell-overlap': error((p: { id: string; other: string; when: string }) => [
    `"${p.id}" overlaps "${p.other}", which is of the same kind and parties, ${p.when}`,
    'end one before the other starts, join them, or give both the same alternatives if one is true',
  ]),
  'position-twice': note(
    (p: {
      id: string;
      other: string;
      holder: string;
      question: string;
      stances: readonly [string, string];
      when: string;
    }) => [
      `"${p.id}" has "${p.holder}" for "${p.stances[0]}" on ${p.question}, and "${p.other}" for "${p.stances[1]}", ${p.when}`,
      'end one before the other starts, or give both the same alternatives if one is true',
    ],
  ),
  'decision-question': note((p: { id: string; question: string; suggestion: string | undefined }) => [
    `"${p.id}" decides "${p.question}", on which nobody has a position`,
    p.suggestion === undefined
      ? 'give a row of positions to whoever had one, or leave it if nobody’s is known'
      : `put "${p.suggestion}" in its place if that is meant`,
  ]),
  'decision-stance': note(
    (p: { id: string; question: string; stance: string; suggestion: string | undefined }) => [
      `"${p.id}" settles ${p.question} with "${p.stance}", which nobody wanted`,
      didYouMean(p.suggestion, 'give a row of positions to whoever wanted it, or leave it if nobody did'),
      swap(p.stance, p.suggestion),
    ],
  ),
  'answer-by-other': note(
    (p: { id: string; demand: string; by: readonly string[]; of: readonly string[] }) => [
      `"${p.id}" answers "${p.demand}", which was put to ${quotedIds(p.of)}, not to ${quotedIds(p.by)}`,
      'name whoever answered in by, or those asked in of; leave it if another may answer for them',
    ],
  ),
  'answers-differ': note(
    (p: {
      demand: string;
      day: string;
      answers: readonly { readonly id: string; readonly is: string }[];
    }) => [
      `"${p.demand}" was answered twice ${p.day}: ${p.answers.map(({ id, is }) => `${is} by "${id}"`).join(', ')}`,
      `say which came last, as date: … after ${p.answers[0]!.id}, or give both the same alternatives if one is true`,
    ],
  ),
  'audience-addressed': note((p: { id: string; actor: string }) => [
    `"${p.id}" is addressed to "${p.actor}", which is its audience too`,
    'take it out of audience, or out of to if the act was only staged for it',
  ]),
  'card-once': note((p: { id: string; card: string; suggestion: string }) => [
    `"${p.id}" alone plays "${p.card}"`,
    didYouMean(p.suggestion, ''),
    swap(p.card, p.suggestion),
  ]),
  'enmity-weightless': note(
    (p: { by: 'row' | 'case' | 'reading'; kind: string; ids: readonly string[]; weight: number }) => {
      const weigh = p.ids.length === 1 ? 'weighs nothing' : 'weigh nothing';
      const usual = `${p.weight}`.replace('-', '−');
      if (p.by === 'reading')
        return [
          `${quotedIds(p.ids)}, of a covered pair, ${weigh} in the relation: the reading taken is standing: without`,
          'write standing: [with, without]; the first is taken, the other compared',
        ];
      if (p.by === 'case')
        return [
          `standing.${p.kind} is 0, so that ${quotedIds(p.ids)}, of a covered pair, ${weigh} in the relation`,
          `take it out (a ${p.kind} then weighs ${usual}), or leave it if the ${p.kind} is told by acts alone`,
        ];
      return [
        `${quotedIds(p.ids)}, a ${p.kind} of a covered pair, ${weigh} in their relation`,
        `take weight: 0 out (a ${p.kind} weighs ${usual}), or leave it if the ${p.kind} is told by acts alone`,
      ];
    },
  ),
  'spell-type': note((p: { id: string; kind: string }) => [
    `"${p.id}" is a ${p.kind}, and type says what a rivalry is about`,
    'take type out, or write kind: rivalry',
  ]),
  'veto-misplaced': note((p: { id: string; of: string | undefined; is: string }) => [
    p.of === undefined
      ? `"${p.id}" is a spell of ${p.is}, and veto is a right of a seat or membership`
      : `"${p.id}" states a veto in "${p.of}", a ${p.is} in which no vote of the case was held`,
    p.of === undefined ? 'take veto out, or write kind: seat' : 'take veto out, or name the body that votes',
  ]),
  'level-kind': error((p: { id: string; kind: string }) => [
    `"${p.id}" is a spell of ${p.kind}, and has levels of escalation`,
    'give levels over time to a crisis or a war; here write the level in a word',
  ]),
  'level-outside': error(
    (p: { id: string; at: string; level: number; side: 'before' | 'after'; when: string }) => [
      `level ${p.level} of "${p.id}" is dated ${p.at}, ${p.side === 'before' ? 'before it starts' : 'after it ends'} ${p.when}`,
      'put one of the dates right',
    ],
  ),
  'level-order': error((p: { id: string; at: string; level: number; before: string }) => [
    `level ${p.level} of "${p.id}" is dated ${p.at}, before the level that stands ahead of it, ${p.before}`,
    'put the levels in the order of their dates, or put a date right',
  ]),
  'level-repeated': error((p: { id: string; on: string; levels: string }) => [
    `"${p.id}" has two levels ${p.on}: ${p.levels}`,
    'keep the one that it reached that day, or put a date right',
  ]),
  'status-incomplete': error((p: { id: string; field: 'object' | 'level' }) => [
    `"${p.id}" is a status, and says not ${p.field === 'object' ? 'of which place' : 'in a word which'}`,
    p.field === 'object'
      ? 'add object: the id of a place'
      : 'add level: a word, as autonomous, leased, jointly-administered',
  ]),
  'possessors-several': note((p: { id: string; other: string; place: string; when: string }) => [
    `"${p.id}" and "${p.other}" both possess "${p.place}" ${p.when}`,
    'say level: joint in both if they held it together, level: nominal of a claim that was not taken up; leave it if it was contested',
  ]),
  'through-later': note((p: { id: string; on: string; start: string; later: string }) => [
    `"${p.id}" began ${p.start}, and came to be so through "${p.on}", which came later, ${p.later}`,
    'put one of the dates right; leave it if what already was so was then confirmed',
  ]),
  'relations-before-recognition': error(
    (p: { id: string; start: string; recognition: string; on: string }) => [
      `"${p.id}" starts ${p.start}, before recognition ("${p.recognition}") ${p.on}`,
      'put one of the dates right, or give the relations the level of what stood before recognition (consulate, unofficial)',
    ],
  ),
  'posts-exclusive': error((p: { person: string; post: string; other: string; when: string }) => [
    `"${p.person}" is ${p.post} and ${p.other} at once, and both are exclusive, ${p.when}`,
    'put the dates right, or take out exclusive',
  ]),
  'rule-broken': note((p: { id: string; violators: readonly string[] }) => [
    `rule "${p.id}" is broken: ${firstOf(p.violators)}`,
    'history breaks rules; where this one was kept, put the dates right',
  ]),

  'vote-totals': error((p: { id: string; wrong: readonly Count[] }) => [
    `the ballots of "${p.id}" do not add up to its totals: ${countsOf(p.wrong)}`,
    'put the ballots or the totals right',
  ]),
  'vote-outcome': error((p: { id: string; is: string; yes: number | undefined; no: number }) => [
    `"${p.id}" is told to be ${p.is}, with ${p.yes === undefined ? '' : `${p.yes} yes and `}${p.no} no`,
    'put the totals right, or write outcome: rejected',
  ]),
  'vote-partial': note((p: { id: string; ballots: number; of: number }) => [
    `"${p.id}" has ${p.ballots} of its ${p.of} ballots`,
    'how the others voted is unknown; add their ballots where a claim needs them',
  ]),
  'vote-absent': note((p: { id: string; wrong: readonly Count[] }) => [
    `the ballots of "${p.id}" do not add up to its totals: ${countsOf(p.wrong)}`,
    'add the ballots of the absent, or leave the total out',
  ]),
  'ballot-repeated': error((p: { vote: string; actor: string; first: string }) => [
    `"${p.actor}" votes twice in "${p.vote}"; the first ballot is at ${p.first}`,
    'keep one, or give both the same alternatives if one is true',
  ]),

  'speaks-for-nobody': note(
    (p: {
      actor: string;
      acts: readonly string[];
      state: string;
      role: string | undefined;
      inOffice: boolean;
    }) => [
      `"${p.actor}" stands for nobody in ${quotedIds(p.acts)}, which ${p.acts.length === 1 ? 'counts' : 'count'} in no relation of "${p.state}": ${p.inOffice ? `the post in "${p.state}"${p.role === undefined ? '' : ` (${p.role})`} does not speak for it` : `no post in "${p.state}" reaches to ${p.acts.length === 1 ? 'its day' : 'their days'}`}`,
      `${p.inOffice ? 'write speaksFor: yes at its memberOf' : 'put the dates of the post right'} or name "${p.state}" beside "${p.actor}" if the act was the state’s; ${p.inOffice ? 'write speaksFor: no' : 'leave it'} if it was not`,
    ],
  ),
  'pair-without-acts': note((p: { pairs: readonly string[] }) => [
    `the record claims to cover ${firstOf(p.pairs)}, and holds no act, treaty or spell of ${p.pairs.length === 1 ? 'this pair' : 'these pairs'}`,
    'if nothing passed between them, leave it; else give what did, or take the pair out of between',
  ]),

  'fact-unsourced': error((p: { what: string; id: string }) => [
    `${p.what} "${p.id}" rests on no source`,
    'add evidence: @key, locator',
  ]),
  'source-uncited': note((p: { ids: readonly string[] }) => [
    p.ids.length === 1
      ? `nothing cites "${p.ids[0]}"`
      : `nothing cites ${p.ids.length} of the sources: ${firstOf(p.ids)}`,
    'cite it as evidence where it was used, or leave it',
  ]),
  'seen-unstated': note((p: { id: string; field: string }) => [
    `"${p.id}" says ${p.field === 'by' ? 'by whom' : 'when'} it was seen, and not how much of it`,
    `write seen: whole, part, abstract or none; ${p.field === 'by' ? 'who wrote it is its author' : 'when it came out is issued'}`,
  ]),
  'seen-quoted': note((p: { id: string; fact: string }) => [
    `"${p.id}" was seen by nobody, and "${p.fact}" quotes it`,
    `write via and the source in which the words were found, or seen: part`,
  ]),
  'alternatives-single': note((p: { name: string; suggestion: string | undefined }) => [
    `the group of alternatives "${p.name}" has this row only`,
    didYouMean(p.suggestion, 'give the rows that exclude it the same group'),
    swap(p.name, p.suggestion),
  ]),
  'figure-units': note((p: { name: string; unit: string; other: string; otherUnit: string }) => [
    `${p.name} is given in "${p.unit}" here, and in "${p.otherUnit}" by "${p.other}"`,
    'write one unit in one way; where both are meant, a test says which: `unit = …`',
    swap(p.unit, p.otherUnit),
  ]),
  'figure-differs': note((p: { id: string; value: string; other: string; otherValue: string }) => [
    `"${p.id}" gives ${p.value}, and "${p.other}" ${p.otherValue} for some of the same days`,
    'give both the same `alternatives`, so that a world has one of them; or put the dates right',
  ]),
  'figure-size': note((p: { id: string; value: string; unit: string; other: string }) => [
    `"${p.id}" is ${p.value} ${p.unit}, a thousand times more or less than "${p.other}" and what else is beside it`,
    'look at its unit, and write the value in that of the others',
  ]),
  'period-cut-outside': note((p: { id: string; when: string; of: string; period: string }) => [
    `"${p.id}" cuts ${p.when}, outside ${p.of} (${p.period})`,
    'it divides nothing there; put its date right, or widen the period',
  ]),
  'period-cut-same': note((p: { id: string; cut: string }) => [
    `"${p.id}" cuts twice at ${p.cut}`,
    'keep one of them: between the two no day is left',
  ]),
  'period-cut-name': note((p: { id: string; name: string }) => [
    `"${p.id}" calls two of its periods "${p.name}"`,
    'name them apart, so that a test can tell which is meant',
  ]),
  'drawing-pair': note((p: { pair: readonly string[] }) => [
    `"${p.pair.join(', ')}" in the drawing is not a pair of two`,
    'name two actors: [USSR, ROC]',
  ]),
  'drawing-uncovered': note((p: { pair: string; period: string; why: string }) => [
    `the drawing has "${p.pair}" in ${p.period}, and ${p.why}`,
    'add a row to coverage, or draw what the record covers: elsewhere the curve is broken off',
  ]),
  'drawing-time': note((p: { from: string; to: string; period: string }) => [
    `the drawing goes from "${p.from}" to "${p.to}", of which no day is in the period of the case (${p.period})`,
    'put its dates right: it begins before it ends, within the period',
  ]),
  'drawing-act': note((p: { id: string; when: string; from: string; to: string }) => [
    `"${p.id}" was ${p.when}, and the drawing goes from ${p.from} to ${p.to}`,
    'take it out, or draw a longer time',
  ]),
} as const;

type Count = { readonly choice: string; readonly stated: number; readonly counted: number };

/** `yes 29, counted 28; no 7, counted 8`. */
function countsOf(wrong: readonly Count[]): string {
  return wrong.map(({ choice, stated, counted }) => `${choice} ${stated}, counted ${counted}`).join('; ');
}

const LONGEST_WAY = 8;

/** A cycle of dates; of a long one its beginning, and how much is left out. */
function wayOf(path: readonly string[]): string {
  if (path.length <= LONGEST_WAY) return path.join(' → ');
  return [...path.slice(0, LONGEST_WAY - 1), `${path.length - LONGEST_WAY} more`, path.at(-1)].join(' → ');
}
