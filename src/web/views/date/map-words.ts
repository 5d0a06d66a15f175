import type { DateReport } from '../../../measure/date-report.ts';
import { listInWords } from '../../../publish/words/number-words.ts';
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
  return ties.map(({ of, since, share }) => `recognises ${withSince(nameOf(of), since, share)}`).join('; ');
}

/** `held by the USSR since 5 September 1945`: all that hold a place. */
export function heldInWords(possessions: Ties, of: string, nameOf: NameOf): string {
  const ties = possessions.filter((tie) => tie.of === of);
  return `held by ${listInWords(ties.map(({ by, since, level, share }) => withSince(`${nameOf(by)}${level ? ` (${level})` : ''}`, since, share)))}`;
}

function withSince(name: string, since: number, share: number): string {
  return [`${name} since ${sinceInWords(since)}`, doubtInWords(share)].filter(Boolean).join(', ');
}
