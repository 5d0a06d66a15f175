import { own } from '../../base/own.ts';
import { rangeWords } from '../../record/dates/range-words.ts';
import type { Fact } from '../../system/facts.ts';
import { circlesOf } from '../../system/lives.ts';
import type { Setting } from '../setting.ts';

/**
 * Why something no longer stood on a day, where it ended with a party: `"RSFSR" ended on 30 December 1922, and "moscow-1921" names no
 * successor`. Undefined where its own end came before, or no party had certainly ended.
 */
export function endedWithParty(
  { system }: Setting,
  { id, table, row }: Fact,
  day: number,
): string | undefined {
  const { bounds } = system.record;
  const ownEnd = bounds.get(id)?.end;
  if (ownEnd && ownEnd.earliest < day) return undefined;
  const ended = circlesOf(table, row)
    .flatMap(({ of }) => of)
    .flatMap((actor) => {
      const end = bounds.get(actor)?.end;
      return end && end.latest < day ? [{ actor, end }] : [];
    })
    .sort((a, b) => a.end.latest - b.end.latest)[0];
  if (!ended) return undefined;
  const { actor, end } = ended;
  const when = rangeWords(end);
  const isTreaty =
    table === 'instruments' || own(row as unknown as Record<string, unknown>, 'between') !== undefined;
  return `"${actor}" ended ${when}, and "${id}" with it${isTreaty ? ': it names no successor' : ''}`;
}
