/** A letter with its accents, or a sentence, as the platform's segmenter gives it, and where it begins. */
export interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** How much text a segmenter is given at once. */
const WINDOW = 1024;

/**
 * The segments of a text, in time that grows with the text.
 *
 * The platform's segmenter takes at every step as long as its text, so it is given a stretch at a time. Where a stretch was cut, its
 * last segment is unfinished, and whether one ends before that may hang on what follows: both are asked for again with the next stretch.
 * A segment that fills a stretch is asked for with twice as much.
 */
export function* segments(text: string, segmenter: Intl.Segmenter): Generator<Segment> {
  for (let from = 0, size = WINDOW; from < text.length; ) {
    const to = endOfStretch(text, from + size);
    const found = Array.from(segmenter.segment(text.slice(from, to)));
    const kept = to < text.length ? found.slice(0, -2) : found;
    for (const { segment, index } of kept) yield { segment, index: from + index };
    const last = kept.at(-1);
    size = last ? WINDOW : size * 2;
    if (last) from += last.index + last.segment.length;
  }
}

/** Where a stretch ends: at most at the text's end, and not between the halves of a character. */
function endOfStretch(text: string, to: number): number {
  if (to >= text.length) return text.length;
  return /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to + 1 : to;
}
