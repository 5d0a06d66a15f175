import { expect, test } from 'vitest';
import { lint, lintInput } from '../../src/manuscript/lint.ts';
import { manuscriptOf } from './manuscript-of.ts';

test('lint(input) goes on where one of its checks stops, and says so', async () => {
  const input = lintInput(await manuscriptOf('# A paper\n\nThe Soviet Union left on 31 April 1949.'), {
    sources: [],
  });
  const notes: string[] = [];
  const broken = {
    ...input,
    get apparatus(): never {
      throw new TypeError('an entry has no name');
    },
  };
  const found = lint(broken, { onFailure: (note) => notes.push(note) });
  expect(found.map(({ code }) => code)).toContain('date-impossible');
  expect(notes[0]).toBe(
    'a check of citations: stopped at something it did not expect (an entry has no name); all else was looked at. Report it',
  );
});

test('lintInput(manuscript, …) gives what can be read where a part of it cannot', async () => {
  const manuscript = await manuscriptOf('# A paper\n\nOn 31 April 1949 they said “yes”.');
  const notes: string[] = [];
  let isFirst = true;
  const broken = {
    ...manuscript,
    get blocks() {
      if (!isFirst) return manuscript.blocks;
      isFirst = false;
      throw new RangeError('too deep');
    },
  };
  const input = lintInput(broken, { sources: [] }, (note) => notes.push(note));
  expect(input.apparatus.references).toEqual([]);
  expect(input.dates).toHaveLength(1);
  expect(input.quotations).toHaveLength(1);
  expect(notes).toEqual([
    'reading references and citations: stopped at something it did not expect (too deep); all else was looked at. Report it',
  ]);
});
