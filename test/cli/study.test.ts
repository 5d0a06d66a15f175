import { describe, expect, it } from 'vitest';
import { caseFiles } from '../case-files.ts';
import { expectGolden } from '../golden-file.ts';
import { commandOutput } from './run-in-process.ts';

const study = 'cases/soviet-taiwanese';

/** What every stage makes of the bundled study. A change here is a change of a verdict or of its wording: look at it. */
const outputs: Readonly<Record<string, readonly string[]>> = {
  'check.txt': ['check', study],
  'judge.txt': ['judge', study],
  'claim-first-recognition.txt': ['judge', study, '--claim', 'first-recognition'],
  'on-1969-06-01.txt': ['on', '1969-06-01', study],
  'series-ussr-roc.txt': ['series', 'USSR', 'ROC', study, '--step', 'year'],
  'compare-1945-1950.txt': ['compare', 'treaty-1945', 'treaty-1950', study],
};

describe('the bundled study', () => {
  const before = caseFiles('soviet-taiwanese');

  it.each(Object.entries(outputs))(
    '%s is as it was',
    (name, argv) => isAsItWas(`soviet-taiwanese/${name}`, argv),
    120_000,
  );

  it('has the files that it had before all these commands', () => {
    expect(caseFiles('soviet-taiwanese')).toEqual(before);
  });
});

describe.each(['alliances-1939', 'triangle-1971-79'])('the smaller case %s', (id) => {
  it('is sound', async () => {
    expect(await commandOutput(['check', `cases/${id}`])).toMatch(new RegExp(`^cases/${id}: sound`, 'mu'));
  });

  it('is judged as it was', () => isAsItWas(`${id}/judge.txt`, ['judge', `cases/${id}`]));
});

async function isAsItWas(name: string, argv: readonly string[]): Promise<void> {
  const text = await commandOutput(argv);
  expectGolden(name, text);
  expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
}
