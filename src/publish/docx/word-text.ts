import { own } from '../../base/own.ts';

/** A piece of a run, as its XML and the characters that it gives: a text, a tab, a mark without any. */
export interface WordAtom {
  readonly xml: string;
  readonly text: string;
  readonly isText: boolean;
}

/** A run of a paragraph: where its element stands in its part, its properties, what is in it, where its text begins in the paragraph. */
export interface WordRun {
  readonly from: number;
  readonly to: number;
  readonly opening: string;
  readonly properties: string;
  readonly atoms: readonly WordAtom[];
  readonly at: number;
  readonly text: string;
  /** In a field, whose text its program sets anew, or in another’s tracked change: it may be spoken of, not changed. */
  readonly isSet: boolean;
}

/** A paragraph of one part of a Word file, as it reads with all changes accepted. */
export interface WordParagraph {
  readonly part: string;
  readonly runs: readonly WordRun[];
  readonly text: string;
}

/** A call of a note, within a run. */
export interface NoteCall {
  readonly part: 'footnote' | 'endnote';
  readonly id: string;
  readonly paragraph: WordParagraph;
  readonly at: number;
}

const TOKEN =
  /<(?:!--[\s\S]*?--|!\[CDATA\[[\s\S]*?\]\]|\?[\s\S]*?\?|[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>|[^<]+/g;
/** Elements that are not read: what was deleted, properties, the text of boxes, the newer of two drawings. */
const UNREAD = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:sectPr',
  'w:sdtPr',
  'w:txbxContent',
  'mc:Choice',
  'w:instrText',
  'w:delText',
]);
/** What a program sets anew, or another’s tracked change. */
const SET = ['w:ins', 'w:moveTo', 'w:fldSimple', 'w:sdt'];
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return own(ENTITIES, name) ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

interface OpenRun {
  readonly from: number;
  readonly opening: string;
  readonly isSet: boolean;
  properties: string;
  atoms: WordAtom[];
}

/** The walk through one part; where it stands among the elements. */
class Walk {
  readonly paragraphs: WordParagraph[] = [];
  readonly calls: NoteCall[] = [];
  /** The element under which the paragraphs that follow stand: a note’s id. */
  readonly owners: (string | undefined)[] = [];
  private readonly part: string;
  private readonly xml: string;
  private readonly open: string[] = [];
  private unread = 0;
  private fields = 0;
  private runs: WordRun[] = [];
  private text = '';
  private run: OpenRun | undefined;
  private properties = -1;
  private atom: { from: number; text: string; isText: boolean } | undefined;
  private isMarkDeleted = false;
  private pending: { part: 'footnote' | 'endnote'; id: string; at: number }[] = [];
  private owner: string | undefined;

  constructor(part: string, xml: string) {
    this.part = part;
    this.xml = xml;
  }

  walk(): void {
    for (const { 0: token, index } of this.xml.matchAll(TOKEN)) {
      if (!token.startsWith('<')) {
        if (this.atom?.isText) this.atom.text += decoded(token);
      } else if (token.startsWith('</')) this.close(token.slice(2, -1).trim(), index + token.length, index);
      else if (!token.startsWith('<!') && !token.startsWith('<?')) this.start(token, index);
    }
  }

  private start(token: string, at: number): void {
    const name = /^<([^\s/>]+)/.exec(token)![1]!;
    const isEmpty = token.endsWith('/>');
    if (UNREAD.has(name) && !isEmpty) this.unread++;
    if (name === 'w:del' && this.open.at(-1) === 'w:rPr' && this.open.at(-2) === 'w:pPr')
      this.isMarkDeleted = true;
    if (!isEmpty) this.open.push(name);
    if (name === 'w:footnote' || name === 'w:endnote') this.owner = attribute(token, 'w:id');
    if (this.unread > 0) return;
    if (name === 'w:r' && !isEmpty)
      this.run = {
        from: at,
        opening: token,
        isSet: this.fields > 0 || SET.some((name) => this.open.includes(name)),
        properties: '',
        atoms: [],
      };
    else if (this.run && this.open.at(isEmpty ? -1 : -2) === 'w:r') this.startAtom(name, token, at, isEmpty);
  }

  /** What a run holds directly: its properties, or a piece of it. */
  private startAtom(name: string, token: string, at: number, isEmpty: boolean): void {
    if (name === 'w:rPr') {
      if (isEmpty) this.run!.properties = token;
      else this.properties = at;
      return;
    }
    const kind = name === 'w:fldChar' ? attribute(token, 'w:fldCharType') : undefined;
    if (kind === 'begin') this.fields++;
    if (kind === 'end') this.fields = Math.max(0, this.fields - 1);
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') this.noteCall(name, token);
    this.atom = { from: at, text: characterOf(name, token), isText: name === 'w:t' };
    if (isEmpty) this.endAtom(at + token.length);
  }

  private noteCall(name: string, token: string): void {
    const id = attribute(token, 'w:id');
    const at = this.text.length + (this.run?.atoms ?? []).reduce((sum, { text }) => sum + text.length, 0);
    if (id !== undefined)
      this.pending.push({ part: name === 'w:footnoteReference' ? 'footnote' : 'endnote', id, at });
  }

  private endAtom(to: number): void {
    const { from, text, isText } = this.atom!;
    this.run!.atoms.push({ xml: this.xml.slice(from, to), text, isText });
    this.atom = undefined;
  }

  private close(name: string, to: number, at: number): void {
    this.open.pop();
    if (UNREAD.has(name)) {
      this.unread--;
      if (this.unread === 0 && this.run && this.open.at(-1) === 'w:r') {
        if (this.atom === undefined)
          this.run.atoms.push({
            xml: this.xml.slice(this.xml.lastIndexOf(`<${name}`, at), to),
            text: '',
            isText: false,
          });
      }
      return;
    }
    if (this.unread > 0) return;
    if (name === 'w:rPr' && this.properties >= 0) {
      this.run!.properties = this.xml.slice(this.properties, to);
      this.properties = -1;
    } else if (this.atom && this.open.at(-1) === 'w:r') this.endAtom(to);
    else if (name === 'w:r' && this.run) this.endRun(to);
    else if (name === 'w:p') this.endParagraph();
  }

  private endRun(to: number): void {
    const { from, opening, properties, atoms, isSet } = this.run!;
    const text = atoms.map((atom) => atom.text).join('');
    this.runs.push({
      from,
      to,
      opening,
      properties,
      atoms,
      at: this.text.length,
      text,
      isSet: isSet || this.fields > 0,
    });
    this.text += text;
    this.run = undefined;
  }

  /** A paragraph whose mark was deleted goes on in the next. */
  private endParagraph(): void {
    if (this.isMarkDeleted) {
      this.isMarkDeleted = false;
      return;
    }
    const paragraph = { part: this.part, runs: this.runs, text: this.text };
    this.paragraphs.push(paragraph);
    this.owners.push(this.owner);
    this.calls.push(...this.pending.map((call) => ({ ...call, paragraph })));
    [this.runs, this.text, this.pending] = [[], '', []];
  }
}

function attribute(token: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(token)?.[1];
}

/** What an element of a run counts as: a character, as the reader of manuscripts counts it. */
function characterOf(name: string, token: string): string {
  if (name === 'w:tab') return '\t';
  if (name === 'w:noBreakHyphen') return '\u2011';
  if (name === 'w:softHyphen') return '\u00ad';
  return name === 'w:br' && !/w:type="(?:page|column)"/.test(token) ? ' ' : '';
}

/** A part of a Word file read: its paragraphs in order, whose they are (the id of a note), the notes it calls. */
export interface WordPart {
  readonly paragraphs: readonly WordParagraph[];
  readonly owners: readonly (string | undefined)[];
  readonly calls: readonly NoteCall[];
}

/** Reads one part of a Word file, with where everything stands in its XML. Cost: its length. */
export function wordPart(part: string, xml: string): WordPart {
  const walk = new Walk(part, xml);
  walk.walk();
  return walk;
}
