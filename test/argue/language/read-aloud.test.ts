import { describe, expect, it } from 'vitest';
import { readAloud } from '../../../src/argue/language/read-aloud.ts';
import { typedOf } from '../checked.ts';
import { names } from '../sample-names.ts';

describe('readAloud', () => {
  it.each([
    [
      'onset(rapprochement(USSR, ROC)) before onset(rapprochement(USA, PRC))',
      'the onset of the rapprochement between the USSR and the ROC falls before the onset of the rapprochement between the USA and the PRC',
    ],
    [
      'count(instruments(USSR, ROC) from 1950 to 1991) = 0',
      'the number of instruments between the USSR and the ROC from 1950 to 1991 is 0',
    ],
    [
      'share(contacts(USSR, POL) in 1968-10, channel = leaked) > 0.5',
      'the share of the contacts between the USSR and Poland in October 1968 that were leaked is greater than 0.5',
    ],
    [
      'first(recognitions of PRC).by = USSR',
      'the actor of the first of the recognitions of the PRC is the USSR',
    ],
    ['first(events()).tags != border', 'the tags of the first of the acts do not include border'],
    ['count(events(USSR)) >= 3', 'the number of acts with the USSR is at least 3'],
    ['count(events(by = USSR, type = 057)) <= 3', 'the number of acts by the USSR of type 057 is at most 3'],
    ['ussuri-clash within ussuri', '“The clash on Zhenbao” falls within “The Ussuri crisis”'],
    [
      'treaty-1945.start overlaps 1945/1946',
      'the entry into force of “Treaty of 1945” overlaps 1945 to 1946',
    ],
    ['ussuri.end contains 1969-03~', 'the end of “The Ussuri crisis” contains about March 1969'],
    ['border-talks = 1969-09-11', '“Border talks open” is the same time as 11 September 1969'],
    [
      'border-talks < ussuri-clash + P1Y6M',
      '“Border talks open” falls before the time 1 year and 6 months after “The clash on Zhenbao”',
    ],
    [
      'count(events(USSR, PRC) from ussuri-clash to (ussuri-clash + P1Y)) > count(events(USSR, PRC) from (ussuri-clash - P1Y) to ussuri-clash)',
      'the number of acts between the USSR and the PRC from “The clash on Zhenbao” to 1 year after it is greater than the number of acts between the USSR and the PRC from 1 year before “The clash on Zhenbao” to it',
    ],
    [
      'count(events(USSR, PRC) from border-talks to (ussuri-clash + P1Y)) = 0',
      'the number of acts between the USSR and the PRC from “Border talks open” to the time 1 year after “The clash on Zhenbao” is 0',
    ],
    [
      'border-talks - ussuri-clash > P30D',
      'the time from “The clash on Zhenbao” to “Border talks open” is longer than 30 days',
    ],
    ['P1M + P2D = P1D', '1 month plus 2 days is 1 day'],
    [
      'albanian-draft-1969.no - albanian-draft-1968.no >= 10',
      'the number of votes against in “albanian-draft-1969” minus the number of votes against in “albanian-draft-1968” is at least 10',
    ],
    ['8 - (3 - 1) * 2 = -4', '8 minus the product of the difference between 3 and 1 with 2 is −4'],
    ['recognises(USSR, PRC) on 1950', 'the USSR recognises the PRC in 1950'],
    ['recognises(USSR, PRC) on 1949-10-02', 'the USSR recognises the PRC on 2 October 1949'],
    [
      'recognises(USSR, PRC) on ussuri-clash',
      'the USSR recognises the PRC at the time of “The clash on Zhenbao”',
    ],
    ['count(events() in ussuri) = 1', 'the number of acts during “The Ussuri crisis” is 1'],
    [
      'relation(USSR, ROC) on 1969 as seen by USA on 1970 > -1',
      'the relation of the USSR and the ROC in 1969, as far as was known to the USA in 1970 is greater than −1',
    ],
    ['holds(USSR, port-arthur) on 1950', 'the USSR holds Port Arthur in 1950'],
    ['not exists(ussuri-clash)', 'it is not the case that “The clash on Zhenbao” did exist'],
    [
      'exists(ussuri-clash) and exists(ussuri)',
      '“The clash on Zhenbao” did exist, and “The Ussuri crisis” did exist',
    ],
    [
      'exists(ussuri-clash) and (exists(ussuri) or exists(treaty-1945))',
      '“The clash on Zhenbao” did exist, and either “The Ussuri crisis” did exist or “Treaty of 1945” did exist',
    ],
    [
      'exists(ussuri-clash) or exists(ussuri) and exists(treaty-1945)',
      '“The clash on Zhenbao” did exist, or both “The Ussuri crisis” did exist and “Treaty of 1945” did exist',
    ],
    [
      'recognises(USSR, PRC) on 1950 = (recognises(USSR, ROC) on 1950)',
      'the USSR recognises the PRC in 1950 exactly when the USSR recognises the ROC in 1950',
    ],
    ['sameBloc(USSR, POL) on 1950', 'the same bloc of the USSR and Poland in 1950'],
  ])('readAloud(%s) says it in English', (text, sentence) => {
    expect(readAloud(typedOf(text), names)).toBe(sentence);
  });
});
