import { describe, expect, it } from 'vitest';
import { readCase } from '../../../src/record/read-case.ts';
import { readingOf } from '../../case-of.ts';

const war = (more: string) =>
  `spells:\n  - { id: w, kind: war, between: [A, B], start: 1950-01-01, end: 1951-01-01, title: W, evidence: "@one"${more} }\n`;
const covered = (period: string) => `coverage: [{ between: [A, B], period: ${period} }]\n`;

/** The problems about weights, each with its place. */
async function told(yaml: string): Promise<string[]> {
  const { problems } = await readingOf(yaml);
  return problems
    .filter(({ code }) => code === 'enmity-weightless' || code === 'spell-type')
    .map((p) => `${p.line}:${p.column} ${p.message}`);
}

describe('checkStanding', () => {
  it('says nothing of a war that weighs by its kind, or by its row', async () => {
    expect(await told(war(''))).toEqual([]);
    expect(await told(covered('1940/1960') + war(', weight: -3'))).toEqual([]);
  });

  it('notes a war of weight 0 between two who are covered at the time, at its weight', async () => {
    const note = '"w", a war of a covered pair, weighs nothing in their relation';
    expect(await told(war(', weight: 0'))).toEqual([`2:114 ${note}`]);
    expect(await told(covered('1940/1960') + war(', weight: 0'))).toEqual([`3:114 ${note}`]);
    expect(await told(covered('1952/1960') + war(', weight: 0'))).toEqual([]);
    expect(await told(covered('1940/1960').replace('B', 'C') + war(', weight: 0'))).toEqual([]);
  });

  it('says nothing of other kinds: an embargo or a seat of weight 0 is nobody’s friend or enemy', async () => {
    expect(await told(war(', weight: 0').replace('kind: war', 'kind: embargo'))).toEqual([]);
  });

  it('notes a reading that takes every weight away once, where it says so', async () => {
    const two = `${war('')}${war('').replace('spells:\n', '').replace('id: w', 'id: x').replace('title: W', 'title: X')}`;
    expect(await told(`readings:\n  standing: [without, with]\n${two}`)).toEqual([
      '2:13 "w" and "x", of a covered pair, weigh nothing in the relation: the reading taken is standing: without',
    ]);
    expect(await told(`readings:\n  standing: [with, without]\n${two}`)).toEqual([]);
  });

  it('notes a kind that the case gives no weight, once, where it says so', async () => {
    const { problems } = await readCase([
      {
        path: 'case.yaml',
        text: 'case: { id: c, title: C, period: 1940/1960, standing: { war: 0, crisis: -2 } }\n',
      },
      {
        path: 'a.yaml',
        text: 'actors: [{ id: A, kind: state, name: A }, { id: B, kind: state, name: B }]\n',
      },
      { path: 's.yaml', text: `sources: [{ id: one, title: One }]\n${war('')}` },
    ]);
    expect(problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`)).toEqual([
      'case.yaml:1:62 standing.war is 0, so that "w", of a covered pair, weighs nothing in the relation',
    ]);
  });

  it('notes the type of what is no rivalry', async () => {
    expect(await told(war(', type: spatial'))).toEqual([
      '2:112 "w" is a war, and type says what a rivalry is about',
    ]);
    expect(await told(war(', type: [spatial, ideological]').replace('kind: war', 'kind: rivalry'))).toEqual(
      [],
    );
  });
});
