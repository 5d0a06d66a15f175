import { type Position, problem } from '../base/problems.ts';
import {
  plainValue,
  type Report,
  type RowSpec,
  type SpecEntry,
  type SpecMapping,
  type SpecValue,
} from './spec.ts';
import { fieldsOf } from './table-fields.ts';

/**
 * A CSL item as a row of `sources`. What the table has no field for (journal, volume, DOI …) goes under `custom`, where CSL's
 * own `custom` goes too; a `kind` or `school` there is the source's.
 */
export function sourceRow(item: SpecMapping, report: Report): RowSpec {
  const fields = fieldsOf('sources');
  const lifted = item.entries.flatMap((entry) =>
    entry.key === 'custom' && entry.value.kind === 'mapping' ? entry.value.entries : [],
  );
  const all = [...item.entries.filter((entry) => entry.key !== 'custom'), ...lifted];
  const own = all.filter(({ key }) => Object.hasOwn(fields, key));
  const rest = all.filter(({ key }) => !Object.hasOwn(fields, key) && key !== 'citation-key');
  const custom: SpecEntry[] =
    rest.length === 0
      ? []
      : [{ key: 'custom', keyAt: item.at, value: { kind: 'mapping', entries: rest, at: item.at } }];
  return {
    table: 'sources',
    fields: [...keyOf(item, report), ...own.filter(({ key }) => key !== 'id'), ...custom],
    at: item.at,
    bibliography: true,
  };
}

/** The item's own key, or the one it is given: the first author's family name and the year. */
function keyOf(item: SpecMapping, report: Report): SpecEntry[] {
  const id =
    item.entries.find((entry) => entry.key === 'id') ??
    item.entries.find((entry) => entry.key === 'citation-key');
  if (id?.value.kind === 'scalar' && id.value.text !== '') return [{ ...id, key: 'id' }];
  const text = madeKey(item);
  const title = textOf(item, 'title') ?? 'an item';
  report(problem('bibliography-id', item.at, { title, id: text }));
  return [{ key: 'id', keyAt: item.at, value: { kind: 'scalar', text, at: item.at } }];
}

function madeKey(item: SpecMapping): string {
  const plain = plainValue(item) as Record<string, unknown>;
  const authors = (plain.author ?? plain.editor) as { family?: string; literal?: string }[] | undefined;
  const name =
    authors?.[0]?.family ?? authors?.[0]?.literal ?? textOf(item, 'title')?.split(/\s+/)[0] ?? 'source';
  const parts = (plain.issued as { 'date-parts'?: string[][] } | undefined)?.['date-parts'];
  const letters = name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return `${letters}${parts?.[0]?.[0] ?? ''}`;
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
