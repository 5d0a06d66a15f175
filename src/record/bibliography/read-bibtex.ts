import { monthName } from '../../base/day-words.ts';
import { own } from '../../base/own.ts';
import { type Position, problem } from '../../base/problems/problems.ts';
import { textPositions } from '../files/parse-json.ts';
import type { CaseFile, Lose, Report, RowSpec } from '../files/spec.ts';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts';
import { type BibtexField, readBibtexEntry } from './bibtex-entry.ts';
import { bibtexItem, type EntrySetting } from './bibtex-item.ts';
import { bibtexTypes } from './bibtex-types.ts';
import { MadeKeys, sourceRow } from './csl-row.ts';
import { inheritFields, type WrittenEntry } from './inherit-fields.ts';
import { nothingIn } from './nothing-in.ts';

/**
 * The sources of a BibTeX or biblatex file: abbreviations (`@string`) and accents resolved, what an entry takes from others (`crossref`, `xdata`) filled in. An entry that
 * cannot be read is reported at its line, and the others stand; what cannot be kept of one is told in a note.
 */
export function readBibtex(file: CaseFile, report: Report, lose: Lose = () => {}): RowSpec[] {
  const entries = bibtexEntries(file.text);
  if (entries.length === 0) return nothingIn(file, 'an entry, as @book{key, title = {…}}', report, lose);
  return new LibraryReader(file, report, lose).rows(entries);
}

/** An entry with its place; one that `isBroken` cannot be read to its end. */
interface ReadEntry {
  readonly written: WrittenEntry;
  readonly at: Position;
  readonly isBroken: boolean;
}

class LibraryReader {
  readonly #report: Report;
  readonly #lose: Lose;
  readonly #position: (offset: number) => Position;
  readonly #strings = new Map<string, string>();
  readonly #missed = new Set<string>();
  readonly #copies = new Map<string, { entries: string[]; at: Position }>();

  constructor(file: CaseFile, report: Report, lose: Lose) {
    this.#report = report;
    this.#lose = lose;
    this.#position = textPositions(file.path, file.text);
    for (let month = 1; month <= 12; month++)
      this.#strings.set(monthName(month).slice(0, 3).toLowerCase(), monthName(month));
  }

  rows(entries: readonly BibtexEntry[]): RowSpec[] {
    const read = entries.flatMap((entry) => this.#read(entry));
    const byKey = new Map<string, WrittenEntry>();
    for (const { written } of [...read].reverse()) if (written.key !== '') byKey.set(written.key, written);
    const byLetters = new Map([...byKey].map(([key, written]) => [key.toLowerCase(), written]));
    const find = (key: string) => byKey.get(key) ?? byLetters.get(key.toLowerCase());
    const items = read.flatMap(({ written, at, isBroken }) => {
      if (written.type === 'xdata') {
        this.#unused(written, at, read);
        return [];
      }
      const fields = inheritFields(written, find, (field, key) =>
        this.#report(
          problem('bibliography-link', this.#position(field.valueAt), {
            field: field.name,
            entry: written.key,
            key,
          }),
        ),
      );
      return [{ item: bibtexItem({ ...written, fields }, at, this.#setting()), isBroken }];
    });
    const keys = new MadeKeys(items.map(({ item }) => item));
    const rows = items.map(
      ({ item, isBroken }): RowSpec => ({
        ...sourceRow(item, this.#report, keys),
        ...(isBroken && { partial: 'bibliography-entry' }),
      }),
    );
    for (const [field, { entries: of, at }] of this.#copies) {
      const hint = 'where a program keeps its copy of a work is no part of the record; nothing need be done';
      this.#report(problem('bibliography-lost', at, { field, entries: of, value: '', hint }));
    }
    return rows;
  }

  /** Reports an entry that only lends its fields, and lends them to none. */
  #unused({ key }: WrittenEntry, at: Position, all: readonly ReadEntry[]): void {
    const isUsed = all.some(({ written }) => {
      const field = written.fields.get('xdata');
      return (
        field &&
        this.#valueOf(field)
          .split(/\s*,\s*/)
          .includes(key)
      );
    });
    if (isUsed) return;
    const hint = 'no entry takes it over; name it there with xdata = {…}';
    this.#report(problem('bibliography-lost', at, { field: '@xdata', entries: [key], value: '', hint }));
  }

  #setting(): EntrySetting {
    return {
      valueOf: (field) => this.#valueOf(field),
      position: this.#position,
      report: this.#report,
      loseFile: ({ name, nameAt }, entry) => {
        const copies = this.#copies.get(name) ?? { entries: [], at: this.#position(nameAt) };
        this.#copies.set(name, copies);
        copies.entries.push(entry);
      },
    };
  }

  /** An entry as it is written; what cannot be read of it is reported, and what can stands all the same. */
  #read(entry: BibtexEntry): ReadEntry[] {
    const { type } = entry;
    if (/^(?:comment|preamble)$/.test(type)) return [];
    const at = this.#position(entry.offset);
    const { key, fields, fault } = readBibtexEntry(entry.text, entry.offset, entry.closed);
    // text between entries: me @work (now)
    if (fields.length === 0 && entry.closed && type !== 'string' && !own(bibtexTypes, type)) return [];
    const name = key === undefined ? `the entry @${type}` : `entry "${key}"`;
    const fail = (place: Position, message: string, hint: string) =>
      this.#report(problem('bibliography-entry', place, { entry: name, message, hint }));
    if (fault) {
      const expected = /not closed$/.test(fault.message)
        ? 'add the sign that ends it; every { needs its own }'
        : 'expected fields, as title = {…}, with a comma after each';
      fail(this.#position(fault.at), fault.message, `${expected}; what can be read of it is kept`);
    } else if (!entry.closed)
      fail(at, 'it is not closed', 'add the brace } that ends it; every { needs its own');
    if (type === 'string') {
      for (const field of fields) this.#strings.set(field.name, this.#valueOf(field));
      return [];
    }
    if (key === undefined && fields.length === 0) {
      if (!fault && entry.closed)
        fail(at, 'it has no citation key', 'write the key after the brace, as @book{key, …');
      this.#lose({ table: 'sources', code: 'bibliography-entry', at });
      return [];
    }
    const written = { type, key: key ?? '', fields: this.#once(fields, key ?? `@${type}`) };
    return [{ written, at, isBroken: fault !== undefined || !entry.closed }];
  }

  /** The fields by name; of two with one name the first. */
  #once(fields: readonly BibtexField[], entry: string): Map<string, BibtexField> {
    const once = new Map<string, BibtexField>();
    for (const field of fields) {
      const first = once.get(field.name);
      if (!first) once.set(field.name, field);
      else if (this.#valueOf(first) !== this.#valueOf(field)) {
        const hint = 'the field is written twice, and the first is taken; join the two if both are wanted';
        const lost = { field: field.name, entries: [entry], value: this.#valueOf(field), hint };
        this.#report(problem('bibliography-lost', this.#position(field.nameAt), lost));
      }
    }
    return once;
  }

  /** The words of a value, each abbreviation with what it stands for; one that the file does not explain stands as it is, and is told once. */
  #valueOf({ pieces, valueAt }: BibtexField): string {
    return pieces
      .map(({ text, isName }) => {
        if (!isName) return text;
        const words = this.#strings.get(text.toLowerCase());
        if (words === undefined && !this.#missed.has(text)) {
          this.#missed.add(text);
          this.#report(problem('bibliography-abbreviation', this.#position(valueAt), { name: text }));
        }
        return words ?? text;
      })
      .join('');
  }
}
