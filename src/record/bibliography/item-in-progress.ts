import { type Position, problem } from '../../base/problems/problems.ts';
import { plainValue, type Report, type SpecEntry, type SpecMapping } from '../files/spec.ts';
import { sourceYearInWords } from '../source-date-words.ts';
import { cslDate, isYearZero } from './csl-date.ts';
import { specValue } from './csl-row.ts';
import { isCslVariable } from './csl-variables.ts';

/** An item of CSL as its fields are read one by one. Nothing is written over: what finds its place taken is kept elsewhere, or reported. */
export class ItemInProgress {
  readonly #entry: string;
  readonly #report: Report;
  readonly #variables = new Map<string, SpecEntry>();
  readonly #extra = new Map<string, SpecEntry>();

  constructor(entry: string, report: Report) {
    this.#entry = entry;
    this.#report = report;
  }

  /** Puts a value in the first of the variables that is free; what is not one of CSL is kept beside. */
  put(to: string | readonly string[], value: unknown, at: Position, field: string): void {
    const places = typeof to === 'string' ? [to] : to;
    const entry = (key: string): SpecEntry => ({ key, keyAt: at, value: specValue(value, at) });
    for (const place of places) {
      const within = isCslVariable(place) ? this.#variables : this.#extra;
      const there = within.get(place);
      if (there && isSame(there, entry(place))) return;
      if (there) continue;
      within.set(place, entry(place));
      return;
    }
    if (!this.#keepFree(field, entry(field)))
      this.lose(
        field,
        wordsOf(value),
        `"${places[0]}" is stated already; join the two in one field if both are wanted`,
        at,
      );
  }

  /** Puts a date, or what is written in its stead. */
  putDate(to: string, text: string, at: Position, field: string): void {
    if (isYearZero(text)) {
      if (to === 'issued')
        this.#report(problem('bibliography-date', at, { title: this.textOf('title') || this.#entry }));
      return;
    }
    const value = cslDate(text);
    if (value === undefined) return;
    if (countsYearZero(text)) {
      const words = sourceYearInWords(value);
      const meant = text.replace(/(?<=^|\/)-\d+/g, laterByOne);
      const also = sourceYearInWords(cslDate(meant));
      this.#report(problem('bibliography-era', at, { field, entry: this.#entry, text, words, meant, also }));
    }
    this.put(to, value, at, field);
  }

  /** Keeps a field that CSL has no variable for, under its own name. */
  keep(name: string, value: unknown, at: Position): void {
    const entry: SpecEntry = { key: name, keyAt: at, value: specValue(value, at) };
    if (!this.#keepFree(name, entry) && !isSame(this.#extra.get(name), entry))
      this.lose(name, wordsOf(value), 'it is stated twice; join the two in one field if both are wanted', at);
  }

  #keepFree(name: string, entry: SpecEntry): boolean {
    if (isCslVariable(name) || this.#extra.has(name)) return false;
    this.#extra.set(name, entry);
    return true;
  }

  /** Reports what is not kept. */
  lose(field: string, value: string, hint: string, at: Position): void {
    this.#report(problem('bibliography-lost', at, { field, entries: [this.#entry], value, hint }));
  }

  /** The text of a variable that was put; '' where there is none. */
  textOf(variable: string): string {
    const value = this.#variables.get(variable)?.value;
    return value?.kind === 'scalar' ? value.text : '';
  }

  mapping(at: Position): SpecMapping {
    const entries = [...this.#variables.values()];
    const custom: SpecMapping = { kind: 'mapping', entries: [...this.#extra.values()], at };
    return {
      kind: 'mapping',
      entries:
        custom.entries.length === 0 ? entries : [...entries, { key: 'custom', keyAt: at, value: custom }],
      at,
    };
  }
}

/** Whether a date has a year before ours as EDTF writes it, which counts a year 0. */
const countsYearZero = (text: string): boolean => /(?:^|\/)-(?!0+\b)\d{3,4}\b/.test(text);

const laterByOne = (year: string): string =>
  Number(year) === -1 ? '0000' : `-${String(-Number(year) - 1).padStart(4, '0')}`;

const isSame = (a: SpecEntry | undefined, b: SpecEntry): boolean =>
  a !== undefined && JSON.stringify(plainValue(a.value)) === JSON.stringify(plainValue(b.value));

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
