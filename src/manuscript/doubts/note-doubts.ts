import type { Manuscript, WholeDoubt } from '../manuscript.ts';

/** So many missing notes are named. */
const NAMED = 3;

/** Notes that the numbering asks for and that were not found: what “ibid.” stands for behind them is not sure. */
export function noteDoubts({ blocks }: Manuscript): WholeDoubt[] {
  const missing: number[] = [];
  let last = 0;
  for (const { kind, label } of blocks) {
    if (kind !== 'note' || label === undefined || !/^\d+$/u.test(label)) continue;
    const number = Number(label);
    const isGap = number > last + 1 && number <= last + 10;
    if (isGap) for (let at = last + 1; at < number; at++) missing.push(at);
    last = number;
  }
  if (missing.length === 0) return [];
  const more = missing.length > NAMED ? ' and others' : '';
  const which =
    missing.length === 1
      ? `note ${missing[0]} was`
      : `notes ${missing.slice(0, NAMED).join(', ')}${more} were`;
  return [{ of: 'notes', reason: `${which} not found` }];
}
