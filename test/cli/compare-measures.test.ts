import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { ballotsCsv } from '../dataset/measures/measured-in-store.ts';
import { inFolder } from '../dataset/temporary-store.ts';
import { runInProcess } from './run-in-process.ts';

const votes = ballotsCsv({
  1950: { 2: 'yyyynn', 365: 'nnnnyy', 710: 'nnnnyy', 200: 'yyyynn' },
  1972: { 2: 'yyyyyyyyyn', 365: 'yyyyyyyyyy', 710: 'yyyyyyyyya', 200: 'yyyyyyyynn' },
  1973: { 2: 'yyyyyyyyyn', 365: 'yyyyyyyyny', 710: 'yyyyyyyynn', 200: 'yyyyyyyynn' },
  1974: { 2: 'y', 365: 'y', 710: 'n', 200: 'n' },
  1975: { 2: 'yyyyyyyyyn', 365: 'yyyyyyyyny', 710: 'yyyyyyyynn', 200: 'yyyyyyyynn' },
});

describe('compare-measures', () => {
  it('shows every measure by the year, why a year has none, and where they part', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'b.csv'), votes.ballots);
      writeFileSync(join(folder, 'r.csv'), votes.rollCalls);
      const quadrille = (...words: string[]) => runInProcess(words, { here: folder, userData: folder });
      const none = await quadrille('compare-measures', 'USSR', 'PRC');
      expect(none).toMatchObject({ code: 1 });
      expect(none.err).toContain('quadrille data add');
      await quadrille('data', 'add', join(folder, 'b.csv'), join(folder, 'r.csv'), '--release', '74');
      const { code, out } = await quadrille('compare-measures', 'USSR', 'PRC', '--from', '1971');
      expect(code).toBe(0);
      expect(out).toContain('USSR and PRC: how alike by votes, by every measure');
      expect(out).toMatch(/1972 +10 +0\.90 +0\.95 +0\.90/);
      expect(out).toContain('1974: one vote in common, which says nothing of how alike two are');
      expect(out).toContain('1971: no roll call');
      expect(out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
      const json = JSON.parse((await quadrille('compare-measures', '365', '710', '--json')).out);
      const years = new Map(json.compared[0].years.map((year: { year: number }) => [year.year, year]));
      // 1972: nine alike of ten, and the USSR always yes, so that kappa is 0 and pi below it, while S is high
      expect(years.get(1972)).toMatchObject({ n: 10, level: { part: true } });
      expect((years.get(1972) as { level: { alike: string[] } }).level.alike).toContain('S, absolute');
      expect((years.get(1972) as { level: { unlike: string[] } }).level.unlike).toContain('pi, scott');
      // 1973: as often the same as in 1972, but a yes beside a no where there was one beside an abstention; kappa is above 0 now
      const turn = { since: 1972, part: true };
      expect(years.get(1973)).toMatchObject({ turn });
      const { rose, fell } = (years.get(1973) as { turn: { rose: string[]; fell: string[] } }).turn;
      expect(fell).toContain('agreement, voeten');
      expect(fell).toContain('S, absolute');
      expect(rose).toContain('kappa, nominal');
      expect([...rose, ...fell]).not.toContain('agreement, simple');
      // since the last year that has values, however long ago; none since no year
      expect(years.get(1975)).toMatchObject({ turn: { since: 1973, part: false, rose: [], fell: [] } });
      expect(years.get(1972)).toMatchObject({ turn: null });
      expect(out).toMatch(/1972 to 1973: .*kappa.* rose; .* fell/s);
      const csv = await quadrille(
        'compare-measures',
        '365',
        '710',
        '--csv',
        '--from',
        '1972',
        '--to',
        '1972',
      );
      expect(csv.out.split('\n')[1]).toBe('agreement,simple,all,un-votes,74,365,710,1972,0.9,0.9,10,');
      const same = await quadrille('compare-measures', 'USSR', '365');
      expect(same).toMatchObject({ code: 2 });
      expect(same.err).toContain('are one state');
      const named = await quadrille(
        'compare-measures',
        'USSR',
        'PRC',
        '--data',
        'un-votes',
        '--from',
        '1971',
      );
      expect(named.out).toBe(out);
      const wrong = await quadrille('compare-measures', 'USSR', 'PRC', '--data', 'un-vote');
      expect(wrong.err).toContain('did you mean "un-votes"?');
    }));
});
