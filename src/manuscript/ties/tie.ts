import type { Confidence, Finding } from '../finding.ts';
import type { FindingCode } from '../finding-kinds.ts';
import type { Block, Span } from '../manuscript.ts';
import type { SealedManuscript } from './seal-manuscript.ts';

/** What of a case, or of a manuscript's own faults, some of its words are tied to. */
export type Tie =
  /** Sure where the sentence has most words of the claim; else it comes near to it. */
  | { readonly is: 'claim'; readonly id: string; readonly isSure: boolean }
  | { readonly is: 'fact'; readonly id: string }
  | { readonly is: 'source'; readonly id: string; readonly locator?: string }
  | {
      readonly is: 'finding';
      readonly code: FindingCode;
      readonly severity: Finding['severity'];
      readonly confidence: Confidence;
      /** What it is in general, in no words of the manuscript. */
      readonly says: string;
      /** Message, reason and repair, which have words of the manuscript in them. */
      readonly told?: readonly [message: string, why: string, hint: string];
    };

/** A tie and the words that it ties. */
export interface TiedSpan {
  readonly span: Span;
  readonly tie: Tie;
}

/** A block of a manuscript as it is shown to be read. */
export type ShownBlock = Pick<Block, 'kind' | 'part' | 'text' | 'sentences' | 'label' | 'calls' | 'italics'>;

/** A manuscript beside its case: its text, and what its words are tied to, in the order of the text. */
export interface TiedManuscript {
  readonly blocks: readonly ShownBlock[];
  readonly ties: readonly TiedSpan[];
}

/** What a page holds of a manuscript: its text, or the fingerprints of its sentences alone. */
export type ManuscriptBeside =
  | ({ readonly is: 'text' } & TiedManuscript)
  | ({ readonly is: 'sealed' } & SealedManuscript);
