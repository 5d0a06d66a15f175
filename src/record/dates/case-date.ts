import type { Duration } from '../../base/duration.ts';
import type { Edtf } from '../../base/edtf/edtf.ts';

/** A date as a case states it: on its own (EDTF), or relative to other rows. */
export type CaseDate = AbsoluteDate | RelativeDate;

export interface AbsoluteDate {
  readonly kind: 'absolute';
  readonly text: string;
  readonly edtf: Edtf;
}

/**
 * `hiroshima + P2D`, `before X`, `after X`, `between X and Y`. `between` has two anchors, the others one. With `among`
 * (`1956-11-06 after X`) it is one of those days, perhaps that of X itself, on which it then came after X.
 */
export interface RelativeDate {
  readonly kind: 'relative';
  readonly text: string;
  readonly relation: 'offset' | 'before' | 'after' | 'between';
  readonly anchors: readonly Anchor[];
  /** Only with `offset`; `sign` is -1 for `X - P2D`. */
  readonly offset?: { readonly duration: Duration; readonly sign: 1 | -1 };
  /** The days among which it is: an EDTF date, or that of another row. */
  readonly among?: CaseDate;
}

/** Every moment of another row that a date is reckoned from. */
export function anchorsIn(date: CaseDate): readonly Anchor[] {
  if (date.kind === 'absolute') return [];
  return date.among ? [...anchorsIn(date.among), ...date.anchors] : date.anchors;
}

/** A moment of another row: `X` alone is its first date (`date`, `signed` or `start`); `X.end` its end. */
export interface Anchor {
  readonly id: string;
  readonly moment: 'first' | 'start' | 'end';
  /** Offset of the anchor in the text of the date, when it was read from one. */
  readonly at?: number;
}
