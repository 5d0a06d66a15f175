import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { manuscriptOf } from '../manuscript-of.ts';
import { setFolder } from './marked-set.ts';

interface Wordings {
  readonly wrong: readonly string[];
  readonly right?: readonly string[];
  readonly behind?: string;
}

const all = Object.entries(
  parse(readFileSync(`${setFolder}/wordings.yaml`, 'utf8')) as Record<string, Wordings>,
);

/** A sentence of the same kind as its neighbours, so that the text has running words of its own. */
const MORE =
  'The lamps were lit all the same, and the town paid for them out of the dues of the lower quay, as it always had.';

const found = async (text: string, behind: string | undefined) =>
  lint(
    lintInput(await manuscriptOf(`${text}\n\n${behind ?? (text.includes('\n') ? '' : MORE)}\n`), {
      sources: [],
    }),
  );

/** How many of the wordings of a kind are found at least. */
const LEAST = 0.75;

describe('wordings of', () => {
  it.each(all)(
    '%s are found, most of them, and nothing is said of the right ones',
    async (code, wordings) => {
      const { wrong, right = [], behind } = wordings;
      const missed: string[] = [];
      for (const text of wrong)
        if (!(await found(text, behind)).some((one) => one.code === code)) missed.push(text);
      expect(1 - missed.length / wrong.length, missed.join('\n')).toBeGreaterThanOrEqual(LEAST);
      for (const text of right)
        expect([text, (await found(text, behind)).filter(({ confidence }) => confidence !== 'look')]).toEqual(
          [text, []],
        );
    },
  );
});
