import { describe, expect, it } from 'vitest';
import { checkPositions } from '../../../src/record/history/check-positions.ts';
import { readingOf } from '../../case-of.ts';

const first =
  '{ id: first, by: A, on: the-war, stance: fight, start: 1950-01-01, end: 1955-06-30, evidence: "@one" }';

async function notes(positions: readonly string[], decides: readonly string[] = []) {
  const events = decides.map(
    (each, n) =>
      `{ id: act-${n}, date: 1955-01-01, by: A, type: "010", title: x, decides: ${each}, evidence: "@one" }`,
  );
  const { record } = await readingOf(`positions: [${positions.join(', ')}]\nevents: [${events.join(', ')}]`);
  return checkPositions(record);
}
const said = async (...of: Parameters<typeof notes>) => (await notes(...of)).map(({ message }) => message);

describe('two positions of one at once', () => {
  const second = (rest: string) => `{ id: second, on: the-war, evidence: "@two", ${rest} }`;

  it('is noted at the stance, with when', async () => {
    const [note, ...others] = await notes([first, second('by: [B, A], stance: talk, start: 1954-01-01')]);
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      code: 'position-twice',
      severity: 'note',
      file: 'test.yaml',
      message: '"second" has "A" for "talk" on the-war, and "first" for "fight", in January 1954–June 1955',
      hint: 'end one before the other starts, or give both the same alternatives if one is true',
    });
  });

  it.each([
    ['the same stance', 'by: A, stance: fight, start: 1954-01-01'],
    ['another question', 'by: A, on: the-peace, stance: talk, start: 1954-01-01'],
    ['another holder', 'by: B, stance: talk, start: 1954-01-01'],
    ['a handing over on a day', 'by: A, stance: talk, start: 1955-06-30'],
    ['what may be apart', 'by: A, stance: talk, start: 1955'],
  ])('says nothing of %s', async (_, rest) => {
    const row = second(rest);
    expect(await said([first, rest.includes('on:') ? row.replace('on: the-war, ', '') : row])).toEqual([]);
  });

  it('says nothing of rows of which one is true', async () => {
    const either = (row: string) => row.replace('{ ', '{ alternatives: which, ');
    expect(await said([either(first), either(second('by: A, stance: talk, start: 1954-01-01'))])).toEqual([]);
  });

  it('is held to the period where no end is stated', async () => {
    const endless = first.replace(', end: 1955-06-30', '');
    expect(await said([endless, second('by: A, stance: talk, start: 1999-01-01')])).toEqual([
      '"second" has "A" for "talk" on the-war, and "first" for "fight", in 1999–2000',
    ]);
  });
});

describe('decisions that nobody has a position on', () => {
  it('are noted once for each question, with what was meant', async () => {
    const [note, ...others] = await notes([first], ['{ the-wor: fight }', '{ the-wor: talk }']);
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      code: 'decision-question',
      message: '"act-0" decides "the-wor", on which nobody has a position',
      hint: 'put "the-war" in its place if that is meant',
    });
    const [far] = await notes([first], ['{ tariffs: low }']);
    expect(far!.hint).toContain('give a row of positions');
  });

  it('are noted once for each stance, at the stance, with a repair', async () => {
    const [note, ...others] = await notes(
      [first],
      ['{ the-war: figth }', '{ the-war: figth }', '{ the-war: fight }'],
    );
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      code: 'decision-stance',
      message: '"act-0" settles the-war with "figth", which nobody wanted',
      hint: 'did you mean "fight"?',
      repairs: [expect.objectContaining({ from: 'figth', to: 'fight' })],
    });
  });

  it('are not noted where a row of positions has fallen', async () => {
    expect(
      await said(
        ['{ id: bad, by: A, on: the-war, stance: fight, start: 19500, evidence: "@one" }'],
        ['{ the-war: fight }'],
      ),
    ).toEqual([]);
  });
});
