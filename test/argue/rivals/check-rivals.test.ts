import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRivals } from '../../../src/argue/rivals/check-rivals.ts';
import { rivalProblems } from '../../../src/base/problems/problem-kinds-rivals.ts';
import { parseLikelihood } from '../../../src/record/likelihood.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { expectGolden } from '../../golden-file.ts';
import { problemEntries } from '../../problem-entries.ts';

const root = join(import.meta.dirname, '../../..');
const entries = problemEntries('Rivals');

/** What every example of the section can count on. */
const rest = `
case: { id: example, title: Example, period: 1939/1991 }
sources:
  - { id: luthi2008, title: The Sino-Soviet Split }
actors:
  - { id: USSR, kind: state, name: Soviet Union }
  - { id: ROC, kind: state, name: Republic of China }
events:
  - { id: clash, date: 1969-03-02, by: ROC, to: USSR, type: "190", title: A clash, evidence: "@luthi2008" }
  - { id: visit, date: 1969-04-02, by: USSR, to: ROC, type: "042", title: A visit, evidence: "@luthi2008" }
`;
const rivals = `
rivals:
  - { id: fear, of: Why the visit?, says: They were afraid. }
  - { id: spite, of: Why the visit?, says: They were spiteful. }
`;

async function problemsOf(...texts: readonly string[]) {
  const files = texts.map((text, i) => ({ path: ['case.yaml', 'rivals.yaml', 'example.yaml'][i]!, text }));
  const { record, problems } = await readCase(files);
  return [...problems, ...checkRivals(record).problems];
}

describe('docs/problems.md: Rivals', () => {
  it('has one heading for every problem of rivals, in the order of the code', () => {
    expect(entries.map((entry) => entry.split('\n', 1)[0])).toEqual(Object.keys(rivalProblems));
  });

  it.each(entries.map((entry) => [entry.split('\n', 1)[0]!, entry]))(
    'the example of %s has that problem, and no other',
    async (code, entry) => {
      const text = /```yaml\n(.*?)```/s.exec(entry)?.[1] ?? '';
      const found = await problemsOf(rest, rivals, text);
      const message = /^(?:`` (.*) ``|`(.*)`)/m.exec(entry)?.slice(1).find(Boolean);
      expect(found.map((p) => [p.code, p.message, p.severity])).toEqual([
        [code, message, entry.includes('(a note)') ? 'note' : 'error'],
      ]);
    },
  );

  it.each(entries.map((entry) => [entry.split('\n', 1)[0]!, entry]))(
    'what the problem %s offers to write mends it',
    async (code, entry) => {
      const text = /```yaml\n(.*?)```/s.exec(entry)?.[1] ?? '';
      for (const { repairs = [] } of await problemsOf(rest, rivals, text))
        for (const { line, column, from, to } of repairs) {
          const lines = text.split('\n');
          const before = lines[line - 1]!;
          expect(before.slice(column - 1, column - 1 + from.length)).toBe(from);
          lines[line - 1] = before.slice(0, column - 1) + to + before.slice(column - 1 + from.length);
          const again = await problemsOf(rest, rivals, lines.join('\n'));
          expect(again.map((p) => p.code)).not.toContain(code);
        }
    },
  );
});

describe('rival-gains-only', () => {
  const of = async (second: string) => {
    const items = ['visit', second, 'not exists(events(USSR, ROC, type = 036))'].map(
      (item) => `  - { item: "${item}", expects: { fear: likely, spite: unlikely }, because: So. }`,
    );
    const covered = 'coverage: [{ between: [USSR, ROC], period: 1939/1991 }]\n';
    return (await problemsOf(rest, rivals, `${covered}weighs:\n${items.join('\n')}`)).map(({ code }) => code);
  };

  it('is told by what was found: what is not so speaks against whom it was expected of', async () => {
    expect(await of('exists(events(USSR, ROC, type = 042))')).toContain('rival-gains-only');
    expect(await of('exists(events(USSR, ROC, type = 057))')).not.toContain('rival-gains-only');
  });
});

describe('checkRivals(a broken case)', () => {
  it('finds exactly the problems of cases/broken-rivals, and weighs what is sound', async () => {
    const folder = join(root, 'cases/broken-rivals');
    const files = readdirSync(folder).map((path) => ({
      path,
      text: readFileSync(join(folder, path), 'utf8'),
    }));
    const { record } = await readCase(files);
    const { problems, questions } = checkRivals(record);
    const told = problems.map(
      (p) => `${p.file}:${p.line}:${p.column}: ${p.message}\n  ${p.hint}\n  [${p.code}]\n`,
    );
    expectGolden('broken-rivals/rivals.txt', told.join('\n'));
    expect(
      questions.map(({ of, why, items, lost }) => [of, why.length === 0, items.length, lost.length]),
    ).toEqual([
      ['Why the parley?', true, 5, 22],
      ['Why the parly?', false, 0, 6],
      ['they-talked', false, 0, 6],
      ['Which way?', false, 0, 6],
      ['Who began?', false, 0, 6],
    ]);
  });
});

describe('weigh-twice', () => {
  it.each(['not exists(events(USSR, ROC))', 'not not exists(events(USSR, ROC))'])(
    'tells that %s is weighed already',
    async (denied) => {
      const found = await problemsOf(
        rest,
        rivals,
        `
weighs:
  - { item: "exists(events(USSR, ROC))", expects: { fear: likely, spite: unlikely }, because: So. }
  - { item: "${denied}", expects: { fear: unlikely, spite: likely }, because: So. }
`,
      );
      expect(found.map(({ code }) => code)).toEqual(['weigh-twice']);
    },
  );
});

describe('what one slip keeps out', () => {
  const rivalsWith = (prior: string) => `
rivals:
  - { id: fear, of: Why the visit?, says: They were afraid., prior: ${prior} }
  - { id: spite, of: Why the visit?, says: They were spiteful., prior: 0.3 }
`;
  const group = (given: string) => `
weighs:
  - { item: clash, group: spring, expects: { fear: likely, spite: unlikely }, because: Clashes frighten. }
  - { item: visit, group: spring, expects: { fear: likely, spite: unlikely }, given: { fear: ${given}, spite: unlikely }, because: Calm. }
`;
  it('is told alone: no other rival is then told to be alone, or to have to add up to 1', async () => {
    const found = await problemsOf(rest, rivalsWith('70 %'));
    expect(found.map(({ code, hint }) => [code, hint])).toEqual([['value-likelihood', 'write 0.7']]);
    expect(await problemsOf(rest, rivalsWith('0.7'))).toEqual([]);
  });

  it('is told alone: what is left of its group is not told to be alone', async () => {
    const found = await problemsOf(rest, rivals, group('liekly'));
    expect(found.map(({ code }) => code)).toEqual(['value-likelihood']);
  });
});

describe('parseLikelihood(text)', () => {
  it.each([
    '0/1',
    '0',
    '1',
    '0 %',
    '100 %',
    '0/100 %',
    '0.5/0',
    '1/0',
    '29 %',
    '0/0.001',
    '0.999/1',
    '6/3 dB',
    '99/-99 dB',
    '1e3 dB',
    '61 dB',
    '40',
    '20/40',
  ])('offers of %s what can be read', (text) => {
    const read = parseLikelihood(text);
    expect(read).toHaveProperty('hint');
    const offered = /write (-?[\d.]+(?:\/-?[\d.]+)?(?: dB)?)/.exec((read as { hint: string }).hint)?.[1];
    if (text !== '1e3 dB') expect(parseLikelihood(offered!)).toHaveProperty('unit');
  });

  it('has no word to offer for a prior that a prior may not be', async () => {
    const found = await problemsOf(rest, rivals.replace('afraid. }', 'afraid., prior: certain }'));
    expect(found.map(({ hint }) => hint)).toEqual([expect.stringMatching(/^expected almost-certain/)]);
  });
});
