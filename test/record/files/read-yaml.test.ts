import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/record/files/read-yaml.ts';
import { plainValue, type RowSpec } from '../../../src/record/files/spec.ts';
import { positionAt } from '../../../src/record/files/text-position.ts';
import { collector } from '../case-texts.ts';

function read(text: string) {
  const { report, told } = collector();
  return { rows: readYaml({ path: 'f.yaml', text }, report), told: told() };
}
const plain = (row: RowSpec | undefined) =>
  Object.fromEntries((row?.fields ?? []).map(({ key, value }) => [key, plainValue(value)]));
const fieldAt = (row: RowSpec | undefined, key: string) => row!.fields.find((f) => f.key === key)!.value.at;

describe('readYaml(text)', () => {
  it('keeps every character of what looks like a number, a date, a truth or nothing', () => {
    const { rows, told } = read(
      'events:\n  - { a: 010, b: 1969-03, c: no, d: 1e3, e: 0x1F, f: .5, g: "~", h: ~, i: , j: null }\n',
    );
    expect(told).toEqual([]);
    expect(plain(rows[0])).toEqual({
      a: '010',
      b: '1969-03',
      c: 'no',
      d: '1e3',
      e: '0x1F',
      f: '.5',
      g: '~',
      h: '',
      i: '',
      j: '',
    });
  });

  it('reads rows of several tables, one row as a mapping, and tables without rows', () => {
    const { rows } = read('case:\n  id: c\nactors:\n  - id: a\n  - id: b\nevents:\nrules: []\n');
    expect(rows.map((row) => [row.table, plain(row).id, row.at.line])).toEqual([
      ['case', 'c', 2],
      ['actors', 'a', 4],
      ['actors', 'b', 5],
    ]);
  });

  it('gives the place of each value: inside quotes, in flow lists, after an alias', () => {
    const { rows } = read('events:\n  - id: "x y"\n    by: [A, \'B\']\n    to: &t C\n    place: *t\n');
    const by = rows[0]!.fields[1]!.value;
    expect(fieldAt(rows[0], 'id')).toMatchObject({ line: 2, column: 10 });
    expect(by.kind === 'list' && by.items.map((item) => item.at.column)).toEqual([10, 14]);
    expect(fieldAt(rows[0], 'place')).toMatchObject({ line: 4, column: 12 });
  });

  it('leads from an offset in a folded text back to its line and column', () => {
    const { rows } = read(
      'claims:\n  - id: x\n    test: >-\n      onset(a)\n      before b\n    says: plain\n      goes on\n',
    );
    const test = fieldAt(rows[0], 'test');
    expect(plain(rows[0])).toMatchObject({ test: 'onset(a) before b', says: 'plain goes on' });
    expect(positionAt(test, 0)).toEqual({ file: 'f.yaml', line: 4, column: 7 });
    expect(positionAt(test, 'onset(a) bef'.length)).toEqual({ file: 'f.yaml', line: 5, column: 10 });
    expect(positionAt(fieldAt(rows[0], 'says'), 'plain g'.length)).toEqual({
      file: 'f.yaml',
      line: 7,
      column: 8,
    });
  });

  it('leaves an empty text, comments and several documents in peace', () => {
    expect(read('').told).toEqual([]);
    expect(read('# nothing\n').told).toEqual([]);
    expect(read('---\nactors:\n  - id: a\n---\nplaces:\n  - id: b\n').rows).toHaveLength(2);
  });

  it.each([
    [
      'a text',
      'just a note\n',
      'f.yaml:1:1: the file holds a text, not tables | start it with the name of a table and a colon, as `events:`, and put the rows under it [file-shape]',
    ],
    [
      'a list',
      '- id: a\n',
      'f.yaml:1:1: the file holds a list, not tables | start it with the name of a table and a colon, as `events:`, and put the rows under it [file-shape]',
    ],
    [
      'an unknown table',
      'actors: []\nEvents:\n  - id: a\n',
      'f.yaml:2:1: "Events" is not a table | did you mean "events"? [table-unknown]',
    ],
    [
      'a table of one word',
      'events: none\n',
      'f.yaml:1:1: table "events" holds a single value, not rows | expected a list: each row starts with a hyphen, as `- id: …` [table-shape]',
    ],
    [
      'a row of one word',
      'events:\n  - hiroshima\n',
      'f.yaml:2:5: a row of "events" is a single value, not fields | expected fields, as `- id: …` with the others below it [row-shape]',
    ],
    [
      'an alias without an anchor',
      'events:\n  - id: *x\n',
      'f.yaml:2:9: "*x" repeats a value that is nowhere named "&x" | put the value in quotes if it is meant as it stands: "*x" [yaml-alias]',
    ],
    [
      'a field that is a list',
      'events:\n  - ? [a]\n    : b\n',
      'f.yaml:2:7: the line cannot be read as YAML: the name of a field is a list or a mapping | expected `field: value`, lists with hyphens, and two spaces a level; put a text with : # [ ] { } in quotes [yaml-syntax]',
    ],
  ])('reports %s', (_, text, problem) => {
    expect(read(text).told).toEqual([problem]);
  });
});

describe('readYaml(a text with faults)', () => {
  const sound = (id: string) => `  - id: ${id}\n    title: T\n`;
  it.each([
    [
      'a colon in a text',
      '    title: Note: it fell\n',
      4,
      12,
      'yaml-colon',
      '"Note: it fell" holds a colon and is not in quotes',
      'write "Note: it fell"',
    ],
    [
      'a missing colon',
      '    title It fell\n    place: x\n',
      4,
      5,
      'yaml-colon',
      '"title It fell" has no colon',
      'write title: It fell, or indent the line further if it continues the text above',
    ],
    [
      'a missing space',
      '    title:fell\n    place: x\n',
      4,
      5,
      'yaml-colon',
      '"title:fell" has no space after the colon',
      'write title: fell',
    ],
    [
      'a quote that is not closed',
      '    title: "It fell\n    place: x\n',
      4,
      12,
      'yaml-quote',
      'the quote before It fell is not closed',
      'put " where the text ends; a quote inside it is written \\"',
    ],
    [
      'an apostrophe in single quotes',
      "    title: 'it's'\n",
      4,
      16,
      'yaml-quote',
      "text stands after the closing quote: s'",
      "write an apostrophe inside single quotes twice (''), or use double quotes",
    ],
    [
      'an escape that is none',
      '    title: "a\\qb"\n',
      4,
      14,
      'yaml-quote',
      '"\\q" in double quotes is not a known escape',
      'write the backslash twice, or use single quotes',
    ],
    [
      'typographic quotes with a colon',
      '    title: “Note: x”\n',
      4,
      12,
      'yaml-quote',
      'the quotation marks of “Note: x” are typographic, and a colon follows in the text',
      'write "Note: x" in straight ones',
    ],
    [
      'a bracket that is not closed',
      '    by: [USSR, PRC\n',
      4,
      9,
      'yaml-bracket',
      'the bracket [ is not closed',
      'add ] where the list or mapping ends; a text that holds a comma or bracket needs quotes',
    ],
    [
      'a line indented too far',
      '    title: x\n      place: y\n',
      5,
      7,
      'yaml-indent',
      'the line is indented by 6, unlike those it belongs with',
      'start all fields of a row in the same column, and all rows of a table in the same column',
    ],
    [
      'a line indented too little',
      '   title: x\n',
      4,
      4,
      'yaml-indent',
      'the line is indented by 3, unlike those it belongs with',
      'start all fields of a row in the same column, and all rows of a table in the same column',
    ],
    [
      'a field that stands twice',
      '    date: 1\n    date: 2\n',
      5,
      5,
      'field-repeated',
      '"date" stands twice; the first is at f.yaml:4:5',
      'keep the one that is meant',
    ],
    [
      'a sign that YAML keeps for itself',
      '    evidence: @s, p. 1\n',
      4,
      15,
      'yaml-reserved',
      '"@s, p. 1" starts with @ and is not in quotes',
      'write "@s, p. 1" in quotes; the value is read as it stands',
    ],
  ])(
    'reports %s where it is, and reads the rows around it',
    (_, lines, line, column, code, message, hint) => {
      const { rows, told } = read(
        `events:\n  - id: bad\n    note: kept\n${lines}${sound('next')}places:\n${sound('other')}`,
      );
      expect(told).toEqual([`f.yaml:${line}:${column}: ${message} | ${hint} [${code}]`]);
      expect(rows.map((row) => [row.table, plain(row).id, row.partial !== undefined])).toEqual([
        ['events', 'bad', code !== 'yaml-reserved'],
        ['events', 'next', false],
        ['places', 'other', false],
      ]);
      expect(plain(rows[0]).note).toBe('kept');
    },
  );

  it('reports the faults of every row, not only the first', () => {
    const { told, rows } = read(
      `events:\n  - id: a\n    x: y: z\n${sound('b')}  - id: c\n    by: [d\n${sound('e')}`,
    );
    expect(told.map((line) => line.split(' ')[0])).toEqual(['f.yaml:3:8:', 'f.yaml:7:9:']);
    expect(rows.map((row) => plain(row).id)).toEqual(['a', 'b', 'c', 'e']);
  });

  it('turns tabs in the indent into spaces, says so once, and keeps the columns of the file', () => {
    const { told, rows } = read('events:\n\t- id: a\n\t  title: T\n\t- id: b\n\t  x: y: z\n');
    expect(told).toEqual([
      'f.yaml:2:1: 4 lines from here are indented with tabs | indent with spaces, two a level [yaml-tab]',
      'f.yaml:5:7: "y: z" holds a colon and is not in quotes | write "y: z" [yaml-colon]',
    ]);
    expect(fieldAt(rows[0], 'title')).toMatchObject({ line: 3, column: 11 });
  });

  it('reads both of two blocks of one table, and reports the second', () => {
    const { told, rows } = read(`events:\n${sound('a')}places:\n${sound('b')}events:\n${sound('c')}`);
    expect(told).toEqual([
      'f.yaml:7:1: "events" stands twice; the first is at f.yaml:1:1 | keep the one that is meant [field-repeated]',
    ]);
    expect(rows.map((row) => plain(row).id)).toEqual(['a', 'b', 'c']);
  });

  it('keeps what can be read of a mapping', () => {
    const { rows } = read('case:\n  id: c\n  title: A: B\n  period: 1945/1991\n');
    expect(plain(rows[0])).toEqual({ id: 'c', period: '1945/1991' });
    expect(rows[0]?.partial).toBe('yaml-colon');
  });

  it('does not let aliases grow without end, nor run in circles, nor nesting exhaust the stack', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (const [i, name] of [...'bcdefghij'].entries()) {
      bomb.push(`${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[i]}`).join(',')}]`);
    }
    const { told } = read(`events:\n  - id: x\n${bomb.map((line) => `    ${line}\n`).join('')}`);
    expect(told.filter((line) => /repeat more than 10000 values/.test(line))).toHaveLength(1);
    expect(read('events:\n  - id: x\n    tags: &t [a, *t]\n').told[0]).toMatch(
      /^f.yaml:3:18: "\*t" repeats a value that holds it/,
    );
    expect(() => read(`events:\n  - id: ${'['.repeat(20_000)}`)).not.toThrow();
    expect(() => read(`events:\n  - id: ${'['.repeat(3000)}${']'.repeat(3000)}`)).not.toThrow();
    expect(read('- '.repeat(65_536)).told).toEqual([expect.stringContaining('it is nested too deep')]);
    const deep = (levels: number) =>
      `events:\n  - id: x\n    tags: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
    expect(read(deep(150)).told).toEqual([]);
    expect(read(deep(250)).told[0]).toContain('nested too deep');
  });

  it('tells where a key stands first that a tab has put in another column', () => {
    expect(read('events:\n  - id: a\n    by: A\n\tid: b\n').told).toEqual([
      expect.stringContaining('f.yaml:4:1: the line is indented with tabs'),
      expect.stringContaining('f.yaml:4:2: "id" stands twice; the first is at f.yaml:2:5'),
    ]);
  });

  it('tells of one fault a line, however many there are, and of a key that stands twice where its like before it is', () => {
    expect(read('"'.repeat(40_000)).told).toHaveLength(1);
    expect(
      read('events:\n  - id: a\n    by: A\n    to: B\n    title: x\n    by: C\n    type: t\n    by: D\n')
        .told,
    ).toEqual([
      expect.stringContaining('f.yaml:6:5: "by" stands twice; the first is at f.yaml:3:5'),
      expect.stringContaining('f.yaml:8:5: "by" stands twice; the first is at f.yaml:6:5'),
    ]);
  });
});
