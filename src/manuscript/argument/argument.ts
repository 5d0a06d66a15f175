import type { Position } from '../../base/problems/problems.ts';

/** What a mark of an argument can be of: `[[claim:before-us-prc]]`. */
export const markKinds = ['claim', 'act', 'source', 'actor', 'place', 'rival'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A mark in running text: something of the case, in the author's words for it. */
export interface Mark {
  readonly kind: 'mark';
  readonly of: MarkKind;
  readonly id: string;
  /** The words of the sentence that it stands for; empty where it is to be named as the case names it. */
  readonly words: readonly Inline[];
  readonly at: Position;
}

/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'break' }
  /** The call of a footnote, by its number. */
  | { readonly kind: 'note'; readonly number: number }
  | Mark;

/** A drawing set between paragraphs: the address of the view that draws it, `view=timeline&of=USSR,ROC`. */
export interface ArgumentFigure {
  readonly kind: 'figure';
  readonly address: string;
  readonly caption: readonly Inline[];
  readonly at: Position;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | ArgumentFigure;

/** A heading with what stands below it, up to the next. */
export interface ArgumentSection {
  /** Made from its words, for its address: `the-clash-on-the-ussuri`. */
  readonly id: string;
  /** From 1, a title, to 6; 0 for what stands before the first heading, whose title is empty. */
  readonly level: number;
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** The argument of a case as prose. Plain JSON; every mark in it is of something that the case has. */
export interface Argument {
  readonly sections: readonly ArgumentSection[];
  /** The footnotes, in the order of their calls: the first is number 1. */
  readonly notes: readonly (readonly Block[])[];
}
