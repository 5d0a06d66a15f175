import { describe, expect, it } from 'vitest';
import { compatibleRepairs } from '../../../src/manuscript/edit.ts';
import type { Finding } from '../../../src/manuscript/finding.ts';
import { styleFindings } from '../../../src/manuscript/finding-kinds/style.ts';
import { type HouseStyleName, houseStyles } from '../../../src/manuscript/house-style/house-styles.ts';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { manuscriptOf } from '../manuscript-of.ts';
import { repairedText } from '../repaired-text.ts';
import { outcomeOf, passages } from '../set/marked-set.ts';

const styled = passages().filter(({ style }) => style !== undefined);
const names = Object.keys(houseStyles) as HouseStyleName[];

/** Findings about style, and the text with every repair made that they offer, until none is left to make. */
async function repaired(text: string, style: HouseStyleName): Promise<{ rest: Finding[]; text: string }> {
  let now = text;
  for (let round = 0; round < 6; round++) {
    const manuscript = await manuscriptOf(now);
    const found = lint(lintInput(manuscript, { sources: [], style })).filter(
      ({ code }) => code in styleFindings,
    );
    const made = [...compatibleRepairs(found)];
    if (made.length === 0) return { rest: found, text: now };
    now = repairedText(
      now,
      manuscript,
      made.flatMap(({ repair }) => repair ?? []),
    );
  }
  throw new Error(`the repairs of “${text.slice(0, 60)}” do not come to an end`);
}

/** What only an author can mend: who else wrote a work, which words of a title are names. */
const WITHOUT_REPAIR = [
  'style-citation-system',
  'style-entry-italics',
  'style-entry-capitals',
  'style-entry-editors',
  'style-entry-et-al',
];

describe('house styles', () => {
  it('every style has a passage that departs from it and one that does not; every rule has one of each', () => {
    const departing = styled.filter(({ expect }) => expect.some(({ code }) => code in styleFindings));
    const codes = new Set(styled.flatMap(({ expect }) => expect.map(({ code }) => code)));
    expect(Object.keys(styleFindings).filter((code) => !codes.has(code as never))).toEqual([]);
    for (const name of names)
      expect(
        departing.some(({ style }) => style === name),
        name,
      ).toBe(true);
  });

  it.each(styled.map((marked) => [marked.name, marked] as const))(
    '%s: what is marked is found, and no more',
    async (_, marked) => {
      const { missed, alarms } = await outcomeOf(marked);
      expect({ missed, alarms: alarms.map(({ code, message }) => `${code}: ${message}`) }).toEqual({
        missed: [],
        alarms: [],
      });
    },
  );

  it.each(styled.map((marked) => [marked.name, marked] as const))(
    '%s: with its repairs made the text passes',
    async (_, { text, style }) => {
      const { rest } = await repaired(text, style!);
      const open = rest.filter(({ code, repair }) => repair !== undefined || !WITHOUT_REPAIR.includes(code));
      expect(open.map(({ message }) => message)).toEqual([]);
    },
  );

  it.each(names)('%s: a list in any of the styles becomes one in it, and stays so', async (style) => {
    for (const other of ['chicago-author-date', 'apa', 'harvard'] as const) {
      const clean = styled.find((marked) => marked.style === other && marked.expect.length === 0)!;
      const first = await repaired(clean.text, style);
      const left = first.rest.map(({ code }) => code).filter((code) => !WITHOUT_REPAIR.includes(code));
      expect(left, `${other} to ${style}: ${first.text}`).toEqual([]);
    }
  });

  it('without a style nothing of it is said', async () => {
    for (const { text } of styled) {
      const found = lint(lintInput(await manuscriptOf(text), { sources: [] }));
      expect(found.filter(({ code }) => code in styleFindings)).toEqual([]);
    }
  });
});
