import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/base/problems/problems.ts';
import { readChronology } from '../../../src/record/chronology/read-chronology.ts';
import { pageText } from '../../rules/markdown.ts';

const read = (text: string, path = 'my-events.csv') => readChronology([{ path, text }]);
const told = (problems: readonly Problem[]) =>
  problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} [${code}] ${message}`);

const head = 'id,date,title,names,also,source\n';

describe('readChronology(files)', () => {
  it('reads CSV whatever its name, with several phrases and datings in a cell', async () => {
    const { events, problems } = await read(
      `${head}surrender,1945-09-02,Japan surrendered.,Japan surrendered; Japanese surrender,1945-08-15: announced; 1945-08-14: in Washington,DSB\n`,
    );
    expect(problems).toEqual([]);
    expect(events).toEqual([
      {
        id: 'surrender',
        date: '1945-09-02',
        says: 'Japan surrendered.',
        names: ['Japan surrendered', 'Japanese surrender'],
        also: [
          { date: '1945-08-15', says: 'announced' },
          { date: '1945-08-14', says: 'in Washington' },
        ],
        source: 'DSB',
      },
    ]);
  });

  it('makes the phrases of a day of independence of the place, and names the row where no source is given', async () => {
    const { events } = await read(
      'chronology:\n  - { id: i, date: 1965-08-09, title: Singapore left., independence: Singapore }\n',
      'own/e.yaml',
    );
    expect(events[0]).toMatchObject({ source: 'own/e.yaml, i' });
    expect(events[0]!.names).toContain('Singapore became independent');
  });

  it('tells what is wrong where it stands, with a repair, and keeps the other rows', async () => {
    const { events, problems } = await read(
      `${head}a,1938-9-30,Munich.,Munich talks,,\nb,before a,B.,phrase of b,,\nc,1950,C.,,,\nd,1950,D.,armistice,,\ne,1951,E.,some talks,1938-13-01: why,\nf,1949,F.,first talks,,\nf,1952,F.,other talks,,\n`,
    );
    expect(events.map(({ id }) => id)).toEqual(['f', 'd']);
    expect(told(problems)).toEqual([
      expect.stringMatching(/^my-events\.csv:2:\d+ \[date-format\]/),
      expect.stringMatching(/^my-events\.csv:3:3 \[chronology-date\] "before a" of "b"/),
      expect.stringMatching(/^my-events\.csv:4:1 \[chronology-unnamed\]/),
      expect.stringMatching(/^my-events\.csv:5:11 \[chronology-phrase\] the phrase "armistice"/),
      expect.stringMatching(/^my-events\.csv:6:\d+ \[date-format\]/),
      expect.stringMatching(/^my-events\.csv:8:\d+ \[id-repeated\]/),
    ]);
    expect(problems[0]!.repairs?.[0]).toMatchObject({ to: '1938-09-30' });
  });

  it('finds fault with a date that has no end', async () => {
    const { problems } = await read(`${head}a,1949/..,A.,some long talks,,\n`);
    expect(problems.map(({ code }) => code)).toEqual(['chronology-date']);
  });

  it('leaves a name with a capital alone, though it is one word', async () => {
    expect((await read(`${head}a,1938-11-09,K.,Kristallnacht,,\n`)).problems).toEqual([]);
  });

  it('names what else stands in a file', async () => {
    const text =
      'events:\n  - { id: a }\n  - { id: b }\nchronology:\n  - { id: c, date: 1950, title: C., names: [the c talks] }\n';
    const { events, problems } = await read(text, 'e.yaml');
    expect(events).toHaveLength(1);
    expect(told(problems)).toEqual([
      'e.yaml:2:5 [chronology-other] 2 rows of events are left unread: here only a chronology is read',
    ]);
  });

  it('reads a file outside of the folder, and one whose name begins with a full stop', async () => {
    expect((await read(`${head}a,1950,A.,some talks,,\n`, '../.own.csv')).events).toHaveLength(1);
  });
});

describe('the examples of docs/chronology.md', () => {
  const examples = [
    ...pageText('docs/chronology.md').matchAll(/<!-- example: (\S+) -->\n```\w+\n(.*?)```/gs),
  ];

  it.each(examples.map(([, path, text]) => [path!, text!]))('%s passes', async (path, text) => {
    const { events, problems } = await read(text, path);
    expect(problems).toEqual([]);
    expect(events).toHaveLength(2);
  });

  it('are two', () => {
    expect(examples).toHaveLength(2);
  });
});
