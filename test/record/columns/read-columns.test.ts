import { describe, expect, it } from 'vitest';
import { caseJson, readCaseJson } from '../../../src/record/case-json.ts';
import { readSpecs } from '../../../src/record/read-case.ts';
import { recordOfSpecs } from '../../../src/record/record-of-specs.ts';
import { formatCaseDate } from './written.ts';

const rest = (dates = '') => `
case: { id: probe, title: Probe, period: 1900/1999${dates} }
sources: [{ id: book, title: A book }]
actors:
  - { id: AAA, kind: state, name: Arland }
  - { id: BBB, kind: state, name: Borland }
  - { id: CCC, kind: state, name: Corland }
votes: [{ id: vote, body: AAA, date: 1950, question: Q, evidence: "@book" }]
`;

async function read(files: Readonly<Record<string, string>>, dates = '') {
  const all = [
    { path: 'case.yaml', text: rest(dates) },
    ...Object.entries(files).map(([path, text]) => ({ path, text })),
  ];
  const written = await readSpecs(all);
  const { record, problems } = recordOfSpecs(written);
  const back = readCaseJson(caseJson(written, problems)).record;
  // the page reads the same record
  const plain = (rows: unknown) =>
    JSON.stringify(rows, (key, value) => (key === 'at' ? undefined : (value as unknown)));
  expect(plain(back.rows)).toBe(plain(record.rows));
  const told = problems
    .filter(({ code }) => code !== 'csv-separator')
    .map((p) => `${p.file}:${p.line}:${p.column} ${p.message} | ${p.hint} [${p.code}]`);
  const dated = (of: typeof record) => of.rows.events.map(({ id, date }) => `${id} ${formatCaseDate(date)}`);
  return { record, told, dates: dated(record), back: dated(back) };
}

const events = (...dates: readonly string[]) =>
  `id,date,by,to,type,title,evidence\n${dates.map((date, i) => `e${i},${date},AAA,BBB,057,Signed,@book\n`).join('')}`;

describe('readColumns: dates', () => {
  it('are read with the day first when one of the column has no such month, and told once', async () => {
    const { told, dates, back } = await read({
      'events.csv': events('03/04/1955', '28/02/1955', '1955-12-24'),
    });
    expect(dates).toEqual(['e0 1955-04-03', 'e1 1955-02-28', 'e2 1955-12-24']);
    expect(told).toEqual([
      'events.csv:2:4 2 cells of "date" are dates in numbers with the day first, as "28/02/1955" | read as 1955-02-28, since there is no month 28; nothing need be done [column-read]',
    ]);
    expect(back).toEqual(dates);
  });

  it('are read with the month first when that is settled; one column settles another of its file', async () => {
    const { dates } = await read({ 'events.csv': events('03/04/1955', '02/28/1955') });
    expect(dates).toEqual(['e0 1955-03-04', 'e1 1955-02-28']);
    const spells = 'id,kind,by,of,start,end,evidence\nr,recognition,AAA,BBB,03/04/1950,28/05/1960,@book\n';
    const { record, told } = await read({ 'spells.csv': spells });
    expect(formatCaseDate(record.rows.spells[0]!.start)).toBe('1950-04-03');
    expect(told).toHaveLength(2);
  });

  it('with points between have the day first', async () => {
    const { dates, told } = await read({ 'events.csv': events('2.3.1969', '02.03.1970') });
    expect(dates).toEqual(['e0 1969-03-02', 'e1 1970-03-02']);
    expect(told).toHaveLength(1);
  });

  it('that nothing settles are asked about once, and the case can settle them', async () => {
    const files = { 'events.csv': events('03/04/1955', '05/06/1955', '1955-12-24') };
    const { dates, told } = await read(files);
    expect(dates).toEqual(['e2 1955-12-24']);
    expect(told).toEqual([
      'events.csv:2:4 2 cells of "date" are dates in numbers with the day or the month first, as "03/04/1955" | add `dates: { order: day-first }` to the case in case.yaml if it is 1955-04-03, or month-first if it is 1955-03-04 [column-doubt]',
    ]);
    const settled = await read(files, ', dates: { order: month-first }');
    expect(settled.dates).toEqual(['e0 1955-03-04', 'e1 1955-05-06', 'e2 1955-12-24']);
    const over = await read({ 'events.csv': events('28/02/1955') }, ', dates: { order: month-first }');
    expect(over.dates).toEqual(['e0 1955-02-28']);
  });

  it('in both orders are told, and none is guessed', async () => {
    const { dates, told } = await read({ 'events.csv': events('28/02/1955', '02/28/1955', '03/04/1955') });
    expect(dates).toEqual([]);
    expect(told.map((line) => /\[.*\]/.exec(line)?.[0])).toEqual(['[column-doubt]']);
  });

  it('that are the same either way need no rule, nor do sound ones a note', async () => {
    const { dates } = await read({ 'events.csv': events('07/07/1955') });
    expect(dates).toEqual(['e0 1955-07-07']);
    expect((await read({ 'events.csv': events('1955~', 'e1 + P2D', '1955-03-02') })).told).toHaveLength(1);
  });
});

describe('readColumns: the rest', () => {
  const row = (type: string, rest = '') =>
    `id;date;by;to;type;weight;title;evidence\ne1;1969-03-02;AAA;BBB;${type};${rest};Title;@book\n`;

  it('reads decimal commas', async () => {
    const { record, told } = await read({ 'events.csv': row('057', '-7,5') });
    expect(record.rows.events[0]?.weight).toBe(-7.5);
    expect(told).toHaveLength(1);
  });

  it('leaves what may be thousands to its author where commas part the columns', async () => {
    const { told } = await read({ 'places.csv': 'id,name,lat\np,Port,"1,500"\n' });
    expect(told.join()).toContain('[value-number]');
  });

  const figures = (...values: string[]) => ({
    'figures.csv': `id;what;of;date;value;unit;evidence\n${values.map((value, i) => `f${i};trade;AAA;195${i};${value};crowns;@book\n`).join('')}`,
  });
  it.each([
    [
      ['7,5', '1.234', '1.234.567,25'],
      [7.5, 1234, 1_234_567.25],
    ],
    [
      ['81,2', '90,5/95,5', '−3,25'],
      [81.2, [90.5, 95.5], -3.25],
    ],
    [
      ['1,234,567', '1,500', '2,000/3,000', '4.5'],
      [1_234_567, 1500, [2000, 3000], 4.5],
    ],
    [
      ["1'500", '2 500', '12 000/13 000'],
      [1500, 2500, [12_000, 13_000]],
    ],
    [['0,125'], [0.125]],
    [
      ['1.234', '5'],
      [1.234, 5],
    ],
  ])('reads quantities as the column writes them: %j', async (written, values) => {
    const { record, told } = await read(figures(...written));
    const wanted = values.map((value) =>
      Array.isArray(value) ? { low: value[0], high: value[1] } : { low: value, high: value },
    );
    expect(record.rows.figures.map(({ value }) => value)).toEqual(wanted);
    expect(told.join()).not.toContain('[value-quantity]');
  });

  it.each([[['1,500']], [['7,5', '1,234,567']], [['about 5']]])(
    'leaves quantities that may be read in two ways to their author: %j',
    async (written) => {
      const { told } = await read(figures(...written));
      expect(told.join()).toContain('[value-quantity]');
    },
  );

  it('reads lists with commas, each item at its place', async () => {
    const text = 'id;date;by;to;type;title;evidence\ne1;1969;AAA, BBB;CCC,DDD;057;Title;@book\n';
    const { record, told } = await read({ 'events.csv': text });
    expect(record.rows.events[0]).toMatchObject({ by: ['AAA', 'BBB'], to: ['CCC'] });
    expect(told.filter((line) => line.includes('reference'))).toEqual([
      expect.stringContaining('events.csv:2:22 to "DDD" is not an id of actors'),
    ]);
  });

  it('reads the values of a choice in other languages and capitals, and tells what it does not know', async () => {
    const { record, told } = await read({
      'ballots.csv': 'vote,actor,choice\nvote,AAA,Ja\nvote,BBB,воздержался\nvote,CCC,quizás\n',
    });
    expect(record.rows.ballots.map(({ choice }) => choice)).toEqual(['yes', 'abstain']);
    expect(told.map((line) => /\[.*\]/.exec(line)?.[0])).toEqual(['[column-read]', '[value-choice]']);
  });

  const types = (...codes: readonly string[]) =>
    `id,date,by,to,type,title,evidence\n${codes.map((code, i) => `e${i},1955,AAA,BBB,${code},Title,@book\n`).join('')}`;

  it('notes 20 where nothing shows whether zeros were cut, and nothing where one code has its zero', async () => {
    const { record, told } = await read({ 'events.csv': types('20', '190') });
    expect(record.rows.events.map(({ type }) => type)).toEqual(['20', '190']);
    expect(told).toEqual([
      'events.csv:2:17 type "20" may be 020 (Make an appeal or request), of which a spreadsheet cut the zero | it is read as 20 (Use unconventional mass violence); write 020 if that is meant, in a column that is text [column-zero]',
    ]);
    expect((await read({ 'events.csv': types('20', '057') })).told).toEqual([]);
    expect((await read({ 'events.csv': types('190', '195') })).told).toEqual([]);
  });

  it('puts back zeros where they were cut, and asks about what could be either', async () => {
    const { record, told } = await read({ 'events.csv': types('57', '20', '190', '231') });
    expect(record.rows.events.map(({ type }) => type)).toEqual(['057', '190', '0231']);
    expect(told.map((line) => /\[.*\]/.exec(line)?.[0])).toEqual(['[column-read]', '[column-doubt]']);
  });

  it('looks at a long column to its end once its beginning is odd, and reads it in a moment', async () => {
    const many = Array.from({ length: 2_000 }, (_, i) => (i === 1_999 ? '28/02/1955' : '03/04/1955'));
    const { dates, told } = await read({ 'events.csv': events(...many) });
    expect(dates.filter((line) => line.endsWith('1955-04-03'))).toHaveLength(1_999);
    expect(told).toHaveLength(1);
  });
});
