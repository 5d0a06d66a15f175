import { describe, expect, it } from 'vitest';
import { tablesOfPortfolios, tablesOfVotes } from '../../../src/measure/similarity/pair-tables.ts';
import type { RollCalls } from '../../../src/measure/similarity/roll-calls.ts';
import { type SimilarityRow, similaritySideBySide } from '../../../src/measure/similarity/side-by-side.ts';
import { whereMeasuresPart, whereTurnsPart } from '../../../src/measure/similarity/where-measures-part.ts';
import reference from '../../reference/similarity.json' with { type: 'json' };
import { portfolio } from './portfolios.ts';

const nameOf = ({ measure, variant, basis }: SimilarityRow) => `${measure} ${variant} ${basis}`;
const names = (rows: readonly SimilarityRow[]) => rows.map(nameOf);
const row = (rows: readonly SimilarityRow[], name: string) => rows.find((one) => nameOf(one) === name);

/** Roll calls of one word a state. */
const rollCalls = (...rows: readonly string[]): RollCalls => ({
  states: ['A', 'B', 'C', 'D'].slice(0, rows.length),
  votes: [...rows[0]!].map((_, k) => `r${k}`),
  ballots: Uint8Array.from([...rows.join('')].map((digit) => (digit === '.' ? 0 : Number(digit)))),
});
const votes = (...rows: readonly string[]) =>
  similaritySideBySide(tablesOfVotes(rollCalls(...rows), 'A', 'B'));
const germanyRussia = reference.cases.find(({ id }) => id === 'sr99-table6-w')!;

describe('similaritySideBySide', () => {
  it('names measure, variant and basis of every value once, with n beside each', () => {
    const rows = votes('1113.', '11331', '11112');
    expect(new Set(names(rows)).size).toBe(rows.length);
    expect(names(rows)).toEqual([
      'agreement simple all',
      'agreement simple without unanimous',
      'agreement voeten all',
      'agreement voeten without unanimous',
      'S absolute all',
      'S squared all',
      'kappa nominal all',
      'kappa linear all',
      'kappa squared all',
      'pi scott all',
      'pi linear all',
      'pi haege all',
      'tau-b plain all',
    ]);
    expect(rows.map(({ n }) => n)).toEqual([4, 2, 4, 2, ...Array(9).fill(4)]);
    expect(row(rows, 'agreement simple all')?.value).toBe(0.75);
    expect(row(rows, 'agreement simple without unanimous')?.value).toBe(0.5);
  });

  it('says what chance would bring: Germany and Russia of 1914 come to S 0.40 where 0.44 was to be expected', () => {
    const { x, y, levels, weights } = germanyRussia;
    const rows = similaritySideBySide(tablesOfPortfolios(portfolio(x), portfolio(y), levels, weights));
    const s = row(rows, 'S absolute all')!;
    expect(s.value).toBeCloseTo(0.4, 12);
    // κ = 1 − (1 − S) / (1 − S by chance)
    expect(s.byChance).toBeCloseTo(1 - 0.6 / (1 + 0.0714285714286), 11);
    expect(row(rows, 'S absolute weighted')?.value).toBeCloseTo(-0.46, 12);
    expect(row(rows, 'kappa linear all')?.byChance).toBeNull();
  });

  it('gives every value or a reason, of two that vote alike throughout and of two that never met', () => {
    const alike = votes('111', '111');
    const why = (name: string) => {
      const one = row(alike, name)!;
      return one.value === null ? one.why : one.value;
    };
    expect(why('agreement voeten all')).toBe(1);
    expect(why('S squared all')).toBe(1);
    expect(why('kappa squared all')).toBe(
      'both do one and the same throughout, so that chance could not part them',
    );
    expect(why('agreement simple without unanimous')).toBe('the two have no vote or target in common');
    expect(why('tau-b plain all')).toBe('one of the two does the same throughout: it ranks nothing');
    for (const one of votes('1.', '.3')) {
      expect(one).toMatchObject({
        value: null,
        n: 0,
        byChance: null,
        why: 'the two have no vote or target in common',
      });
    }
  });

  it('is the same whichever of the two is named first', () => {
    expect(votes('1123', '2131')).toEqual(votes('2131', '1123'));
  });
});

describe('whereMeasuresPart', () => {
  it('Germany and Russia of 1914: S says alike, what is corrected for chance unlike', () => {
    const { x, y, levels, weights } = germanyRussia;
    const rows = similaritySideBySide(tablesOfPortfolios(portfolio(x), portfolio(y), levels, weights));
    const { part, alike, unlike, between, noMoreThanChance } = whereMeasuresPart(rows);
    expect(part).toBe(true);
    expect(names(alike)).toEqual(['S absolute all', 'S squared all', 'tau-b plain all']);
    expect(names(unlike)).toEqual(
      expect.arrayContaining(['S absolute weighted', 'kappa nominal all', 'pi haege all']),
    );
    expect(between).toEqual([]);
    expect(names(noMoreThanChance)).toEqual(['agreement simple all', 'S absolute all', 'S squared all']);
  });

  it('two that say the same of everything part nowhere', () => {
    const { part, alike, unlike, noMoreThanChance, withoutValue } = whereMeasuresPart(
      votes('1133', '1133', '3311'),
    );
    expect([part, unlike, noMoreThanChance, withoutValue]).toEqual([false, [], [], []]);
    expect(alike.length).toBe(9);
  });

  it('one that always says yes agrees no more than chance brings; kappa lies between, tau-b has no value', () => {
    const { between, noMoreThanChance, withoutValue } = whereMeasuresPart(votes('1111', '1113', '3333'));
    expect(names(between)).toEqual(['kappa nominal all', 'kappa linear all', 'kappa squared all']);
    expect(names(noMoreThanChance)).toContain('agreement simple all');
    expect(names(withoutValue)).toEqual(['tau-b plain all']);
  });
});

describe('whereTurnsPart', () => {
  it('two who agree more since all do: agreement and S rise, kappa falls', () => {
    const before = votes('1111133333', '1111333311');
    const after = votes('1111111113', '1111111131');
    const { part, rose, fell } = whereTurnsPart(before, after);
    expect(part).toBe(true);
    expect(names(rose)).toContain('S absolute all');
    expect(names(rose)).not.toContain('kappa nominal all');
    expect(names(fell)).toContain('kappa nominal all');
  });

  it('compares only what has a value at both times', () => {
    const { part, rose, fell } = whereTurnsPart(votes('11', '11'), votes('13', '13'));
    expect([part, rose, fell]).toEqual([false, [], []]);
    expect(whereTurnsPart([], votes('13', '13'))).toEqual({ part: false, rose: [], fell: [] });
  });
});
