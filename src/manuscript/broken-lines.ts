import type { Block, Manuscript, Span } from './manuscript.ts';

/** Formats whose lines a printer broke: where one ends, a word or an address may go on or not. */
const broken: ReadonlySet<Manuscript['format']> = new Set(['pdf', 'txt']);

/** Where in a block a line of the file ends, as offsets of what the next one begins with. */
export function lineEndsOf({ stretches }: Block): number[] {
  return stretches.flatMap(({ at, place }, i) => {
    const before = stretches[i - 1]?.place;
    return before && (before.line !== place.line || before.page !== place.page) ? [at] : [];
  });
}

/** Whether the lines of a file were broken by whoever set it, so that their ends say nothing. */
export function hasBrokenLines({ format }: Manuscript): boolean {
  return broken.has(format);
}

/** Whether a line of the file ends within words, or where they end. */
export function endsLine(manuscript: Manuscript, { block, from, to }: Span): boolean {
  return (
    hasBrokenLines(manuscript) &&
    lineEndsOf(manuscript.blocks[block]!).some((at) => at > from && at <= to + 3)
  );
}
