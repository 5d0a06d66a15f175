import { describe, expect, it } from 'vitest';
import type { FactEvidence } from '../../src/argue/judge-report.ts';
import { alike, foldedFacts, titleOf } from '../../src/web/views/claims/facts-folded.ts';

const fact = (
  id: string,
  table: string,
  title: string,
  changes: Partial<FactEvidence> = {},
): FactEvidence => ({
  ...{ fact: id, table, title, status: 'single', date: '25 November 1971', share: 1, sources: [] },
  ...changes,
});
const ballot = (who: string, choice = 'yes', date = '25 November 1971') =>
  fact(`ballot-${who}`, 'ballots', `${who}: ${choice}`, { date });
const recognition = (who: string, of = 'Republic of China') =>
  fact(`recognition-${who}-${of}`, 'spells', `recognition: ${who} → ${of}`);
const still = () => 0;
const ids = (rows: readonly (readonly FactEvidence[])[]) => rows.map((row) => row.map((each) => each.fact));

describe('alike(facts, moved)', () => {
  it('tells ballots for one thing on one day as one row', () => {
    const facts = [ballot('Poland'), ballot('Cuba', 'no'), ballot('Mali'), ballot('Chad', 'yes', '1970')];
    expect(ids(alike(facts, still))).toEqual([
      ['ballot-Poland', 'ballot-Mali'],
      ['ballot-Cuba'],
      ['ballot-Chad'],
    ]);
  });

  it('tells spells of one kind towards one as one row, whenever they were', () => {
    const facts = [recognition('France'), recognition('Japan', 'PRC'), recognition('Italy')];
    expect(alike(facts, still).map((row) => row.length)).toEqual([2, 1]);
  });

  it('tells acts apart, unless they have one title and are attested alike', () => {
    const facts = [
      fact('raid-1', 'events', 'A raid'),
      fact('talk', 'events', 'A talk'),
      fact('raid-2', 'events', 'A raid', { date: '1967' }),
      fact('raid-3', 'events', 'A raid', { status: 'conflicting' }),
    ];
    expect(ids(alike(facts, still))).toEqual([['raid-1', 'raid-2'], ['talk'], ['raid-3']]);
  });

  it('tells what moves the verdict otherwise apart', () => {
    const facts = [ballot('Poland'), ballot('Mali')];
    const rows = alike(facts, (id) => (id === 'ballot-Mali' ? 0.3 : 0));
    expect(ids(rows)).toEqual([['ballot-Poland'], ['ballot-Mali']]);
  });

  it('makes no row of no facts', () => {
    expect(alike([], still)).toEqual([]);
  });
});

describe('titleOf(row)', () => {
  const row = (...facts: readonly FactEvidence[]) => titleOf(alike(facts, still)[0]!);

  it('names all who are alike, up to seven', () => {
    expect(row(ballot('Poland'), ballot('Hungary'), ballot('Bulgaria'))).toBe(
      'Poland, Hungary and Bulgaria: yes',
    );
    expect(row(recognition('France'), recognition('Italy'))).toBe(
      'recognition: France and Italy → Republic of China',
    );
    expect(row(...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((who) => ballot(who)))).toBe(
      'A, B, C, D, E, F and G: yes',
    );
  });

  it('counts those beyond six where they are more than one', () => {
    const who = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
    expect(row(...who.map((each) => ballot(each))).replaceAll('\u00a0', ' ')).toBe(
      'A, B, C, D, E, F and 3 others: yes',
    );
  });

  it('leaves a title that says nobody, and that of one fact, as it is', () => {
    expect(row(fact('a', 'events', 'A raid'), fact('b', 'events', 'A raid'))).toBe('A raid');
    expect(row(ballot('Poland'))).toBe('Poland: yes');
  });
});

describe('foldedFacts(rows, kindOf)', () => {
  const rows = alike(
    [
      recognition('France'),
      fact('raid', 'events', 'A raid'),
      recognition('Italy'),
      fact('war', 'spells', 'war: A → B'),
      fact('talk', 'events', 'A talk'),
      fact('vote', 'votes', 'A draft'),
      fact('odd', 'others', 'Something'),
    ],
    still,
  );
  const told = foldedFacts(rows, (id) => (id === 'war' ? 'war' : 'recognition'));

  it('folds by kind, spells by theirs, in the order in which the first of each came', () => {
    expect(told.map(({ name }) => name.replaceAll('\u00a0', ' '))).toEqual([
      'recognition (2)',
      '2 acts',
      'war (1)',
      '1 roll call',
      '1 others',
    ]);
    expect(ids(told[1]!.rows)).toEqual([['raid'], ['talk']]);
  });

  it('loses no fact and doubles none', () => {
    expect(told.flatMap(({ rows: folded }) => ids(folded).flat()).sort()).toEqual(ids(rows).flat().sort());
  });

  it('calls a spell of which the kind is not known a spell', () => {
    expect(foldedFacts(rows.slice(0, 1), () => undefined).map(({ name }) => name)).toEqual(['spell (2)']);
  });
});
