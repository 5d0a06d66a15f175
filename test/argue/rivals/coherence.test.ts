import { describe, expect, it } from 'vitest';
import { checkRivals } from '../../../src/argue/rivals/check-rivals.ts';
import { canBe } from '../../../src/argue/rivals/coherence.ts';
import { brought, foundOf, jointsOf } from '../../../src/argue/rivals/found.ts';
import { spreadOf } from '../../../src/argue/rivals/posterior.ts';
import type { Item, Question } from '../../../src/argue/rivals/question.ts';
import { drawnTheta, middleTheta } from '../../../src/argue/rivals/theta.ts';
import { weighCase } from '../../../src/argue/rivals/weigh-case.ts';
import { likelihoodWords } from '../../../src/record/likelihood.ts';
import { caseOf, readingOf } from '../../case-of.ts';

/** Of a group the first is denied, and the second is in the record: what nobody wrote a likelihood for. */
const groupOf = (first: string, alone: string, given: string) => `
events:
  - { id: first, date: 1950-01-01, by: A, to: B, type: "040", title: First, evidence: "@two, p. 4, denies" }
  - { id: second, date: 1950-02-01, by: A, to: B, type: "040", title: Second, evidence: "@one, p. 2" }
rivals:
  - { id: h, of: Why?, says: For this. }
  - { id: k, of: Why?, says: For that. }
weighs:
  - { item: first, group: g, expects: { h: even, k: ${first} }, because: So. }
  - { item: second, group: g, expects: { h: unlikely, k: ${alone} }, given: { h: even, k: ${given} }, because: So. }`;

const words = Object.keys(likelihoodWords).filter((word) => !/^(?:certain|impossible)$/u.test(word));
const middle = (word: string) => (likelihoodWords[word]![0] + likelihoodWords[word]![1]) / 2;

describe('canBe(first, alone, given)', () => {
  it('is what some table of the two with nothing in it that is nought can have', () => {
    // every table of four cells in steps of a fortieth has margins that can be; all else cannot
    const steps = 40;
    const tables = new Set<string>();
    for (let both = 0; both <= steps; both++)
      for (let one = 0; both + one <= steps; one++)
        for (let other = 1; both + one + other < steps; other++)
          if (both + one > 0) tables.add([both + one, both + other, both].join());
    for (let first = 1; first < steps; first++)
      for (let alone = 1; alone < steps; alone++)
        for (let both = 0; both <= first; both++)
          expect(canBe(first / steps, alone / steps, both / first), `${first} ${alone} ${both}`).toBe(
            tables.has([first, alone, both].join()),
          );
  });

  it('allows sure and impossible where the item is so alone', () => {
    expect([
      canBe(0.5, 0, 0),
      canBe(0.5, 1, 1),
      canBe(0.5, 0, 0.1),
      canBe(1, 0.3, 0.3),
      canBe(1, 0.3, 0.4),
    ]).toEqual([true, true, false, true, false]);
  });
});

describe('a group of ordinary words', () => {
  it('never makes a rival impossible: either check tells with a repair that mends it, or every rival is left some', async () => {
    let told = 0;
    for (const first of words)
      for (const alone of words)
        for (const given of words) {
          const isTold = !canBe(middle(first), middle(alone), middle(given));
          if (isTold) told++;
          // the whole case for some of them, since reading one takes its time
          if ((words.indexOf(first) + words.indexOf(alone) + words.indexOf(given)) % 11 !== 0) continue;
          const yaml = groupOf(first, alone, given);
          const { record } = await readingOf(yaml);
          const problems = checkRivals(record).problems.filter(({ code }) => code === 'weigh-incoherent');
          expect(problems.length, `${first} ${alone} ${given}`).toBe(isTold ? 1 : 0);
          const [of] = weighCase(record).questions;
          expect(of!.lost).toBe(isTold ? 1 : 0);
          for (const { posterior } of of!.rivals) expect(posterior!.value).toBeGreaterThan(0.001);
          if (!isTold) continue;
          const repaired = yaml.replace(
            `given: { h: even, k: ${given}`,
            `given: { h: even, k: ${problems[0]!.repairs![0]!.to}`,
          );
          expect(checkRivals(await caseOf(repaired)).problems.map(({ code }) => code)).not.toContain(
            'weigh-incoherent',
          );
        }
    // about half of all: a problem that matters
    expect(told).toBe(174);
  });

  it('tells of the words in the middle, though some corner of their ranges could be', async () => {
    const { record } = await readingOf(groupOf('almost-certain', 'even', 'likely'));
    const [problem] = checkRivals(record).problems;
    expect(problem!.message).toBe(
      'under "k", "second" cannot be likely (0.675 in the middle) given the first of its group: by what each is expected alone it is more than 0.485 and less than 0.515',
    );
    expect(problem!.repairs).toMatchObject([{ from: 'likely', to: 'even' }]);
  });

  it('leaves the others out with a first that is left out', async () => {
    const yaml = `${groupOf('likely', 'even', 'likely')}
  - { item: first, expects: { h: even, k: likely }, because: Twice. }
  - { item: second.date before first.date, group: g, expects: { h: even, k: likely }, given: { h: even, k: likely }, because: So. }`;
    const { record } = await readingOf(yaml.replace('- { item: first, group', '- { item: "no such", group'));
    const { items, lost } = checkRivals(record).questions[0]!;
    expect(items.map(({ key }) => key)).toEqual(['first']);
    expect(lost.length).toBe(3);
  });
});

describe('drawnTheta(question, seed)', () => {
  /** Draws thrown away where they cannot be, one by one, by chance of their own: slow, and plain. */
  function thrownAway(ranges: readonly (readonly [number, number])[], count: number) {
    let state = 12345;
    const chance = () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return ((state >>> 8) & 0xffffff) / 0x1000000;
    };
    const kept: number[][] = [];
    while (kept.length < count) {
      const draw = ranges.map(([low, high]) => low + (high - low) * chance());
      const [h, hb, hg, k, kb, kg] = draw as [number, number, number, number, number, number];
      if (canBe(h, hb, hg) && canBe(k, kb, kg)) kept.push(draw);
    }
    return kept;
  }

  it.each([
    ['almost-certain', 'even', 'even'],
    ['likely', 'likely', 'likely'],
    ['very-likely', 'likely', '0.5/0.8'],
    ['0.9', '0.7', '0.6/0.9'],
  ])(
    'draws of %s, %s, %s what is left when draws that cannot be are thrown away',
    async (first, alone, given) => {
      const record = await caseOf(groupOf(first, alone, given));
      const [question] = checkRivals(record).questions as [Question];
      expect(question.lost).toEqual([]);
      const [one, two] = question.items as [Item, Item];
      const range = ({ low, high }: { low: number; high: number }) => [low, high] as const;
      const ranges = [0, 1].flatMap((r) => [one.expects[r]!, two.expects[r]!, two.given![r]!].map(range));
      const kept = thrownAway(ranges, 10_000);
      // the first is not so, the second is: P(b) − P(b | a) P(a)
      const joint = (at: number) => kept.map((draw) => draw[at + 1]! - draw[at + 2]! * draw[at]!);
      const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
      const [h, k] = [sum(joint(0)), sum(joint(3))];
      const draw = drawnTheta(question, 1);
      const found = foundOf(question, [{ states: [false, true], share: 1 }]);
      const joints = Array.from({ length: 5000 }, (_, n) => draw(n)).map((theta) =>
        brought(jointsOf(found, theta)[0]!).map((each) => each * theta.counts),
      );
      const { rivals } = spreadOf([{ share: 1, joints }], 0);
      expect(rivals[0]!.mean).toBeCloseTo(h / (h + k), 1);
      expect(Math.abs(rivals[0]!.mean - h / (h + k))).toBeLessThan(0.015);
      const [ofH, ofK] = [joint(0), joint(3)];
      const shares = ofH.map((each, n) => ({ share: each / (each + ofK[n]!), weight: each + ofK[n]! }));
      shares.sort((a, b) => a.share - b.share);
      let before = 0;
      const isPast = ({ weight }: { weight: number }) => {
        before += weight;
        return before >= 0.025 * (h + k);
      };
      const low = shares.find(isPast)!.share;
      expect(Math.abs(rivals[0]!.low - low)).toBeLessThan(0.03);
    },
  );

  it('draws evenly from the whole of a range that is not bound, and the middle is what all come to', async () => {
    const record = await caseOf(
      groupOf('even', 'unlikely', 'unlikely')
        .replaceAll('group: g, ', '')
        .replace(/, given: \{[^}]*\}/, ''),
    );
    const [question] = checkRivals(record).questions as [Question];
    const draw = drawnTheta(question, 3);
    const drawn = Array.from({ length: 5000 }, (_, k) => draw(k));
    expect(new Set(drawn.map(({ counts }) => counts))).toEqual(new Set([1]));
    const mean = drawn.reduce((sum, { expects }) => sum + expects[0]![1]!, 0) / drawn.length;
    expect(mean).toBeCloseTo(middleTheta(question).expects[0]![1]!, 2);
  });
});
