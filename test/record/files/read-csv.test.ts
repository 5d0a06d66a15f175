import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/record/files/read-csv.ts';
import { plainValue, type RowSpec } from '../../../src/record/files/spec.ts';
import { positionAt } from '../../../src/record/files/text-position.ts';
import { collector } from '../case-texts.ts';

function read(text: string, path = 'votes.csv') {
  const { report, told } = collector();
  return { rows: readCsv({ path, text }, report), told: told() };
}
const plain = (row: RowSpec | undefined) =>
  Object.fromEntries((row?.fields ?? []).map(({ key, value }) => [key, plainValue(value)]));
const places = (row: RowSpec | undefined) =>
  (row?.fields ?? []).map(({ value }) => `${value.at.line}:${value.at.column}`);

describe('readCsv(text)', () => {
  it('passes over the line that tells a spreadsheet program what parts the cells', () => {
    const { rows, told } = read('sep=;\r\nid;name\r\nport;The Port\r\n', 'places.csv');
    expect(rows.map(({ at }) => at.line)).toEqual([3]);
    expect(told).toEqual([
      expect.stringContaining('places.csv:2:3: the columns are separated by semicolons'),
    ]);
  });

  it('takes the table from the name of the file and the fields from its header; a blank cell is left out', () => {
    const { rows, told } = read('id,body,yes,question\na,UN,010,Q\nb,,,"Q, too"\n', 'un/1950/votes.csv');
    expect(told).toEqual([]);
    expect(rows.map((row) => [row.table, plain(row)])).toEqual([
      ['votes', { id: 'a', body: 'UN', yes: '010', question: 'Q' }],
      ['votes', { id: 'b', question: 'Q, too' }],
    ]);
  });

  it('gives line and column of every cell, blanks, quotes and line breaks counted', () => {
    const { rows } = read('id,question,body\n"a" ,x\n', 'votes.csv');
    expect(rows).toHaveLength(1);
    const { rows: more, told } = read('id,question,body\n a,"x ""y""\nz", UN\nb,"Q",UN\n');
    expect(told).toEqual([]);
    expect(places(more[0])).toEqual(['2:2', '2:5', '3:5']);
    expect(places(more[1])).toEqual(['4:1', '4:4', '4:7']);
    expect(plain(more[0])).toEqual({ id: 'a', question: 'x "y"\nz', body: 'UN' });
    expect(positionAt(more[0]!.fields[1]!.value.at, 6)).toMatchObject({ line: 3, column: 1 });
  });

  it('separates the cells of a list by semicolons, each in its place; evidence and texts stay whole', () => {
    const { rows } = read('id,tags,question,evidence\na,x; y ;,p; q,"@s, p. 1; @t"\n');
    expect(plain(rows[0])).toEqual({ id: 'a', tags: ['x', 'y'], question: 'p; q', evidence: '@s, p. 1; @t' });
    const tags = rows[0]!.fields[1]!.value;
    expect(tags.kind === 'list' && tags.items.map((item) => item.at.column)).toEqual([3, 6]);
  });

  it('passes over blank lines, rows of blank cells and blank cells beyond the header', () => {
    const { rows, told } = read('id,body,,\n\na,UN,,\n,,,\n   \nb,UN,,,,\n');
    expect(told).toEqual([]);
    expect(rows.map((row) => row.at.line)).toEqual([3, 6]);
  });

  const cells = 'add the missing commas; a cell left blank is fine';
  it.each([
    [
      'a table of another name',
      'Vote.csv',
      'id\n',
      ['Vote.csv:1:1: "Vote" is not a table | did you mean "votes"? [table-unknown]'],
    ],
    [
      'an empty file',
      'places.csv',
      '\n\n',
      ['places.csv:1:1: the file is empty | start it with the names of fields, as id,name [csv-header]'],
    ],
    [
      'an unknown column',
      'places.csv',
      'id,nam\n',
      ['places.csv:1:4: "nam" is not a field of "places" | did you mean "name"? [field-unknown]'],
    ],
    [
      'a column twice',
      'places.csv',
      'id,name,id\n',
      [
        'places.csv:1:9: "id" stands twice; the first is at places.csv:1:1 | keep the one that is meant [field-repeated]',
      ],
    ],
    [
      'a column without a name',
      'places.csv',
      'id,,name\na,,A\nb,x,B\nc,y,C\n',
      [
        'places.csv:3:3: "x" stands in a column without a name | name the column in the header, or empty it [csv-header]',
      ],
    ],
    [
      'too few cells',
      'places.csv',
      'id,name,lat\na,A\nb,B,1\n',
      [`places.csv:2:1: the row has 2 cells, the header 3 | ${cells} [csv-cells]`],
    ],
    [
      'too many cells',
      'places.csv',
      'id,name\na,A, B\n',
      [
        'places.csv:2:1: the row has 3 cells, the header 2 | put a cell that holds a comma in double quotes [csv-cells]',
      ],
    ],
    [
      'tabs',
      'places.csv',
      'id\tname\na\tA\n',
      [
        'places.csv:1:3: the columns are separated by tabs | the file is read as it stands; nothing need be done [csv-separator]',
      ],
    ],
    [
      'semicolons',
      'places.csv',
      'id;name\na;A\n',
      [
        'places.csv:1:3: the columns are separated by semicolons | the file is read as it stands; nothing need be done [csv-separator]',
      ],
    ],
  ])('reports %s', (_, path, text, problems) => {
    expect(read(text, path).told).toEqual(problems);
  });

  it.each([
    ['is not closed', 'b,"B,1', 3],
    ['is followed by text', 'b,"B" x,1', 3],
    ['stands inside a bare cell', 'b,B "x" y,1', 5],
  ])('reports a quote that %s, keeps what is before it, and reads the other lines', (_, line, column) => {
    const { rows, told } = read(`id,name,lat\na,"A\n1",1\n${line}\nc,C,1\nd,"D",1\n`, 'places.csv');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(`places.csv:4:${column}: a double quote is out of place before `);
    expect(told[0]).toMatch(
      ' | put the whole cell in double quotes, and write a quote inside it twice ("") [csv-quote]',
    );
    expect(rows.map((row) => [plain(row).id, row.at.line, row.partial !== undefined])).toEqual([
      ['a', 2, false],
      ['b', 4, true],
      ['c', 5, false],
      ['d', 6, false],
    ]);
  });

  it('reads a long file with a stray quote in every other line in good time', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => (i % 2 ? `r${i},"N${i}` : `r${i},N${i}`));
    const { rows, told } = read(`id,name\n${lines.join('\n')}\n`, 'places.csv');
    expect(rows.length).toBeGreaterThanOrEqual(10_000);
    expect(told.length).toBeLessThanOrEqual(10_000);
  });
});
