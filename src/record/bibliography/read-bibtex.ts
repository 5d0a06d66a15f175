import { monthName } from '../../base/day-words.ts';
import { type Position, problem } from '../../base/problems/problems.ts';
import { textPositions } from '../files/parse-json.ts';
import type { CaseFile, Lose, Report, RowSpec } from '../files/spec.ts';
import { type BibtexEntry, bibtexEntries } from './bibtex-entries.ts';
import { type BibtexField, readBibtexEntry } from './bibtex-entry.ts';
import { bibtexItem, type EntrySetting } from './bibtex-item.ts';
import { sourceRow } from './csl-row.ts';
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
    const whole = read.flatMap((each) => ('written' in each ? [each] : []));
    const byKey = new Map<string, WrittenEntry>();
    for (const { written } of [...whole].reverse()) byKey.set(written.key, written);
    const byLetters = new Map([...byKey].map(([key, written]) => [key.toLowerCase(), written]));
    const find = (key: string) => byKey.get(key) ?? byLetters.get(key.toLowerCase());
    const rows = read.flatMap((each): RowSpec[] => {
      if (!('written' in each)) return [each];
      const { written, at } = each;
      if (written.type === 'xdata') {
        this.#unused(written, at, whole);
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
      return [sourceRow(bibtexItem({ ...written, fields }, at, this.#setting()), this.#report)];
    });
    for (const [field, { entries: of, at }] of this.#copies) {
      const hint = 'where a program keeps its copy of a work is no part of the record; nothing need be done';
      this.#report(problem('bibliography-lost', at, { field, entries: of, value: '', hint }));
    }
    return rows;
  }

  /** Reports an entry that only lends its fields, and lends them to none. */
  #unused({ key }: WrittenEntry, at: Position, all: readonly { readonly written: WrittenEntry }[]): void {
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

  #read(entry: BibtexEntry): ({ readonly written: WrittenEntry; readonly at: Position } | RowSpec)[] {
    if (/^(?:comment|preamble)$/.test(entry.type)) return [];
    const start = this.#position(entry.offset);
    const read = entry.closed ? readBibtexEntry(entry.text, entry.offset) : undefined;
    const key = read?.ok ? read.key : /[{(]\s*([^\s,{}"=]+)\s*,/.exec(entry.text)?.[1];
    const name = key === undefined ? `the entry @${entry.type}` : `entry "${key}"`;
    const fail = (at: Position, message: string, hint: string) => {
      this.#report(problem('bibliography-entry', at, { entry: name, message, hint }));
      return this.#partial(key, start);
    };
    if (!read) return fail(start, 'it is not closed', 'add the brace } that ends it; every { needs its own');
    if (entry.type === 'string' && read.ok) {
      for (const field of read.fields) this.#strings.set(field.name, this.#valueOf(field));
      return [];
    }
    if (key === undefined && entry.type !== 'string')
      return fail(start, 'it has no citation key', 'write the key after the brace, as @book{key, …');
    if (!read.ok) {
      const hint = 'expected fields, as title = {…}, with a comma after each; the other entries are read';
      return fail(this.#position(read.at), read.message, hint);
    }
    return [{ written: { type: entry.type, key: key!, fields: this.#once(read.fields, key!) }, at: start }];
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

  /** An entry that cannot be read still is a source: what cites it is not to blame. */
  #partial(key: string | undefined, at: Position): RowSpec[] {
    if (key === undefined) {
      this.#lose({ table: 'sources', code: 'bibliography-entry', at });
      return [];
    }
    const fields = [{ key: 'id', keyAt: at, value: { kind: 'scalar', text: key, at } as const }];
    return [{ table: 'sources', fields, at, partial: 'bibliography-entry', bibliography: true }];
  }
}
