/** A field of an entry: its name in small letters, its value as TeX writes it, and where both stand in the file. */
export interface BibtexField {
  readonly name: string;
  readonly pieces: readonly BibtexPiece[];
  readonly nameAt: number;
  readonly valueAt: number;
}

/** A stretch of a value: words between braces or quotes, or the name of an abbreviation. */
export interface BibtexPiece {
  readonly text: string;
  readonly isName: boolean;
}

/** What is within the braces of an entry, or where it cannot be read. */
export type BibtexEntryText =
  | { readonly ok: true; readonly key: string | undefined; readonly fields: readonly BibtexField[] }
  | { readonly ok: false; readonly at: number; readonly message: string };

const KEY = /[{(]\s*([^\s,{}"=]+)\s*(?=[,})])/y;
const NAME = /[^\s={}(),#"%]+/y;
const BLANK = /(?:\s+|%[^\n]*\n)*/y;

/** Reads one entry, from its @ to the brace that ends it. Offsets are those of the file, in which the entry stands at `offset`. */
export function readBibtexEntry(text: string, offset: number): BibtexEntryText {
  const open = text.search(/[{(]/);
  KEY.lastIndex = open;
  const keyed = /^@\s*string/i.test(text) ? null : KEY.exec(text);
  const reader = new EntryReader(text, keyed ? open + keyed[0].length : open + 1);
  const end = text.length - 1;
  try {
    return { ok: true, key: keyed?.[1], fields: reader.fields(end, offset) };
  } catch (thrown) {
    if (!(thrown instanceof EntryFault)) throw thrown;
    return { ok: false, at: offset + thrown.at, message: thrown.message };
  }
}

class EntryFault extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

class EntryReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  fields(end: number, offset: number): BibtexField[] {
    const fields: BibtexField[] = [];
    for (let isFirst = true; ; isFirst = false) {
      const hasComma = this.#commas();
      if (this.#at >= end) return fields;
      if (!isFirst && !hasComma) this.#fail('a comma or the closing brace');
      const nameAt = this.#at;
      const name = this.#take(NAME);
      if (name === '') this.#fail('the name of a field');
      this.#blank();
      if (this.#text[this.#at] !== '=') this.#fail('an equals sign');
      this.#at++;
      this.#blank();
      const valueAt = this.#at + (/["{]/.test(this.#text[this.#at] ?? '') ? 1 : 0);
      const pieces = this.#value(end);
      fields.push({
        name: name.toLowerCase(),
        pieces,
        nameAt: offset + nameAt,
        valueAt: offset + valueAt,
      });
    }
  }

  #value(end: number): BibtexPiece[] {
    const pieces: BibtexPiece[] = [];
    for (;;) {
      this.#blank();
      const sign = this.#text[this.#at] ?? '';
      if (sign === '{' || sign === '"')
        pieces.push({ text: this.#closed(sign === '{' ? '}' : '"', end), isName: false });
      else {
        const word = this.#at < end ? this.#take(NAME) : '';
        if (word === '') this.#fail('a value');
        pieces.push({ text: word, isName: !/^\d+$/.test(word) });
      }
      this.#blank();
      if (this.#text[this.#at] !== '#') return pieces;
      this.#at++;
    }
  }

  /** What stands up to the sign that closes it, braces within it closed before. */
  #closed(close: string, end: number): string {
    const start = this.#at + 1;
    let depth = 0;
    for (let i = start; i < end; i++) {
      const sign = this.#text[i]!;
      if (sign === '\\') i++;
      else if (depth === 0 && sign === close) {
        this.#at = i + 1;
        return this.#text.slice(start, i);
      } else if (sign === '{') depth++;
      else if (sign === '}') depth--;
    }
    throw new EntryFault(this.#at, `${close === '"' ? 'a quote' : 'a brace'} is not closed`);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #blank(): void {
    this.#take(BLANK);
  }

  /** Passes over commas and what is blank; whether there was a comma. */
  #commas(): boolean {
    let found = false;
    for (;;) {
      this.#blank();
      if (this.#text[this.#at] !== ',') return found;
      found = true;
      this.#at++;
    }
  }

  #fail(expected: string): never {
    throw new EntryFault(this.#at, `${expected} is missing before ${signInWords(this.#text[this.#at])}`);
  }
}

const SIGNS: ReadonlyMap<string | undefined, string> = new Map([
  ['{', 'an opening brace'],
  ['}', 'the closing brace'],
  [')', 'the closing brace'],
  ['"', 'a quote'],
  ['=', 'an equals sign'],
  [',', 'a comma'],
  ['#', 'the sign #'],
  [undefined, 'its end'],
]);

const signInWords = (sign: string | undefined): string => SIGNS.get(sign) ?? 'the name of a field';
