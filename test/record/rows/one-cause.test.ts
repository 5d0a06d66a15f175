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
});
