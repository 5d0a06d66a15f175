import { describe, expect, it } from 'vitest';
import { readWith, told } from '../case-texts.ts';

const votes = (count: number) => `vote,actor,choice\n${'roll-call,USSR,yes\n'.repeat(count)}`;

describe('readCase(rows that all name what is not there)', () => {
  it('tells one cause once, and how many rows have it', async () => {
    const { problems } = await readWith({ 'ballots.csv': votes(300) });
    expect(
      problems.filter(({ severity, code }) => severity === 'error' && code !== 'source-uncited').map(told),
    ).toEqual([
      'ballots.csv:2:1: vote "roll-call" is not an id of votes | add a row with the id "roll-call" to votes; the same stands in 299 more rows of the file, from line 3 on [reference-unknown]',
    ]);
  });

  it('tells a few rows each, for each may be a slip', async () => {
    const { problems } = await readWith({ 'ballots.csv': votes(3) });
    expect(problems.filter(({ code }) => code === 'reference-unknown')).toHaveLength(3);
  });

  it('cuts a long value in a message', async () => {
    const { problems } = await readWith({
      'e.yaml': `events:\n  - id: a\n    channel: ${'x'.repeat(1e6)}\n`,
    });
    expect(problems.length).toBeGreaterThan(0);
    for (const { message, hint } of problems) expect(message.length + hint.length).toBeLessThan(2000);
  });

  const acts = (dates: readonly string[]) =>
    `id,date,by,to,type,title,evidence\n${dates.map((date, i) => `x${i},${date},USSR,PRC,042,Visit,@luthi2008\n`).join('')}`;
  const dates = async (written: readonly string[]) => {
    const { problems } = await readWith({ 'events.csv': acts(written) });
    return problems.filter(({ code }) => code === 'date-format').map(told);
  };
  const czech = ['29. listopadu 1956', '5. prosince 1956', '7. prosince 1956', '8. prosince 1956'];

  it('tells once of a column that no rule can read, and how many cells it has', async () => {
    expect(await dates([...czech, '1956-12-09'])).toEqual([
      expect.stringMatching(
        /^events.csv:2:\d+: date "29. listopadu 1956" is not an EDTF date .*; the same goes for 3 more cells of the column, from line 3 on \[date-format\]$/,
      ),
    ]);
  });

  it('tells each cell where most of the column can be read: they are slips', async () => {
    const sound = Array.from({ length: 5 }, () => '1956-12-09');
    expect(await dates([...czech, ...sound])).toHaveLength(4);
  });

  it('tells once of a file that lacks its header', async () => {
    const { problems, record } = await readWith({
      'events.csv': acts(['1956-12-09', '1957']).replace(/^.*\n/, ''),
    });
    expect(problems.filter(({ file }) => file === 'events.csv').map(told)).toEqual([
      'events.csv:1:1: the first line names no field of events: "x0,1956-12-09,USSR,PRC,042,Visit,@luthi2…" | write the names of the columns above it, as id,date,by,title; without them no row of the file is read [csv-header]',
    ]);
    expect(record.leftOut).toMatchObject([{ table: 'events', code: 'csv-header' }]);
  });
});
