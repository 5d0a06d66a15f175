import { describe, expect, it } from 'vitest';
import { referenceInWords } from '../../../src/publish/words/reference-words.ts';
import { readCslJson } from '../../../src/record/bibliography/read-csl-json.ts';
import { plainValue } from '../../../src/record/files/spec.ts';
import { referenceTable } from './reference-table.ts';
import { tradeReferences } from './trade-references.ts';

/** A record as the reader of a bibliography makes it, so that reader and reference are tried together. */
function referenceOf(item: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify([{ id: 'x', title: '', ...item }]);
  const [row] = readCslJson({ path: 'a.json', text }, () => {});
  const fields = row!.fields.map(({ key, value }) => [key, plainValue(value)]);
  const at = { file: 'a.json', line: 1, column: 1, fields: {} };
  return referenceInWords({ ...Object.fromEntries(fields), id: 'x', at });
}

describe.each(Object.entries({ ...referenceTable, trade: tradeReferences }))(
  'references of %s',
  (_, cases) => {
    it.each(cases)('%s', (_rule, item, reference) => {
      expect(referenceOf(item)).toBe(reference);
    });
  },
);

describe('the table of references', () => {
  it('holds eighty records or more', () => {
    expect(Object.values(referenceTable).flat().length).toBeGreaterThanOrEqual(80);
  });
});
