import { type Position, problem } from '../../base/problems/problems.ts';
import { lettersAlone } from '../../base/words.ts';
import {
  isEmpty,
  plainValue,
  type Report,
  type RowSpec,
  type SpecEntry,
  type SpecMapping,
  type SpecValue,
} from '../files/spec.ts';
import { fieldsOf } from '../rows/table-fields.ts';
import { sourceYear } from '../source-dates.ts';
import { cslVariables } from './csl-variables.ts';

/**
 * A CSL item as a row of `sources`. What the table has no field for (journal, volume, DOI …) goes under `custom`, where CSL's
 * own `custom` goes too; a `kind` or `school` there is the source's.
 */
export function sourceRow(item: SpecMapping, report: Report, keys = new MadeKeys([])): RowSpec {
  const key = keyOf(item, report, keys);
  const fields = gatherCustom(withoutKey(item, key), item.at, () => true);
  return {
    table: 'sources',
    fields: [key, ...fields],
    at: item.at,
    bibliography: true,
  };
}

/** A row of `sources` as an author writes it, with the CSL variables that have no field of their own gathered under `custom`. */
export function authoredSource(spec: RowSpec): RowSpec {
  return { ...spec, fields: gatherCustom(spec.fields, spec.at, (key) => cslVariables.has(key)) };
}

function gatherCustom(
  entries: readonly SpecEntry[],
  at: Position,
  isVariable: (key: string) => boolean,
): SpecEntry[] {
  const fields = fieldsOf('sources');
  const custom = entries.find((entry) => entry.key === 'custom');
  const within = custom?.value.kind === 'mapping' ? custom.value.entries : [];
  const lifted = within.filter(({ key }) => key === 'kind' || key === 'school');
  const own = entries.filter(
    ({ key }) => key !== 'custom' && (Object.hasOwn(fields, key) || !isVariable(key)),
  );
  const loose = entries.filter(({ key }) => !Object.hasOwn(fields, key) && isVariable(key));
  const rest = [...loose, ...within.filter((entry) => !lifted.includes(entry))];
  const kept = lifted.filter(({ key }) => !own.some((entry) => entry.key === key));
  if (rest.length === 0) return [...own, ...kept];
  const value: SpecMapping = { kind: 'mapping', entries: rest, at: custom?.value.at ?? at };
  return [...own, ...kept, { key: 'custom', keyAt: custom?.keyAt ?? at, value }];
}

/** What an item says besides its key; an id or citation key that it is not cited by is kept beside. */
function withoutKey({ entries }: SpecMapping, { value }: SpecEntry): SpecEntry[] {
  const isKey = (entry: SpecEntry) =>
    entry.value.kind === 'scalar' && value.kind === 'scalar' && entry.value.text === value.text;
  return entries.flatMap((entry) => {
    if (entry.key !== 'id' && entry.key !== 'citation-key') return [entry];
    if (isKey(entry) || isEmpty(entry.value)) return [];
    return [entry.key === 'id' ? { ...entry, key: 'uri' } : entry];
  });
}

/** The item's own key, or the one it is given: the first author's family name and the year. */
function keyOf(item: SpecMapping, report: Report, keys: MadeKeys): SpecEntry {
  const own = ownKey(item);
  if (own) return { ...own, key: 'id' };
  const text = keys.next(item);
  const title = textOf(item, 'title') ?? 'an item';
  report(problem('bibliography-id', item.at, { title, id: text }));
  return { key: 'id', keyAt: item.at, value: { kind: 'scalar', text, at: item.at } };
}

/** What an item is cited by: its id, unless that is an address by which a program keeps it, as Zotero's are; then its citation key. */
function ownKey(item: SpecMapping): SpecEntry | undefined {
  const named = (name: string) => item.entries.find(({ key }) => key === name && textOf(item, name));
  const id = named('id');
  return id && /^https?:/.test(textOf(item, 'id')!) ? named('citation-key') : (id ?? named('citation-key'));
}

/** Keys for the items of a bibliography that have none. Items of one author and year are told apart by letters, as in a list of works: holm1990a, holm1990b. */
export class MadeKeys {
  readonly #counts = new Map<string, number>();
  readonly #taken = new Set<string>();

  constructor(items: readonly SpecMapping[]) {
    for (const item of items) {
      const own = ownKey(item);
      if (own?.value.kind === 'scalar') this.#taken.add(own.value.text);
      else this.#counts.set(madeKey(item), (this.#counts.get(madeKey(item)) ?? 0) + 1);
    }
  }

  next(item: SpecMapping): string {
    const key = madeKey(item);
    const isAlone = (this.#counts.get(key) ?? 1) === 1;
    let made = key;
    for (let nth = 0; (nth === 0 && !isAlone) || this.#taken.has(made); nth++)
      made = `${key}${lettersOf(nth)}`;
    this.#taken.add(made);
    return made;
  }
}

/** a, b, … z, aa, ab: as many as there are works. */
function lettersOf(nth: number): string {
  const last = String.fromCharCode(97 + (nth % 26));
  return nth < 26 ? last : lettersOf(Math.floor(nth / 26) - 1) + last;
}

function madeKey(item: SpecMapping): string {
  const plain = plainValue(item) as Record<string, unknown>;
  const authors = (plain.author ?? plain.editor) as { family?: string; literal?: string }[] | undefined;
  const name =
    authors?.[0]?.family ?? authors?.[0]?.literal ?? textOf(item, 'title')?.split(/\s+/)[0] ?? 'source';
  return `${lettersAlone(name)}${sourceYear(plain.issued) ?? ''}`;
}

function textOf(item: SpecMapping, key: string): string | undefined {
  const value = item.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** Plain data (what a converter gives) as written values that all stand at one place. */
export function specValue(data: unknown, at: Position): SpecValue {
  if (Array.isArray(data)) return { kind: 'list', items: data.map((item) => specValue(item, at)), at };
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([key, value]) => ({
      key,
      keyAt: at,
      value: specValue(value, at),
    }));
    return { kind: 'mapping', entries, at };
  }
  return { kind: 'scalar', text: data === undefined || data === null ? '' : String(data), at };
}
