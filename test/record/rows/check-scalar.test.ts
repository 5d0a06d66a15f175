import { describe, expect, it } from 'vitest';
import { readingOf } from '../../case-of.ts';

async function notes(date: string) {
  const { record, problems } = await readingOf(
    `events:\n  - { id: talks, date: ${date}, by: A, to: B, type: "046", title: Talks, evidence: "@one" }\n`,
  );
  expect(record.rows.events).toHaveLength(1);
  return problems.filter(({ code }) => code === 'date-season');
}

describe('checkDate', () => {
  it('checkDate(1922-23) says that it is a season, and how the years are written', async () => {
    expect(await notes('1922-23')).toMatchObject([
      {
        severity: 'note',
        message: 'date "1922-23" is autumn 1922',
        hint: 'write 1922/1923 for the years from the one to the other; for autumn 1922 it is right',
        line: 2,
        column: 24,
      },
    ]);
    expect(await notes('1922/1923')).toEqual([]);
    expect((await notes('1914-34')).map(({ message }) => message)).toEqual([
      'date "1914-34" is second quarter 1914',
    ]);
  });

  it.each(['1969-23', '1923-23', '1922-12', '1922-23~', '1922'])(
    'checkDate(%s) is no span of years that looks like a season',
    async (date) => {
      expect(await notes(date)).toEqual([]);
    },
  );
});
