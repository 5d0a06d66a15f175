import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexFields, dateFields, titleFields } from '../../../src/record/bibliography/bibtex-fields.ts';
import { bibtexTypes } from '../../../src/record/bibliography/bibtex-types.ts';
import { cslVariables } from '../../../src/record/bibliography/csl-variables.ts';
import { readBibtex } from '../../../src/record/bibliography/read-bibtex.ts';
import { readRis } from '../../../src/record/bibliography/read-ris.ts';
import { risTags, risTypes } from '../../../src/record/bibliography/ris-tags.ts';
import { plainValue } from '../../../src/record/files/spec.ts';
import { collector } from '../case-texts.ts';

/** What a reader makes of a text, and what it tells, as one text each. */
function read(reader: typeof readBibtex, path: string, text: string): { items: string; told: string } {
  const { report, told } = collector();
  const rows = reader({ path, text }, report);
  return {
    items: JSON.stringify(rows.map(({ fields }) => fields.map(({ key, value }) => [key, plainValue(value)]))),
    told: told().join('\n'),
  };
}

const ownWords = [
  'fond',
  'opis',
  'delo',
  'box',
  'userd',
  'mendeley-groups',
  'bdsk-url-1',
  'author+an',
  'x.y',
];
const bibtexNames = [
  ...new Set([
    ...Object.keys(bibtexFields),
    ...dateFields,
    ...titleFields.flat(),
    ...[...cslVariables].map((name) => name.toLowerCase()),
    ...[
      'number',
      'volume',
      'issue',
      'note',
      'entrysubtype',
      'editortype',
      'crossref',
      'keywords',
      'abstract',
    ],
    ...ownWords,
  ]),
];

/** A value that stands nowhere else: a word with a number, or for a date a year. */
const wordOf = (name: string, at: number): string =>
  /date|year|accessed|lastchecked|submitted/.test(name) ? String(1500 + at) : `Word${1500 + at}`;

describe('readBibtex(any entry)', () => {
  it('keeps every field in the item, or names it in a note', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(bibtexTypes), 'strange'),
        fc.uniqueArray(fc.constantFrom(...bibtexNames), { minLength: 1, maxLength: 14 }),
        (type, names) => {
          const fields = names.map((name, i) => [name, wordOf(name, i)] as const);
          const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
          const { items, told } = read(readBibtex, 'a.bib', `@${type}{key,\n${lines.join('\n')}\n}`);
          for (const [name, value] of fields)
            expect(
              items.includes(value) || told.includes(value),
              `${name} = ${value}: ${items} ${told}`,
            ).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('keeps each of two values of one name, or names the second', () => {
    for (const name of bibtexNames) {
      const { items, told } = read(
        readBibtex,
        'a.bib',
        `@misc{k, title = {T}, ${name} = {Abc}, ${name} = {Def}}`,
      );
      expect(items + told, name).toContain('Abc');
      expect(told, name).toContain('Def');
    }
  });
});

const tags = [
  ...new Set([
    ...Object.keys(risTags),
    ...'T2 BT JO JF JA J2 IS SP EP SN PY Y1 DA C1 C2 C3 C8 M1 M2 U1 L1 L2 RN AN XX'.split(' '),
  ]),
];

describe('readRis(any record)', () => {
  it('keeps every line in the item, or names it in a note', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(risTypes), 'ODD'),
        fc.array(fc.constantFrom(...tags), { minLength: 1, maxLength: 14 }),
        fc.boolean(),
        fc.boolean(),
        (type, names, isNarrow, isClosed) => {
          const lines = names.map(
            (tag, i) => [tag, /^(?:PY|Y1|Y2|DA)$/.test(tag) ? `${1500 + i}` : `Word${1500 + i}`] as const,
          );
          const gap = isNarrow ? ' ' : '  ';
          const text = [
            `TY${gap}- ${type}`,
            'TI  - The title of it',
            ...lines.map(([tag, value]) => `${tag}${tag === 'XX' ? '  ' : gap}- ${value}`),
            ...(isClosed ? [`ER${gap}- `] : []),
          ].join('\n');
          const { items, told } = read(readRis, 'a.ris', text);
          for (const [tag, value] of lines)
            expect(items.includes(value) || told.includes(value), `${tag} ${value}: ${items} ${told}`).toBe(
              true,
            );
        },
      ),
      { numRuns: 600 },
    );
  });
});
