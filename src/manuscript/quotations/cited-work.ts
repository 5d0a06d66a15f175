import type { LintInput } from '../check.ts';
import type { Reference } from '../citations/apparatus.ts';
import { citationsIn } from '../citations/citations-in.ts';
import { type Span, sentenceOf } from '../manuscript.ts';

/** What a quotation is cited from, as far as can be told: entries, and the words around that may name an edition. */
export interface CitedWork {
  readonly references: readonly Reference[];
  /** Whether it is cited at all, be it from a work that was not recognised: a note is called. */
  readonly isCited: boolean;
  /** The words of the citation: of its sentence after the quotation, of the note. */
  readonly words: string;
}

/** A note's call stands at most so far from the mark that closes. */
const CALL_REACH = 3;

/**
 * The work that a quotation is cited from: by the next citation in its sentence, by one before it there, or in the note that is called at its
 * end or at the end of the sentence.
 */
export function citedWork({ manuscript, apparatus }: LintInput, quotation: Span): CitedWork {
  const block = manuscript.blocks[quotation.block]!;
  const sentence = sentenceOf(manuscript, quotation);
  const notes = (block.calls ?? []).filter(
    ({ at }) =>
      (at >= quotation.to - 1 && at <= quotation.to + CALL_REACH) ||
      (at >= sentence.to - 1 && at <= sentence.to + CALL_REACH),
  );
  const tied = (span: Span) =>
    citationsIn(apparatus, span).flatMap(({ reference }) =>
      reference === undefined ? [] : [apparatus.references[reference]!],
    );
  const inNotes = notes.flatMap(({ note }) => {
    const to = manuscript.blocks[note]?.text.length ?? 0;
    return [
      ...tied({ block: note, from: 0, to }),
      ...apparatus.references.filter(({ span, listed }) => !listed && span.block === note),
    ];
  });
  const to = Math.max(sentence.to, quotation.to + bracketAfter(block.text, quotation.to));
  const after = tied({ ...quotation, from: quotation.to, to }).slice(0, 1);
  const before = tied({ ...quotation, from: sentence.from, to: quotation.from }).slice(-1);
  const inText = after.length > 0 ? after : before;
  return {
    references: [...new Set([...inNotes, ...inText])],
    isCited: notes.length > 0 || inText.length > 0,
    words: [
      block.text.slice(quotation.to, to),
      ...notes.map(({ note }) => manuscript.blocks[note]?.text ?? ''),
      ...[...inNotes, ...inText].map(({ span }) =>
        manuscript.blocks[span.block]!.text.slice(span.from, span.to),
      ),
    ].join(' \n'),
  };
}

const BRACKET = /^[\s.,;]{0,3}\([^()]{0,160}\)/u;

/** The length of a bracket that follows a quotation, be it in the next sentence: “… at dawn.” (Webb 1931, 12). */
function bracketAfter(text: string, at: number): number {
  return BRACKET.exec(text.slice(at, at + 170))?.[0].length ?? 0;
}
