import { bareDoi } from '../../base/bare-doi.ts';
import { own } from '../../base/own.ts';
import { type Position, problem } from '../../base/problems/problems.ts';
import type { Report, SpecMapping } from '../files/spec.ts';
import { sourceDate } from '../source-dates.ts';
import type { BibtexField } from './bibtex-entry.ts';
import { bibtexFields, dateFields, editorRoles, type FieldForm, titleFields } from './bibtex-fields.ts';
import { bibtexTypes, genres, subtypes } from './bibtex-types.ts';
import { cslDate, dateOfParts } from './csl-date.ts';
import { cslVariableOf } from './csl-variables.ts';
import type { WrittenEntry } from './inherit-fields.ts';
import { ItemInProgress } from './item-in-progress.ts';
import { bibtexNames } from './person-names.ts';
import { texAddress, texDate, texText } from './tex-text.ts';

/** What turning an entry into an item needs besides: the words of its abbreviations, where things stand, who hears of notes. */
export interface EntrySetting {
  readonly valueOf: (field: BibtexField) => string;
  readonly position: (offset: number) => Position;
  readonly report: Report;
  /** Hears of a field that says where a program keeps its copy of the work, which is not kept. */
  readonly loseFile: (field: BibtexField, entry: string) => void;
}

/**
 * An entry of BibTeX or biblatex as an item of CSL. All that it says is in the item, what CSL has no variable for under its own name in `custom`; what cannot be kept is
 * reported where it stands.
 */
export function bibtexItem(entry: WrittenEntry, at: Position, setting: EntrySetting): SpecMapping {
  return new EntryReader(entry, at, setting).item();
}

class EntryReader {
  readonly #entry: WrittenEntry;
  readonly #setting: EntrySetting;
  readonly #item: ItemInProgress;
  readonly #left: Map<string, BibtexField>;
  readonly #at: Position;
  readonly #name: string;

  constructor(entry: WrittenEntry, at: Position, setting: EntrySetting) {
    this.#entry = entry;
    this.#setting = setting;
    this.#at = at;
    // a field that is left blank says nothing
    this.#left = new Map([...entry.fields].filter(([, field]) => setting.valueOf(field).trim() !== ''));
    this.#name = entry.key || this.#text(this.#left.get('title')) || `@${entry.type}`;
    this.#item = new ItemInProgress(this.#name, setting.report);
  }

  item(): SpecMapping {
    if (this.#entry.key !== '') this.#item.put('id', this.#entry.key, this.#at, 'key');
    this.#type();
    this.#titles();
    this.#date();
    this.#number();
    this.#editors();
    for (const [name, field] of this.#left) this.#field(name, field);
    return this.#item.mapping(this.#at);
  }

  #take(name: string): BibtexField | undefined {
    const field = this.#left.get(name);
    this.#left.delete(name);
    return field;
  }

  #text(field: BibtexField | undefined): string {
    return field ? texText(this.#setting.valueOf(field)) : '';
  }

  #place(field: BibtexField): Position {
    return this.#setting.position(field.valueAt);
  }

  #type(): void {
    const { type: name } = this.#entry;
    const known = own(bibtexTypes, name);
    const subtype = this.#left.get('entrysubtype');
    const bySubtype = own(subtypes, this.#text(subtype).toLowerCase());
    if (bySubtype !== undefined) this.#take('entrysubtype');
    this.#item.put('type', bySubtype ?? known?.type ?? 'document', this.#at, 'type');
    if (!known) this.#item.keep('entrytype', name, this.#at);
    const stated = this.#take('type');
    const genre = this.#text(stated);
    const at = stated ? this.#place(stated) : this.#at;
    if (genre !== '') this.#item.put('genre', own(genres, genre.toLowerCase()) ?? genre, at, 'type');
    else if (known?.genre !== undefined) this.#item.put('genre', known.genre, at, 'type');
  }

  /** Title and subtitle are one; where each goes depends on what the entry is a part of. */
  #titles(): void {
    const titles = new Map<string, { text: string; at: Position }>();
    for (const [name, sub] of titleFields) {
      const field = this.#take(name);
      const more = field ? this.#take(sub) : undefined;
      if (field)
        titles.set(name, { text: titled(this.#text(field), this.#text(more)), at: this.#place(field) });
    }
    const { type } = this.#entry;
    const isPart = own(bibtexTypes, type)?.isPart === true;
    const put = (name: string, ...to: string[]) => {
      const title = titles.get(name);
      if (title) this.#item.put(to, title.text, title.at, name);
    };
    const hasMain = titles.has('maintitle');
    if (isPart) {
      put('title', 'title');
      put('maintitle', 'container-title');
      put('booktitle', ...(hasMain ? ['volume-title'] : ['container-title']), 'booktitle');
    } else {
      put('maintitle', 'title');
      put('title', ...(hasMain ? ['volume-title'] : ['title']));
    }
    put('journaltitle', 'container-title', 'journaltitle');
    put('journal', 'container-title', 'journal');
    if (!isPart) put('booktitle', 'container-title', 'booktitle');
    put('issuetitle', 'volume-title', 'issuetitle');
  }

  #date(): void {
    const [date, year, month, day] = dateFields.map((name) => this.#take(name));
    const first = date ?? year;
    if (!first) {
      for (const field of [month, day])
        if (field) this.#item.keep(field.name, this.#text(field), this.#place(field));
      return;
    }
    const at = this.#place(first);
    const stated = texDate(this.#setting.valueOf(first));
    const { text, left } = date
      ? { text: stated, left: [] }
      : dateOfParts(stated, this.#text(month), this.#text(day));
    for (const field of [month, day])
      if (field && left.includes(field.name))
        this.#item.keep(field.name, this.#text(field), this.#place(field));
    this.#item.putDate('issued', text, at, first.name);
    for (const field of date ? [year, month, day] : [])
      if (field && !saysSame(stated, field.name, this.#text(field)))
        this.#item.lose(
          field.name,
          this.#text(field),
          'the field "date" is taken; mend the one that is wrong',
          this.#place(field),
        );
  }

  /** The number of an issue, of a work in its series, or of the work itself. */
  #number(): void {
    const number = this.#take('number');
    const isArticle = /^article|^review|^periodical/.test(this.#item.textOf('type'));
    const isInSeries = this.#left.has('series');
    if (number)
      this.#item.put(
        isArticle ? 'issue' : isInSeries ? 'collection-number' : 'number',
        this.#text(number),
        this.#place(number),
        'number',
      );
    const issue = this.#take('issue');
    if (issue) this.#item.put(['issue', 'issue-name'], this.#text(issue), this.#place(issue), 'issue');
  }

  /** Editors by what they did: `editortype = {compiler}`, `editora` with `editoratype`. */
  #editors(): void {
    for (const name of ['editor', 'editora', 'editorb', 'editorc']) {
      const role = this.#left.get(`${name}type`);
      const field = this.#left.get(name);
      const to = own(editorRoles, this.#text(role).toLowerCase());
      if (!field || to === undefined) continue;
      this.#take(name);
      this.#take(`${name}type`);
      this.#names(field, [to, name]);
    }
  }

  #field(name: string, field: BibtexField): void {
    const [form, ...to] = own(bibtexFields, name) ?? (['text'] as const);
    const at = this.#place(field);
    const raw = this.#setting.valueOf(field);
    if (name === 'file' && isPathOnDisk(raw)) {
      this.#setting.loseFile(field, this.#name);
      return;
    }
    if (name === 'howpublished' && /\\url|^\s*https?:/.test(raw) && !this.#left.has('url')) {
      this.#item.put('URL', texAddress(raw), at, name);
      return;
    }
    const variable = cslVariableOf(name);
    const targets = to.length > 0 ? to : variable === undefined ? [] : [variable];
    if (form === 'names') {
      this.#names(field, targets);
      return;
    }
    if (form === 'date' || (variable !== undefined && /date$|^accessed$|^submitted$/.test(variable))) {
      this.#item.putDate(targets[0]!, texDate(raw), at, name);
      return;
    }
    // some programs write all the addresses that they know, one after another
    const [first = '', ...more] = form === 'address' ? raw.trim().split(/\s+(?=https?:)/) : [raw];
    if (more.length > 0) this.#item.keep(name, more.map(texAddress).join(' '), at);
    const value = readAs[form](first);
    if (targets.length > 0) this.#item.put(targets, value, at, name);
    else this.#item.keep(name, value, at);
  }

  #names(field: BibtexField, to: readonly string[]): void {
    const at = this.#place(field);
    const { names, doubtful } = bibtexNames(this.#setting.valueOf(field));
    for (const name of doubtful)
      this.#setting.report(problem('bibliography-name', at, { field: field.name, entry: this.#name, name }));
    this.#item.put(to, names, at, field.name);
  }
}

const readAs: Readonly<Record<Exclude<FieldForm, 'names' | 'date'>, (raw: string) => string>> = {
  text: texText,
  address: texAddress,
  doi: (raw) => bareDoi(texAddress(raw)),
  pages: (raw) => texText(raw).replace(/\s*[–—]\s*(?=\S)/g, '-'),
};

/** `Title: Subtitle`; after a mark that ends a sentence without the colon. */
function titled(title: string, subtitle: string): string {
  if (subtitle === '' || title === '') return title || subtitle;
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** Whether a field `file` is where a program keeps its copy of the work, and no file of an archive. */
const isPathOnDisk = (raw: string): boolean =>
  /[:/\\]|\.\w{2,4}$/.test(raw.trim()) && !/^https?:/.test(raw.trim());

/** Whether year, month or day beside a date say nothing else. */
function saysSame(date: string, name: string, text: string): boolean {
  if (name === 'year') return date.includes(text);
  const issued = cslDate(date);
  const parts =
    (typeof issued === 'object' ? (issued as { 'date-parts'?: string[][] })['date-parts'] : undefined)?.[0] ??
    [];
  const stated = parts[name === 'month' ? 1 : 2];
  if (/^\d+$/.test(text)) return Number(stated) === Number(text);
  const named = sourceDate(`${text} 2000`);
  return named?.is === 'date' && Number(named.edtf.text.slice(5, 7)) === Number(stated);
}
