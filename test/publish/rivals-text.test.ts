import { describe, expect, it } from 'vitest';
import { argumentProblems } from '../../src/argue/argument-problems.ts';
import { rivalsExample } from '../../src/argue/rivals/rivals-example.ts';
import { weighCase } from '../../src/argue/rivals/weigh-case.ts';
import { width } from '../../src/base/text-width.ts';
import { jsonText } from '../../src/publish/json-text.ts';
import { rivalsJson } from '../../src/publish/rivals-json.ts';
import { rivalsMarkdown } from '../../src/publish/rivals-markdown.ts';
import { squareSvg } from '../../src/publish/rivals-square.ts';
import { rivalsText } from '../../src/publish/rivals-text.ts';
import { caseOf, readingOf } from '../case-of.ts';
import { expectGolden } from '../golden-file.ts';

const page = { width: 80, colour: false };
const yaml = `
events:
  - { id: clash, date: 1950-01-01, by: A, to: B, type: "190", title: A clash on the border, evidence: "@one, p. 1" }
  - { id: visit, date: 1950-02-01, by: B, to: A, type: "042", title: An envoy comes, channel: public, evidence: "@one, p. 2; @two, p. 9, denies" }
  - { id: rumour, date: 1950-03-01, by: B, to: C, type: "010", title: A rumour of a sale, evidence: "@three" }
rivals:
  - { id: fear, of: Why did the envoy come?, says: They feared a war., prior: 0.4/0.6, supposes: { act: visit, after: clash }, evidence: "@one, p. 7" }
  - { id: trade, of: Why did the envoy come?, says: They wanted to buy corn. }
  - { id: chance, of: Why did the envoy come?, says: Nobody sent him., prior: very-unlikely }
weighs:
  - { id: after-the-clash, item: clash.date before visit.date, expects: { fear: likely, trade: even, chance: even }, because: Fear comes of something. }
  - { item: rumour, expects: { fear: very-unlikely, trade: likely, chance: unlikely }, because: Who sells is talked of. }
  - { id: order, item: "exists(events(B, C) in 1949)", expects: { fear: unlikely, trade: 6/9 dB, chance: even }, because: Mixed. }
  - { id: bill, item: "exists(instruments(tag = trade))", expects: { fear: very-unlikely, trade: very-likely, chance: unlikely }, because: Corn is paid for., soughtIn: [the customs rolls, two] }
`;

describe('rivalsText', () => {
  it('rivalsText(report, title, isOpen, page) shows the odds, what each item moved, and what would decide', async () => {
    const { record } = await readingOf(yaml);
    const text = rivalsText(weighCase(record), 'A study', true, page);
    expectGolden('text/weigh.txt', text);
    expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(80);
    expect(text.replace(/\s+/g, ' ')).toContain('The odds lack 1 row of evidence, left out for a problem.');
  });

  it('rivalsText(a case without rivals) shows an example that is sound in any case', async () => {
    const text = rivalsText(weighCase(await caseOf('')), 'A study', false, page);
    for (const line of rivalsExample.split('\n')) expect(text).toContain(`  ${line}`.trimEnd());
    const record = await caseOf(rivalsExample);
    expect(argumentProblems(record).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(weighCase(record).questions[0]!.odds).toBeDefined();
  });

  it('rivalsText(rivals with errors) says that they cannot be weighed', async () => {
    const { record } = await readingOf('rivals: { id: lone, of: Why?, says: So. }');
    const text = rivalsText(weighCase(record), 'A study', false, page);
    expect(text).toContain('It has one rival only: there is nothing to weigh it against.');
  });
});

describe('rivalsMarkdown', () => {
  it('rivalsMarkdown(report) is a section of the report, with the square drawn', async () => {
    const { record } = await readingOf(yaml);
    const lines = rivalsMarkdown(weighCase(record));
    expectGolden('text/rivals.md', `${lines.join('\n')}\n`);
    const svg = lines.find((line) => line.startsWith('<svg'))!;
    // an HTML block of Markdown ends at a blank line
    expect(svg).not.toMatch(/\n\s*\n/);
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });

  it('rivalsMarkdown(report) lets no text of the author’s become markup, and is nothing without rivals', async () => {
    const { record } = await readingOf(yaml.replaceAll('They feared a war.', '"<script>x</script> **b**"'));
    const text = rivalsMarkdown(weighCase(record)).join('\n');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain(' **b**');
    expect(rivalsMarkdown(weighCase(await caseOf('')))).toEqual([]);
  });
});

describe('squareSvg', () => {
  it('squareSvg(question) puts an item where its two likelihoods are, its number in it', async () => {
    const { record } = await readingOf(yaml);
    const svg = squareSvg(weighCase(record).questions[0]!);
    // expected .675, otherwise .5: 44 + .5 × 300 to the right, 44 + .325 × 300 down
    expect(svg).toContain('<circle cx="194" cy="141.5" r="2.5"/>');
    expect(svg).toContain('aria-label="3 items of evidence by how far each is expected');
    expect(squareSvg({ items: [] })).not.toContain('circle');
  });

  it('squareSvg(question) lets no number stand on the frame, on the words of a region, or on another number', () => {
    const at = (value: number) => ({ value, low: value, high: value });
    const square = ([expected, otherwise]: readonly [number, number]) => ({
      ...{ rival: 'a', kind: 'hoop' as const, kinds: [] },
      ...{ expected: at(expected), otherwise: at(otherwise) },
    });
    const places = [
      [0.99, 0.62],
      [0.55, 0.095],
      [0.5, 0.09],
      [0.93, 0.62],
      [0.93, 0.62],
      [0.5, 0.005],
    ] as const;
    const svg = squareSvg({ items: places.map((place) => ({ square: square(place) })) as never });
    const textsOf = (mark: RegExp) =>
      [...svg.matchAll(mark)].map(([, x, y, words]) => {
        const [middle, base, half] = [Number(x), Number(y), (words!.length * 6) / 2];
        return [middle - half, base - 8, middle + half, base] as const;
      });
    const numbers = textsOf(/<text x="([\d.]+)" y="([\d.]+)" [^>]*font-weight="bold">(\d+)</g);
    const words = textsOf(/<tspan x="([\d.]+)" y="([\d.]+)">([^<]+)</g);
    expect([numbers.length, words.length]).toEqual([6, 6]);
    for (const [left, top, right, bottom] of [...numbers, ...words])
      expect([left > 44, top > 44, right < 344, bottom < 344]).toEqual([true, true, true, true]);
    for (const [i, a] of numbers.entries())
      for (const b of [...numbers.slice(i + 1), ...words])
        expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3], `${a} ${b}`).toBe(false);
  });
});

describe('rivalsJson', () => {
  it('rivalsJson(report, title) is JSON all through, with no number that is none', async () => {
    const { record } = await readingOf(yaml);
    const text = jsonText(rivalsJson(weighCase(record), 'A study'));
    const { questions } = JSON.parse(text) as { questions: { odds: { first: string } }[] };
    expect(questions[0]!.odds.first).toBe('fear');
  });
});
