import { describe, expect, it } from 'vitest';
import { readCslJson } from '../../../src/record/bibliography/read-csl-json.ts';
import { plainValue, type RowSpec } from '../../../src/record/files/spec.ts';
import { collector } from '../case-texts.ts';

function read(text: string) {
  const { report, told } = collector();
  const rows = readCslJson({ path: 'a.json', text }, report);
  return { rows, told: told() };
}
const plain = (row: RowSpec | undefined): Record<string, unknown> =>
  Object.fromEntries((row?.fields ?? []).map(({ key, value }) => [key, plainValue(value)]));

describe('readCslJson(text)', () => {
  it('reads an array of items, with the place of each value and numbers as they are written', () => {
    const { rows, told } = read(
      '[\n  {"id": "a", "type": "book", "title": "\\u0416 \\"x\\"", "issued": {"date-parts": [[2005, 3]]},\n   "DOI": "10.1/x", "custom": {"kind": "primary", "box": 4}}\n]',
    );
    expect(told).toEqual([]);
    expect(plain(rows[0])).toEqual({
      id: 'a',
      type: 'book',
      title: 'Ж "x"',
      issued: { 'date-parts': [['2005', '3']] },
      kind: 'primary',
      custom: { DOI: '10.1/x', box: '4' },
    });
    expect(rows[0]?.at).toMatchObject({ line: 2, column: 3 });
    expect(rows[0]?.fields[0]?.value.at).toMatchObject({ line: 2, column: 11 });
  });

  it.each([
    ['a map', '{ "type": "FeatureCollection", "features": [] }'],
    ['other data', '[{"a": 1}, {"b": 2}]'],
    ['numbers', '[1, 2, 3]'],
    ['broken other data', '[{"a": 1, {"b": 2}]'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(read(text)).toEqual({ rows: [], told: [] });
  });

  const repair = 'mend the JSON, or export the bibliography anew; the other items are read';
  it.each([
    [
      'a missing comma',
      '"type": "book" "title": "T" }',
      '3:31: the item cannot be read: a comma or } is missing',
    ],
    [
      'a quote that is not closed',
      '"type": "book, "title": "T" }',
      '3:32: the item cannot be read: a comma or } is missing',
    ],
    [
      'a bare word',
      '"type": book }',
      '3:24: the item cannot be read: expected a value: a text in double quotes, a number, a list or a mapping',
    ],
    [
      'single quotes',
      '"type": \'book\' }',
      '3:24: the item cannot be read: expected a value: a text in double quotes, a number, a list or a mapping',
    ],
    [
      'a comma too many',
      '"type": "book", }',
      '3:32: the item cannot be read: expected a text in double quotes',
    ],
    [
      'an unknown escape',
      '"type": "bo\\qok" }',
      '3:24: the item cannot be read: the text holds an escape that JSON does not know',
    ],
  ])('reports %s and reads the other items', (_, rest, problem) => {
    const { rows, told } = read(
      `[\n  { "id": "a", "type": "book" },\n  { "id": "x", ${rest},\n  { "id": "b", "type": "book" }\n]`,
    );
    expect(told).toEqual([`a.json:${problem} | ${repair} [bibliography-entry]`]);
    expect(rows.map((row) => plain(row).id)).toEqual(['a', 'b']);
  });

  it('makes a key for an item without one', () => {
    const { rows, told } = read(
      '[{"type": "book", "title": "On it", "author": [{"family": "Share"}], "issued": {"date-parts": [[2003]]}}]',
    );
    expect(plain(rows[0]).id).toBe('share2003');
    expect(told).toEqual([
      'a.json:1:2: "On it" has no citation key | it is cited as @share2003; give it a key of its own to be sure of it [bibliography-id]',
    ]);
  });

  it('does not exhaust the stack', () => {
    expect(() => read(`[{"id": "a", "type": ${'['.repeat(100_000)}`)).not.toThrow();
  });
});
