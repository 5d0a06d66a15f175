import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/record/files/read-yaml.ts';
import type { RowSpec, SpecValue } from '../../../src/record/files/spec.ts';
import { positionAt } from '../../../src/record/files/text-position.ts';
import { collector } from '../case-texts.ts';

const row = (id: string, more = ''): string =>
  `  - id: ${id}\n    date: 1950-03-01\n    by: AAA\n    to: BBB\n    type: "042"\n    title: Visit ${id}\n${more}    evidence: "@s1"\n`;

function read(text: string) {
  const { report, told } = collector();
  return { rows: readYaml({ path: 'f.yaml', text }, report), told: told() };
}

const idOf = ({ fields }: RowSpec): string => {
  const id = fields.find(({ key }) => key === 'id')?.value;
  return id?.kind === 'scalar' ? id.text : '?';
};

/** One slip in a row: whether its values are read all the same, and the code of the one problem. */
const slips: readonly [name: string, slip: (row: string) => string, kept: boolean, code: string][] = [
  ['the hyphen one column further', (r) => r.replace('  - id', '   - id'), false, 'yaml-indent'],
  ['the hyphen one column less', (r) => r.replace('  - id', ' - id'), false, 'yaml-indent'],
  ['the hyphen in column 1', (r) => r.replace('  - id', '- id'), false, 'yaml-indent'],
  ['the row one column further', (r) => r.replace(/^(?=.)/gm, ' '), true, 'yaml-indent'],
  ['the row two columns further', (r) => r.replace(/^(?=.)/gm, '  '), true, 'yaml-indent'],
  ['the row in column 1', (r) => r.replace(/^ {2}/gm, ''), true, 'yaml-indent'],
  ['a dash for the hyphen', (r) => r.replace('- id', '– id'), false, 'yaml-hyphen'],
  ['a bullet for the hyphen', (r) => r.replace('- id', '• id'), false, 'yaml-hyphen'],
  ['no space after the hyphen', (r) => r.replace('- id', '-id'), false, 'yaml-hyphen'],
  ['a tab after the hyphen', (r) => r.replace('- id', '-\tid'), true, 'yaml-tab'],
  ['a tab for an indent', (r) => r.replace('    by', '\tby'), true, 'yaml-tab'],
  ['a field in column 1', (r) => r.replace('    by', 'by'), false, 'yaml-indent'],
  ['a field further right', (r) => r.replace('    by', '      by'), false, 'yaml-indent'],
  ['a colon in a text', (r) => r.replace('Visit', 'Visit: a'), false, 'yaml-colon'],
  ['a quote that is not closed', (r) => r.replace('"@s1"', '"@s1'), false, 'yaml-quote'],
  ['a bracket that is not closed', (r) => r.replace('AAA', '[AAA, CCC'), false, 'yaml-bracket'],
  ['a line of text in column 1', (r) => `${r}so it was\n`, true, 'row-shape'],
  ['an unknown alias', (r) => r.replace('AAA', '*nobody'), false, 'yaml-alias'],
  ['a field said twice', (r) => `${r}    title: Again\n`, false, 'field-repeated'],
];

/** What a sound row beside it may hold that looks like rows. */
const textures = [
  '',
  '    note: |\n      - id: x\n        date: 1950\n      - id: y\n',
  '    note: >-\n      A text\n\n        - id: x\n      goes on\n',
  '    note: "A text\n      - id: x\n      goes on"\n',
  '    note: A text\n      - goes on\n      - with dashes\n',
  '    tags:\n      - one\n      - two\n',
  '    tags:\n    - one\n    - two\n',
  '    known:\n      - to: AAA\n        on: 1951\n      - to: BBB\n        on: 1952\n',
  '    causes: [one,\n      two]\n',
];

describe('readYaml(a table with one row that has slipped)', () => {
  const places = ['first', 'middle', 'last'] as const;
  const all = slips.flatMap(([name, slip, kept, code]) =>
    places.map((place) => [name, place, slip, kept, code] as const),
  );
  it.each(all)('%s, %s: costs no other row, and is one problem', (_, place, slip, kept, code) => {
    for (const texture of textures) {
      const bad = slip(row('bad'));
      const parts = [row('a', texture), row('b', texture)];
      parts.splice({ first: 0, middle: 1, last: 2 }[place], 0, bad);
      const { rows, told } = read(`events:\n${parts.join('')}places:\n  - id: p\n    name: P\n`);
      const sound = rows.filter(({ partial }) => !partial).map(idOf);
      expect(sound.filter((id) => id !== 'bad')).toEqual(['a', 'b', 'p']);
      expect(sound.includes('bad')).toBe(kept);
      expect(rows.map(idOf)).toContain('bad');
      expect(told.map((line) => /\[([\w-]+)\]$/.exec(line)?.[1])).toEqual([code]);
    }
  });

  it.each(['    ', '  ', ''])('finds a row without its hyphen, at an indent of "%s"', (indent) => {
    for (const parts of [
      [row('a'), 'bad', row('b')],
      [row('a'), row('b'), 'bad'],
    ]) {
      const bad = row('bad').replace('  - ', indent);
      const { rows, told } = read(`events:\n${parts.map((part) => (part === 'bad' ? bad : part)).join('')}`);
      expect(rows.filter(({ partial }) => !partial).map(idOf)).toEqual(['a', 'b']);
      expect(rows.find(({ partial }) => partial)?.fields.map(({ key }) => key)).toEqual([
        'id',
        'date',
        'by',
        'to',
        'type',
        'title',
        'evidence',
      ]);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain('the row that begins with "id: bad" has no hyphen');
    }
  });

  it('finds the first row without its hyphen', () => {
    const { rows, told } = read(`events:\n${row('bad').replace('- ', '  ')}${row('a')}${row('b')}`);
    expect(rows.filter(({ partial }) => !partial).map(idOf)).toEqual(['a', 'b']);
    expect(told).toEqual([
      expect.stringContaining('f.yaml:2:5: the row that begins with "id: bad" has no hyphen'),
    ]);
  });

  it('reads rows in two columns, and says so once for each run of them', () => {
    const further = [row('c'), row('d')].map((text) => text.replace(/^(?=.)/gm, '  '));
    const { rows, told } = read(`events:\n${row('a')}${row('b')}${further.join('')}${row('e')}`);
    expect(rows.map(idOf)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(told).toHaveLength(1);
  });

  it('reads the rows below a word that stands where a table starts', () => {
    const { rows, told } = read(`events: x\n${row('a')}`);
    expect(rows.map(idOf)).toEqual(['a']);
    expect(told).toEqual([expect.stringContaining('f.yaml:1:9: table "events" holds a single value')]);
  });
});

describe('readYaml(text): places', () => {
  /** Every word of a value stands in the file where its place says. */
  function misplaced(text: string): string[] {
    const lines = text.split('\n');
    const wrong: string[] = [];
    const visit = (value: SpecValue): void => {
      if (value.kind === 'list') for (const item of value.items) visit(item);
      else if (value.kind === 'mapping') for (const entry of value.entries) visit(entry.value);
      else
        for (const { 0: word, index } of value.text.matchAll(/\S+/g)) {
          const { line, column } = positionAt(value.at, index);
          const there = lines[line - 1]?.slice(column - 1, column - 1 + word.length);
          if (there !== word) wrong.push(`${line}:${column} ${word}: ${there}`);
        }
    };
    for (const { fields } of read(text).rows) for (const { value } of fields) visit(value);
    return wrong;
  }

  it('stand after texts of several lines and aliases, in a sound file and in a broken one', () => {
    const value = fc.constantFrom(
      '>\n      one two\n\n      three\n        four\n      five',
      '|2\n        deep\n      shallow',
      '>+\n\n      after a blank\n',
      '&t >-\n      alpha beta\n      alpha beta',
      '*t',
      '[*t, q]',
      '[A,\n      B, C]',
      'plain\n      goes on\n\n      and on',
      '"quoted\n      goes on"',
      '\n      - |\n        x y\n        z\n      - last',
    );
    const fields = fc.array(value, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fields, fields, fc.boolean(), (one, two, broken) => {
        const lines = (values: readonly string[]) => values.map((v, i) => `    f${i}: ${v}\n`).join('');
        const sound = `events:\n  - id: x\n    f: &t first\n${lines(one)}  - id: y\n${lines(two)}    z: end\n`;
        expect(misplaced(broken ? `${sound}  - id: z\n    t: a: b\n` : sound)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
