import type { Edit } from './edit.ts';
import { type FindingCode, type FindingParameters, findingKinds } from './finding-kinds.ts';
import { type Manuscript, type Place, placeOf, type Span, sentenceOf, textOf } from './manuscript.ts';

/**
 * How sure a finding is. Certain: it follows from the text alone, whatever was meant. Likely: a copy editor would ask. Look:
 * worth a glance, and often right as it stands.
 */
export type Confidence = 'certain' | 'likely' | 'look';

/** Another place that a finding speaks of: the entry that is nearly cited, the other spelling. */
export interface RelatedPlace {
  readonly place: Place;
  readonly span: Span;
  readonly says: string;
}

/** Something in a manuscript that its author should look at. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning' | 'note';
  readonly confidence: Confidence;
  /** What was found. */
  readonly message: string;
  /** Why it is doubtful: the evidence. */
  readonly why: string;
  /** The repair. */
  readonly hint: string;
  readonly span: Span;
  readonly place: Place;
  /** The words found; where nothing stands, as after a missing mark, they may be empty. */
  readonly words: string;
  /** The sentence they stand in, and where in it they begin. */
  readonly excerpt: string;
  readonly wordsAt: number;
  readonly related: readonly RelatedPlace[];
  /** Why the reading that it rests on may be wrong: then it is worth a look at most, and its evidence says so. */
  readonly doubt?: string;
  /** The repair as text, where it is certain what to write; its edits belong together. */
  readonly repair?: readonly Edit[];
}

/** Makes the finding of a code at a span; its wording is in `findingKinds`. */
export function finding<C extends FindingCode>(
  code: C,
  manuscript: Manuscript,
  span: Span,
  confidence: Confidence,
  parameters: FindingParameters<C>,
  related: readonly { readonly span: Span; readonly says: string }[] = [],
  repair: readonly Edit[] = [],
): Finding {
  const kind = findingKinds[code];
  const words = kind.words as (p: FindingParameters<C>) => readonly [string, string, string];
  const [message, why, hint] = words(parameters);
  const sentence = shown(sentenceOf(manuscript, span), span);
  const spoken = textOf(manuscript, sentence);
  const excerpt = spoken.trim();
  return {
    code,
    severity: kind.severity,
    confidence,
    message,
    why,
    hint,
    span,
    place: placeOf(manuscript, span),
    words: textOf(manuscript, span),
    excerpt,
    wordsAt: Math.max(0, span.from - sentence.from - spoken.indexOf(excerpt)),
    related: related.map(({ span, says }) => ({ place: placeOf(manuscript, span), span, says })),
    ...(repair.length > 0 && { repair }),
  };
}

/** An excerpt reaches no farther from the words found: what a bad file reads as one sentence may be a book. */
const FARTHEST = 600;

function shown({ block, from, to }: Span, span: Span): Span {
  return { block, from: Math.max(from, span.from - FARTHEST), to: Math.min(to, span.to + FARTHEST) };
}

/** Sorts findings as they stand in the manuscript, and drops exact repetitions. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) =>
      a.span.block - b.span.block ||
      a.span.from - b.span.from ||
      a.span.to - b.span.to ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
      (a.message < b.message ? -1 : a.message > b.message ? 1 : 0),
  );
  return sorted.filter((found, i) => {
    const last = sorted[i - 1];
    return !(
      last &&
      last.message === found.message &&
      last.span.block === found.span.block &&
      last.span.from === found.span.from
    );
  });
}
