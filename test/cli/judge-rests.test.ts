import { describe, expect, it } from 'vitest';
import { runInProcess } from './run-in-process.ts';

const rests = (...more: readonly string[]) =>
  runInProcess(['judge', 'munich', '--rests', '--worlds', '60', ...more]);

describe('judge --rests', () => {
  it('says in the ledger what carries each verdict, and marks what one source carries', async () => {
    const { code, out, err } = await rests();
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/\s+/g, ' ')).toMatch(/Carried by \w+: without it|Carried by no source alone/);
    expect(out).not.toContain('--rests');
  });

  it('gives in JSON the losses, the smallest sets and the choices of every claim, the same on any number of threads', async () => {
    const { out } = await rests('--json');
    const { claims } = JSON.parse(out);
    for (const claim of claims) {
      expect(Object.keys(claim.rests)).toEqual(
        expect.arrayContaining(['without', 'tried', 'sources', 'rows', 'accounts']),
      );
      expect(claim.fragile).toBe(
        claim.verdict === 'untestable'
          ? null
          : claim.rests.without.some(
              (each: { lost: { is: string }; falls: boolean }) => each.lost.is === 'source' && each.falls,
            ),
      );
    }
    expect(claims.some(({ fragile }: { fragile: boolean }) => fragile)).toBe(true);
    expect((await rests('--json', '--workers', '3')).out).toBe(out);
    const plain = await runInProcess(['judge', 'munich', '--worlds', '60', '--json']);
    expect(JSON.parse(plain.out).claims[0]).toMatchObject({ fragile: null });
  });

  it('opens a claim with the paragraph and the tables of its robustness, and writes them into the report', async () => {
    const { out } = await rests('--claim', 'declaration-last');
    expect(out).toContain('Rests on  The test is true');
    expect(out).toMatch(/Without +Verdict +Moved/);
    const { written } = await rests('--report', 'study.md');
    expect(written['study.md']).toContain('**Robustness.** The test is true');
    expect(written['study.md']).toContain('| Without | Verdict | Moved |');
  });

  it('says everywhere that it is a part, where it was ended by Ctrl-C, and ends with 130', async () => {
    const ended = (...more: readonly string[]) =>
      runInProcess(['judge', 'munich', '--rests', '--worlds', '60', ...more], {
        onInterrupt: (stop) => {
          stop();
          return () => {};
        },
      });
    const plain = await ended('--report', 'study.md');
    expect([plain.code, plain.err]).toEqual([130, expect.stringContaining('You ended it.')]);
    const words = /What they rest on is told of 0 of \d+\sverdicts/u;
    expect(plain.out.replace(/[ \n]+/g, ' ')).toMatch(words);
    expect(plain.written['study.md']).toMatch(words);
    expect((await ended('--csv')).out).toMatch(/^[\w-]+,unfinished,,\w+,/mu);
    expect(JSON.parse((await ended('--json')).out)).toMatchObject({ partial: true });
  });

  it('gives one table in CSV, and none without --rests', async () => {
    const { out } = await rests('--csv');
    const [head, ...rows] = out.trim().split('\n');
    expect(head).toBe('claim,of,what,verdict,true,false,unknown,moved,falls');
    expect(rows.length).toBeGreaterThan(5);
    const wrong = await runInProcess(['judge', 'munich', '--csv']);
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining('--csv was asked for without --rests'),
    ]);
    expect((await rests('--csv', '--json')).code).toBe(2);
  });

  it.each([
    ['judge', 'munich'],
    ['judge', 'munich', '--rests'],
    ['publish', 'munich', '--out', 'site', '--no-rests'],
  ])('refuses a number of threads that cannot be, before anything is judged: %s', async (...argv) => {
    const { code, out, err, written } = await runInProcess([...argv, '--workers', '0']);
    expect([code, out, written]).toEqual([2, '', {}]);
    expect(err).toContain('--workers "0" is not a whole number from 1 to 64');
    expect(err).not.toContain('Judging');
  });
});
