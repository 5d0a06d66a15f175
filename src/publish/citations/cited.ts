/** What is cited: a study, or a figure of it. */
export interface Cited {
  /** A word for it among others: `soviet-taiwanese`, `soviet-taiwanese-blocs`. */
  readonly key: string;
  readonly title: string;
  /** The study that a figure is of; absent where the study itself is cited. */
  readonly of?: string;
  readonly authors: readonly string[];
  /** `1.2, case 3f2a…`: another state of the case has another. */
  readonly version: string;
  /** When that version was published, as EDTF: `2026-03`. */
  readonly published?: string;
  /** Where it is: an address of the web, or within the file of the page; absent where neither is known. */
  readonly address?: string;
  /** What a figure shows. */
  readonly caption?: string;
}

/** A stretch of a citation; a title that stands by itself is set in italics. */
export interface Run {
  readonly text: string;
  readonly isItalic?: true;
}

/** What kind of work a study is, in a word for those who cite it. */
export const WORK = 'Quadrille study';

/** Its address, where anybody can open it. */
export const webAddressOf = ({ address = '' }: Cited): string | undefined =>
  /^https?:/.test(address) ? address : undefined;

/** The year of publication, or that there is none. */
export const yearOf = ({ published }: Cited): string => published?.match(/^\d{4}/)?.[0] ?? 'n.d.';

/** Year, month and day of publication, as far as they are known. */
export const datePartsOf = ({ published }: Cited): readonly string[] =>
  published
    ?.match(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/)
    ?.slice(1)
    .filter(Boolean) ?? [];

/** The words with the mark that ends a sentence, unless one stands there. */
export const ended = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`);

/** A citation without its italics. */
export const plainRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
