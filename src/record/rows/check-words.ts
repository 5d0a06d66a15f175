import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseRecord } from '../case-record.ts';
import { dataFormats } from '../data-formats.ts';
import { spellKindNames } from '../spell-kinds.ts';

/** What `coverage` may cover besides kinds of spells. */
const coveredTables = [
  'events',
  'decisions',
  'instruments',
  'votes',
  'spells',
  'positions',
  'figures',
] as const;

/**
 * Words that mean something only against the whole record, or that leave their row readable: the kinds that coverage and rules speak of, the
 * formats of data sets, the groups and rows that accounts choose. One that is misspelt would otherwise do nothing, and nobody would notice.
 *
 * Takes: the record; `out`, rows that are left out of it, of which nothing is said.
 */
export function checkWords(record: CaseRecord, out: ReadonlySet<string>): Problem[] {
  const { coverage, rules, dataSets } = record.rows;
  return [
    ...coverage.flatMap(({ kind, at }) =>
      unlessOneOf(kind, [...coveredTables, ...spellKindNames], 'kind', at.fields.kind ?? at),
    ),
    ...rules.flatMap(({ exclusive, at }) =>
      unlessOneOf(exclusive.kind, spellKindNames, 'kind', at.fields['exclusive.kind'] ?? at),
    ),
    ...dataSets.flatMap(({ format, at }) =>
      unlessOneOf(format, dataFormats, 'format', at.fields.format ?? at),
    ),
    ...checkChoices(record, out),
  ];
}

function unlessOneOf(
  value: string | undefined,
  known: readonly string[],
  field: string,
  at: Position,
): Problem[] {
  if (value === undefined || known.includes(value)) return [];
  return [
    problem('value-choice', at, { field, value, suggestion: suggest(value, known), known: known.join(', ') }),
  ];
}

/** An account chooses, for a group of alternatives, one of its rows. */
function checkChoices({ rows, byId }: CaseRecord, out: ReadonlySet<string>): Problem[] {
  const groups = new Map<string, string[]>();
  for (const [id, { row }] of byId) {
    const group = (row as { alternatives?: string }).alternatives;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id]);
  }
  return rows.accounts.flatMap(({ choose, at }) => {
    if (choose === undefined) return [];
    if (!isMapping(choose)) {
      const expected = 'a mapping of groups to rows, as {group: id}';
      return [
        problem('value-shape', at.fields.choose ?? at, {
          field: 'choose',
          found: foundWords(choose),
          expected,
        }),
      ];
    }
    return Object.entries(choose).flatMap(([group, chosen]) => {
      const members = groups.get(group);
      const place = at.fields[`choose.${group}`] ?? at;
      if (!members) return unlessOneOf(group, [...groups.keys()], 'group', place);
      if (out.has(String(chosen))) return [];
      return unlessOneOf(String(chosen), members, group, place);
    });
  });
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const foundWords = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : isMapping(value) ? 'a mapping of other fields' : 'a single value';
