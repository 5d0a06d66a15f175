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

/** What is within the braces of an entry: its key, the fields that can be read, and the first fault among them. */
export interface BibtexEntryText {
  readonly key: string | undefined;
  readonly fields: readonly BibtexField[];
  readonly fault?: BibtexFault;
}

/** What cannot be read of an entry, and where. */
export interface BibtexFault {
  readonly at: number;
  readonly message: string;
}

const KEY = /[{(]\s*([^\s,{}"=]+)\s*(?=[,})])/y;
/** A key that a blank parts, or that no comma ends. */
const BROKEN_KEY = /[{(]\s*([^\s,{}"=]+)(?:((?:[^\S\n]+[^\s,{}"=]+)+)(?=\s*,)|(?=\s+[^\s,{}"=]+\s*=))/y;
const NAME = /[^\s={}(),#"%]+/y;
/** A field that begins a line. */
const NEXT_FIELD = /,[^\S\n]*\n\s*[A-Za-z][\w+-]*\s*=\s*["{\w]/g;
const BLANK = /(?:\s+|%[^\n]*\n)*/y;

/** Reads one entry, from its @ to the sign that ends it, or to the end of the text where it is not closed. Offsets are those of the file, in which the entry stands at `offset`. */
export function readBibtexEntry(text: string, offset: number, isClosed: boolean): BibtexEntryText {
  const open = text.search(/[{(]/);
  const keyed: ReturnType<typeof keyAt> = /^@\s*string/i.test(text) ? { words: '' } : keyAt(text, open);
  const reader = new EntryReader(text, open + Math.max(1, keyed.words.length), offset, isClosed);
  if (keyed.message !== undefined) reader.note(open + keyed.words.length, keyed.message);
  const fields = reader.fields(isClosed ? text.length - 1 : text.length);
  const { fault } = reader;
  return { key: keyed.key, fields, ...(fault && { fault }) };
}

function keyAt(text: string, open: number): { words: string; key?: string; message?: string } {
  for (const pattern of [KEY, BROKEN_KEY]) {
    pattern.lastIndex = open;
    const [words, first, more] = pattern.exec(text) ?? [];
    if (words === undefined || first === undefined) continue;
    if (pattern === KEY) return { words, key: first };
    const key = `${first}${more ?? ''}`.replace(/\s+/g, '');
    return { words, key, message: more ? 'its key has a blank in it' : 'a comma is missing after its key' };
  }
  return { words: '' };
}

/** The sign that closes what begins at `start`, before `end`. */
function closingOf(text: string, start: number, end: number, close: string): number | undefined {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const sign = text[i]!;
    if (sign === '\\') i++;
    else if (depth === 0 && sign === close) return i;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
  }
  return undefined;
}

/** The comma after which another field begins a line, before `end`: there ends a value that is not closed. */
function nextField(text: string, start: number, end: number): number | undefined {
  NEXT_FIELD.lastIndex = start;
  const at = NEXT_FIELD.exec(text)?.index;
  return at !== undefined && at < end ? at : undefined;
}

/** Ends the reading of an entry. */
class EntryFault extends Error implements BibtexFault {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

class EntryReader {
  readonly #text: string;
  readonly #offset: number;
  readonly #isClosed: boolean;
  #at: number;
  #fault: BibtexFault | undefined;

  constructor(text: string, at: number, offset: number, isClosed: boolean) {
    this.#isClosed = isClosed;
    this.#text = text;
    this.#at = at;
    this.#offset = offset;
  }

  /** The first fault, where there is one. */
  get fault(): BibtexFault | undefined {
    return this.#fault;
  }

  /** Notes down a fault after which reading goes on. */
  note(at: number, message: string): void {
    this.#fault ??= { at: this.#offset + at, message };
  }

  /** The fields up to the end, or to where none can be read. */
  fields(end: number): BibtexField[] {
    const fields: BibtexField[] = [];
    try {
      for (let hasComma = true; ; ) {
        hasComma = this.#commas() || hasComma;
        if (this.#at >= end) return fields;
        if (!hasComma) this.note(this.#at, this.#missing('a comma or the closing brace'));
        fields.push(this.#field(end));
        hasComma = false;
      }
    } catch (thrown) {
      if (!(thrown instanceof EntryFault)) throw thrown;
      this.note(thrown.at, thrown.message);
      return fields;
    }
  }

  #field(end: number): BibtexField {
    const nameAt = this.#at;
    const name = this.#take(NAME);
    if (name === '') this.#fail('the name of a field');
    this.#blank();
    if (this.#text[this.#at] !== '=') this.#fail('an equals sign');
    this.#at++;
    this.#blank();
    const valueAt = this.#at + (/["{]/.test(this.#text[this.#at] ?? '') ? 1 : 0);
    const pieces = this.#value(end);
    return {
      name: name.toLowerCase(),
      pieces,
      nameAt: this.#offset + nameAt,
      valueAt: this.#offset + valueAt,
    };
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

  /** What stands up to the sign that closes it, braces within it closed before; where none does, or the entry itself is open, up to the next field. */
  #closed(close: string, end: number): string {
    const [opened, start] = [this.#at, this.#at + 1];
    const last = closingOf(this.#text, start, end, close);
    const next =
      last === undefined || !this.#isClosed ? nextField(this.#text, start, last ?? end) : undefined;
    if (last === undefined || next !== undefined)
      this.note(opened, `${close === '"' ? 'a quote' : 'a brace'} is not closed`);
    this.#at = next ?? (last === undefined ? end : last + 1);
    return this.#text.slice(start, next ?? last ?? end);
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

  #missing(what: string): string {
    return `${what} is missing before ${signInWords(this.#text[this.#at])}`;
  }

  #fail(expected: string): never {
    throw new EntryFault(this.#at, this.#missing(expected));
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
