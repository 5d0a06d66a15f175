import { placeInWords, throughInWords } from '../../../publish/words/place-status-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import type { NameOf } from './names.ts';
import { doubtInWords, sinceInWords } from './since-words.ts';

type Ties = DateReport['recognition'];

/** `recognises the PRC since 27 January 1964`: all that an actor recognises, of those governments. */
export function recognisesInWords(
  recognition: Ties,
  by: string,
  governments: readonly string[],
  nameOf: NameOf,
): string {
  const ties = recognition.filter((tie) => tie.by === by && governments.includes(tie.of));
  return ties.map((tie) => `recognises ${withSince(nameOf(tie.of), tie)}`).join('; ');
}

/** `possessed by the USSR since 5 September 1945, through the treaty of that year`: whose a place was, and what. */
export function placeWords(places: DateReport['places'], id: string, nameOf: NameOf): string {
  const { held = [] } = places.find((place) => place.id === id) ?? {};
  return held
    .map((each) =>
      [
        `${placeInWords(each, nameOf)} since ${sinceInWords(each)}`,
        each.through ? `through ${throughInWords(each)}` : '',
        doubtInWords(each.share),
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');
}

function withSince(name: string, tie: Ties[number]): string {
  return [`${name} since ${sinceInWords(tie)}`, doubtInWords(tie.share)].filter(Boolean).join(', ');
}
