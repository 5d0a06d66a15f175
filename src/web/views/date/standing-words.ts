import { rangeInWords } from '../../../base/day-words.ts';
import type { DayBounds } from '../../../publish/study-data.ts';
import { listInWords } from '../../../publish/words/number-words.ts';
import type { NameOf } from './names.ts';
import { doubtInWords, sinceInWords } from './since-words.ts';
import type { StandingRow } from './standing-rows.ts';

/** Something that stood, in a line: who held it, since when and until when, how surely. */
export function standingInWords(row: StandingRow, nameOf: NameOf): string {
  const { kind, who, level, share, bar } = row;
  const parties = listInWords(who.map(nameOf));
  const isHeld = kind === 'seat' || kind === 'possession';
  const held = isHeld ? `held by ${parties}` : `${kind} ${who.length > 1 ? 'among' : 'of'} ${parties}`;
  return [
    kind === 'occupation' ? `occupied by ${parties}` : held,
    level?.replace('-', ' '),
    bar ? beginInWords(bar.fact) : `since ${sinceInWords(row)}`,
    bar && endInWords(bar.fact),
    doubtInWords(share),
  ]
    .filter(Boolean)
    .join(', ');
}

/** `since 1 January 1953`; of a treaty whose force came later, both. */
export function beginInWords({
  first,
  inForce,
}: {
  readonly first: DayBounds;
  readonly inForce?: DayBounds;
}): string {
  const begun = daysInWords(first) ?? 'before the record';
  const force = inForce && daysInWords(inForce);
  if (force === undefined || force === begun) return `since ${begun}`;
  return `signed ${begun}, in force ${force}`;
}

/** `until 24 May 1955`, or that no end is recorded. */
export function endInWords({ end }: { readonly end?: DayBounds }): string {
  const days = end && end.latest !== null ? daysInWords(end) : undefined;
  return days === undefined ? 'no end recorded' : `until ${days}`;
}

function daysInWords({ earliest, latest }: DayBounds): string | undefined {
  if (earliest === null && latest === null) return undefined;
  return rangeInWords(earliest ?? Number.NEGATIVE_INFINITY, latest ?? Number.POSITIVE_INFINITY);
}
