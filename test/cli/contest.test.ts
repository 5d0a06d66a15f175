import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { putFiles } from '../../src/cli/put-files.ts';
import { inFolder } from '../dataset/temporary-store.ts';
import { runInProcess } from './run-in-process.ts';

const codes = ['2', '20', '200', '220', '365', '713', '640', '750', '800', '840'];
/** Four windows of ties: the first five states stand against the others, and one pair turns in each window. */
const ties = (): string => {
  const rows = ['window,year,end_year,from,to,sign'];
  for (const [k, year] of [1946, 1950, 1954, 1958, 1962].entries())
    for (let i = 0; i < codes.length; i++)
      for (let j = i + 1; j < codes.length; j++)
        if ((i * 7 + j * 3 + k) % 4 !== 0) {
          const isGood = (i < 5 === j < 5) !== ((i + 2 * j + k) % 9 === 0);
          rows.push(`${year},${year},${year + 3},${codes[i]},${codes[j]},${isGood ? 1 : -1}`);
        }
  return `${rows.join('\n')}\n`;
};
const yaml = `case: { id: small, title: Small, period: 1946/1965 }
actors:
  - { id: USA, kind: state, name: United States, cow: "2" }
  - { id: UK, kind: state, name: United Kingdom, cow: "200" }
  - { id: X, kind: state, name: Somewhere }
`;

/** The case is a folder on the disk, and so is what is written. */
const onDisk = {
  readFile: (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
  writeFile: (path: string, text: string) => writeFileSync(path, text),
  putFiles,
};

const inCase = (
  work: (folder: string, run: (...words: string[]) => ReturnType<typeof runInProcess>) => Promise<void>,
) =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'case.yaml'), yaml);
    writeFileSync(join(folder, 'ties.txt'), ties());
    await work(folder, (...words) => runInProcess(words, { here: folder, ...onDisk }));
  });

describe('contest', () => {
  it(
    'foretells, writes rows into the case that pass check, and finds them the same again',
    () =>
      inCase(async (folder, run) => {
        expect(
          (await run('data', 'add', 'signed-edges', join(folder, 'ties.txt'), '--case', folder)).code,
        ).toBe(0);
        const written = await run('contest', folder, '--write');
        expect(written.err).toContain('Wrote ');
        expect(written.out).toContain('Signed networks: a tie is good and not bad');
        expect(written.out).toContain('The store has no data set of atop');
        expect(written.out).toContain('What it comes to');
        expect(written.out.split('\n').filter((line) => width(line) > 80)).toEqual([]);
        const rows = readFileSync(join(folder, 'contests.csv'), 'utf8');
        expect(rows.split('\n')[0]).toContain('network,pacts,question,among,model,against,gain');
        const checked = await run('check', folder);
        expect(checked.out + checked.err).not.toContain('contests.csv:');
        const same = await run('contest', folder, '--check');
        expect(same).toMatchObject({ code: 0 });
        expect(same.out).toMatch(/^All \d+ rows of contests.csv are what the data give now\.\n$/);
        expect((await run('contest', folder, '--csv')).out).toBe(rows);
        const [head, first = '', ...rest] = rows.split('\n');
        writeFileSync(
          join(folder, 'contests.csv'),
          [head, first.replace(/,7,/, ',8,').replace(/base,[^,]*/, 'base,9'), ...rest].join('\n'),
        );
        const ofOther = await run('contest', folder, '--check', '--network', 'alliances');
        expect(ofOther).toMatchObject({ code: 0 });
        expect((await run('contest', folder, '--check', '--network', 'signed')).code).toBe(1);
        const other = await run('contest', folder, '--check', '--json');
        expect(other.code).toBe(1);
        expect(JSON.parse(other.out)).toMatchObject({
          different: ['signed all ties all interest base'],
          gone: [],
          missing: [],
        });
      }),
    60_000,
  );

  it(
    'writes a report with its curves, and answers in JSON',
    () =>
      inCase(async (folder, run) => {
        await run('data', 'add', 'signed-edges', join(folder, 'ties.txt'), '--case', folder);
        const report = join(folder, 'report.md');
        const { out } = await run('contest', folder, '--json', '--report', report);
        const answer = JSON.parse(out);
        expect(answer.windowYears).toBe(4);
        expect(answer.answers[0].among.all.scores.map(({ model }: { model: string }) => model)).toContain(
          'interest',
        );
        expect(answer.findings.length).toBeGreaterThan(3);
        const text = readFileSync(report, 'utf8');
        expect(text).toContain('<!-- quadrille contest -->');
        expect(text.match(/<svg /g)!.length).toBeGreaterThan(2);
        expect(text).not.toContain('NaN');
      }),
    60_000,
  );

  it(
    'says what is missing: a store, a data set, rows to check, a number of an actor',
    () =>
      inCase(async (folder, run) => {
        const none = await run('contest', folder);
        expect(none.code).toBe(1);
        expect(none.err).toContain('there is no store of data');
        await run('data', 'add', 'signed-edges', join(folder, 'ties.txt'), '--case', folder);
        const unchecked = await run('contest', folder, '--check');
        expect(unchecked.code).toBe(2);
        expect(unchecked.err).toContain('--write');
        const unnumbered = await run('contest', folder, '--powers', 'USA,X');
        expect(unnumbered.code).toBe(2);
        expect(unnumbered.err).toContain('"X" has no number in the Correlates of War');
        await run('data', 'drop', 'signed-edges', '--case', folder);
        const empty = await run('contest', folder);
        expect(empty.out).toContain('No network can be asked');
        expect((await run('contest', folder, '--write')).code).toBe(2);
        const partly = await run('contest', folder, '--write', '--network', 'signed');
        expect(partly.code).toBe(2);
        expect(partly.err).toContain('contests.csv holds all networks');
        expect((await run('contest', folder, '--network', 'signd')).err).toContain('did you mean "signed"?');
      }),
    60_000,
  );
});
