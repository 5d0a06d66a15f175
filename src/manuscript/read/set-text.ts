import { own } from '../../base/own.ts';
import type { Block, Place } from '../manuscript.ts';
import type { DraftRun } from './draft.ts';

/** The text of a block on one line, with where its stretches stand, what is in italics and where notes are called. */
export interface SetText extends Pick<Block, 'text' | 'stretches'> {
  readonly italics: readonly { readonly from: number; readonly to: number }[];
  readonly calls: readonly { readonly at: number; readonly key: string }[];
  readonly columnEnds: readonly number[];
  readonly paragraphEnds: readonly number[];
}

/** How a hyphen at the end of a line is read: `joined` drops it, `kept` keeps it, `apart` keeps it and a space. */
export type LineEnd = 'joined' | 'kept' | 'apart';

/** Letters that are printed as one sign, and hyphens of other codes. */
const plainForms: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  '↵': 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  '\u2010': '-',
  '\u2011': '-',
};
const space = /^\s$/u;
/** Characters of control and format, which are not seen; joiners, which shape a script, are. */
const unseen = /^(?!\u200c|\u200d|[\u0600-\u0605])[\p{Cc}\p{Cf}]$/u;
const hyphenAtEnd = /\p{L}[-‐]$/u;
/** A span of numbers, and an address of the web, that go on in the next line. */
const numberAtEnd = /\d[-–]$/;
const addressAtEnd = /(?:^|[\s(<])(?:https?:\/\/|www\.|doi:|10\.\d)\S*[/_=&?-]$/;
/** An address that breaks before the name of its site is whole, or a DOI before the number of its registrant. */
const addressBegun = /(?:^|[\s(<])(?:https?:\/\/[^\s./]*\.?|www\.|\S*doi\.org\/10\.|doi:\s?10\.)$/;
/** An address, and what only goes on in one. */
const inAddress = /(?:^|[\s(<])(?:https?:\/\/|www\.|doi:|10\.\d{4})\S*[\p{L}\d]$/u;
const onlyInAddress = /^(?:[./_?=&#%~]|-(?=[\p{L}\d]+[./_-]))[\p{L}\d]/u;
/** A letter with its accents, or a syllable of Hangul in its parts: what NFC may make one character of. */
const composed = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;
const plain = /^[\u0020-\u007e]*$/;

const softHyphen = '\u00ad';

/** Collects characters and notes down a new stretch wherever the columns of the file do not simply count on. */
class Setting {
  length = 0;
  /** The end of what was set, long enough to hold a word. */
  tail = '';
  readonly stretches: { at: number; place: Place }[] = [];
  readonly italics: { from: number; to: number }[] = [];
  readonly calls: { at: number; key: string }[] = [];
  private readonly parts: string[] = [];

  put(characters: string, place: Place, isItalic: boolean): void {
    const at = this.length;
    const last = this.stretches.at(-1);
    const goesOn =
      last &&
      last.place.line === place.line &&
      last.place.page === place.page &&
      place.column - last.place.column === at - last.at;
    if (!goesOn) this.stretches.push({ at, place });
    this.parts.push(characters);
    this.length += characters.length;
    this.tail = (characters.length < 80 ? this.tail + characters : characters).slice(-80);
    if (isItalic) this.setItalic(at);
  }

  /** A space in place of a line's end: it counts on in the line that ended. */
  putSpace(): void {
    const { at, place } = this.stretches.at(-1)!;
    this.put(' ', { ...place, column: place.column + this.length - at }, false);
  }

  get isAtSpace(): boolean {
    return this.length === 0 || this.tail.endsWith(' ');
  }

  dropLast(): void {
    this.parts.push(this.parts.pop()!.slice(0, -1));
    this.tail = this.tail.slice(0, -1);
    this.length -= 1;
    const last = this.italics.at(-1);
    if (last && last.to > this.length) last.to = this.length;
  }

  text(): string {
    const text = this.parts.join('');
    return (text.endsWith(softHyphen) ? text.slice(0, -1) : text).trimEnd();
  }

  private setItalic(from: number): void {
    const last = this.italics.at(-1);
    if (last && last.to === from) last.to = this.length;
    else this.italics.push({ from, to: this.length });
  }
}

function shifted(place: Place, columns: number): Place {
  return columns === 0 ? place : { ...place, column: place.column + columns };
}

function setRun(setting: Setting, { text, place, isItalic = false }: DraftRun): void {
  if (plain.test(text) && !text.includes('  ') && !(text.startsWith(' ') && setting.isAtSpace)) {
    if (text) setting.put(text, place, isItalic);
    return;
  }
  let column = 0;
  for (const [character] of text.matchAll(composed)) {
    const here = shifted(place, column);
    column += character.length;
    if (space.test(character)) {
      if (!setting.isAtSpace) setting.put(' ', here, isItalic);
    } else if (character === softHyphen) {
      if (column === text.length) setting.put(character, here, isItalic);
    } else if (!unseen.test(character))
      setting.put(own(plainForms, character) ?? character.normalize('NFC'), here, isItalic);
  }
}

/** Parts two lines of the file by a space, or joins the word that their end divides. */
function turnLine(
  setting: Setting,
  run: DraftRun,
  lineEnd: (before: string, after: string) => LineEnd,
): void {
  if (setting.isAtSpace) return;
  if (numberAtEnd.test(setting.tail) && /^\d/.test(run.text)) return;
  if (addressAtEnd.test(setting.tail) && /^[\p{Ll}\d]/u.test(run.text)) return;
  if (addressBegun.test(setting.tail) && /^[./]?[\p{L}\d]/u.test(run.text)) return;
  if (inAddress.test(setting.tail) && onlyInAddress.test(run.text)) return;
  if (hyphenAtEnd.test(setting.tail)) {
    const end = lineEnd(setting.tail, run.text);
    if (end === 'joined') setting.dropLast();
    if (end !== 'apart') return;
  }
  setting.putSpace();
}

function trimmed<T extends { readonly from: number; readonly to: number }>(spans: T[], length: number): T[] {
  return spans
    .map((span) => ({ ...span, to: Math.min(span.to, length) }))
    .filter(({ from, to }) => to > from);
}

/**
 * Sets the runs of a block in one line: Unicode NFC, single spaces, ligatures resolved, marks that are not seen left out.
 * `lineEnd` says how a hyphen at the end of a line is read; the texts before and after it are given to it.
 */
export function setText(
  runs: readonly DraftRun[],
  lineEnd: (before: string, after: string) => LineEnd = () => 'apart',
): SetText {
  const setting = new Setting();
  const columnEnds: number[] = [];
  const paragraphEnds: number[] = [];
  for (const run of runs) {
    if (run.call !== undefined) setting.calls.push({ at: setting.length, key: run.call });
    if (run.text && setting.tail.endsWith(softHyphen)) setting.dropLast();
    else if (run.opensLine && run.text) turnLine(setting, run, lineEnd);
    if (run.opensColumn && setting.length > 0) columnEnds.push(setting.length);
    if (run.opensParagraph) paragraphEnds.push(setting.length);
    setRun(setting, run);
  }
  const text = setting.text();
  const stretches = setting.stretches.filter(({ at }) => at === 0 || at < text.length);
  return {
    text,
    stretches:
      stretches.length > 0 ? stretches : [{ at: 0, place: runs[0]?.place ?? { line: 1, column: 1 } }],
    italics: trimmed(setting.italics, text.length),
    calls: setting.calls.map((call) => ({ ...call, at: Math.min(call.at, text.length) })),
    columnEnds: columnEnds.filter((at) => at < text.length),
    paragraphEnds: paragraphEnds.filter((at) => at < text.length),
  };
}
