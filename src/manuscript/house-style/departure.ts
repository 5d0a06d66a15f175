import type { LintInput } from '../check.ts';
import { type Edit, edited } from '../edit.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import type { styleFindings } from '../finding-kinds/style.ts';
import { type Span, textOf } from '../manuscript.ts';

/** A place that departs from a house style. */
export interface Departure {
  readonly code: keyof typeof styleFindings;
  /** The words that depart. */
  readonly span: Span;
  /** What stands there, as a sentence begins. */
  readonly what: string;
  /** What the style asks, as a sentence goes on behind its name: `has no comma before the year`. */
  readonly asks: string;
  /** What makes it pass; none where that takes more than text, or cannot be known. */
  readonly edits?: readonly Edit[];
  /** The stretch of text to show repaired, where the words that depart say too little. */
  readonly shown?: Span;
  /** The repair in words, where there are no edits, or more than they. */
  readonly hint?: string;
  readonly confidence?: Confidence;
}

/** The finding of a departure. */
export function departureFinding({ manuscript }: LintInput, title: string, departure: Departure): Finding {
  const { code, span, what, asks, edits = [], shown = span, hint, confidence = 'likely' } = departure;
  const words = {
    what,
    asks: `${title} ${asks}`,
    repair: hint ?? `write ${inMarks(repaired(manuscript, shown, edits))}`,
  };
  return finding(code, manuscript, span, confidence, words, [], edits);
}

function repaired(manuscript: LintInput['manuscript'], shown: Span, edits: readonly Edit[]): string {
  const within = edits.filter(({ span }) => span.from >= shown.from && span.to <= shown.to);
  const moved = within.map(({ span, text }) => ({
    span: { ...span, from: span.from - shown.from, to: span.to - shown.from },
    text,
  }));
  return edited(textOf(manuscript, shown), moved).trim();
}

/** Words in quotation marks, unless they have their own; a bracket that they cut off is closed. */
export function inMarks(words: string): string {
  if (/^[“‘].*[”’][.,]?$/u.test(words)) return words;
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')');
  return `“${words}${isOpen ? ')' : ''}”`;
}
