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
  return ties.map((tie) => `recognises ${withSince(nameOf(tie.of), tie)}`).join('; ');
}

/** `held by the USSR since 5 September 1945`: all that hold a place. */
export function heldInWords(possessions: Ties, of: string, nameOf: NameOf): string {
  const ties = possessions.filter((tie) => tie.of === of);
  return `held by ${listInWords(ties.map((tie) => withSince(`${nameOf(tie.by)}${tie.level ? ` (${tie.level})` : ''}`, tie)))}`;
}

function withSince(name: string, tie: Ties[number]): string {
  return [`${name} since ${sinceInWords(tie)}`, doubtInWords(tie.share)].filter(Boolean).join(', ');
}
