import { describe, expect, it, vi } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { functionByName } from '../../src/argue/functions/functions.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { fencedCheck } from '../../src/base/problems/fence.ts';
import { readingOf } from '../case-of.ts';

const event = 'events: { id: visit, date: 1950, by: A, to: B, type: "042", title: T, evidence: "@one" }\n';
const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'];

async function judged(...tests: string[]) {
  const claims = tests.map((test, i) => `  - { id: c${i}, says: S, by: "@one, p. 1", test: '${test}' }\n`);
  const { record, problems } = await readingOf(`${event}claims:\n${claims.join('')}`);
  return { record, problems: [...problems, ...checkClaims(record).problems], report: judgeCase(record) };
}

describe('words that every object inherits', () => {
  it.each(inherited)('%s is no field, function, word or row of a test', async (word) => {
    const tests = [
      `visit.${word} = 1`,
      `${word}(A, B)`,
      `exists(${word})`,
      `exists(events(A, B, ${word} = x))`,
      `exists(events(A, ${word}))`,
      `share(events(A, B), ${word} = x) = 1`,
      `total(events(A, B), ${word}) = 1`,
      `relation(A, B, domain = ${word}) on 1950 > 0`,
      `count(events(A, B, tag = ${word})) = 0`,
      'exists(visit)',
    ];
    const { problems, report } = await judged(...tests);
    expect(report.claims.map(({ id }) => id)).toContain('c9');
    expect(problems.filter(({ code }) => code === 'program-fault')).toEqual([]);
    expect(
      problems.filter(({ file, severity }) => file === 'test.yaml' && severity === 'error').length,
    ).toBeGreaterThan(5);
  });

  it.each(inherited.filter((word) => !word.startsWith('_')))(
    '%s may be an id, a tag, a group and a choice',
    async (word) => {
      const { record, problems } = await readingOf(`
events:
  - { id: ${word}, date: 1950, by: A, to: B, type: "042", title: T, tags: ${word}, alternatives: ${word}, evidence: "@one" }
  - { id: other, date: 1951, by: A, to: B, type: "042", title: T, alternatives: ${word}, evidence: "@one" }
votes:
  - { id: v-${word}, body: A, date: 1950, question: Q, evidence: "@one" }
accounts:
  - { id: mine, says: S, choose: { ${word}: other } }
claims:
  - { id: c, says: S, by: "@one, p. 1", test: "exists(events(A, B, tag = ${word}))" }
`);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(judgeCase(record).claims[0]?.accounts[0]).toMatchObject({ id: 'mine', verdict: 'fails' });
    },
  );
});

describe('judgeCase(a claim at which the program fails)', () => {
  it('says so and judges the others', async () => {
    const recognises = functionByName.get('recognises')!;
    const broken = vi.spyOn(recognises, 'compile').mockImplementation(() => {
      throw new Error('not so');
    });
    const { report } = await judged('recognises(A, B) on 1950', 'exists(visit)');
    broken.mockRestore();
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['untestable', 'holds']);
    expect(report.claims[0]?.missing).toEqual(['the program failed at it']);
    expect(
      report.problems
        .filter(({ code }) => code === 'program-fault')
        .map(({ message, line }) => [message, line]),
    ).toEqual([['the judging of claim "c0" failed: not so', 3]]);
  });

  it('says so when it fails on the way, whatever it had said before', async () => {
    const recognises = functionByName.get('recognises')!;
    let worlds = 0;
    const broken = vi.spyOn(recognises, 'compile').mockImplementation(() => ({
      varies: true,
      in: () => {
        if (++worlds > 150) throw new Error('not so');
        return true;
      },
    }));
    const { report } = await judged('recognises(A, B) on 1950', 'exists(visit)');
    broken.mockRestore();
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['untestable', 'holds']);
  });

  it('says so when it fails only where rows are left out, and lets the verdict stand', async () => {
    const recognises = functionByName.get('recognises')!;
    const broken = vi.spyOn(recognises, 'compile').mockImplementation(() => ({
      varies: true,
      in: (world) => {
        if (world.present.includes(0)) throw new Error('not so');
        return true;
      },
    }));
    const { report } = await judged('recognises(A, B) on 1950 and exists(visit)', 'exists(visit)');
    broken.mockRestore();
    expect(report.claims.map(({ verdict }) => verdict)).toEqual(['holds', 'holds']);
    expect(report.claims[0]?.couldNotFail).toBe(false);
    expect(report.problems.filter(({ code }) => code === 'program-fault')).toHaveLength(1);
  });

  it('says so when it fails only under another choice, or another rule of talk', async () => {
    const [recognises, relation] = ['recognises', 'relation'].map((name) => functionByName.get(name)!);
    const compile = relation!.compile;
    const broken = [
      vi.spyOn(recognises!, 'compile').mockImplementation(() => {
        throw new Error('not so');
      }),
      vi.spyOn(relation!, 'compile').mockImplementation((call, setting) => {
        if (setting.reading.talk === 'nothing') throw new Error('nor so');
        return compile(call, setting);
      }),
    ];
    const { record } = await readingOf(`${event}claims:
  - { id: c, says: S, by: "@one, p. 1", test: "cut and exists(visit)", choices: { cut: ["exists(visit)", "recognises(A, B) on 1950"] } }
  - { id: d, says: S, by: "@one, p. 1", test: "relation(A, B) on 1950 = relation(A, C) on 1950" }
`);
    const report = judgeCase(record);
    for (const each of broken) each.mockRestore();
    expect(
      report.problems.filter(({ code }) => code === 'program-fault').map(({ message }) => message),
    ).toEqual(['the judging of claim "c" failed: not so', 'the judging of claim "d" failed: nor so']);
  });

  it('fencedCheck(name, a check that throws) gives the fault as a problem', () => {
    const fail = () => {
      throw new Error('not so');
    };
    expect(fencedCheck('the check of spells', fail)).toMatchObject([
      { code: 'program-fault', message: 'the check of spells failed: not so' },
    ]);
    expect(fencedCheck('the check of spells', () => [])).toEqual([]);
  });
});
