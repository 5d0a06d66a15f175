import { describe, expect, it } from 'vitest';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { manuscriptOf } from '../manuscript-of.ts';

const paper = (list: string) => `# A harbour in winter

It failed (Harcourt 1997, 3; Bell 1955, 12; Stone 1970, 7). So it went (Stone 1970, 9).

# References

- Harcourt, E. M. (1997). *Grain*. Leith: Old Press.
${list}
`;
const unlisted = async (list: string) =>
  lint(lintInput(await manuscriptOf(paper(list)), { sources: [] }))
    .filter(({ code }) => code === 'citation-unlisted')
    .map(({ confidence, message, why }) => `${confidence}: ${message} (${why})`);

describe('a citation that no entry fits', () => {
  it('is only worth a look where its author and year stand within another entry', async () => {
    const [bell, stone] = [
      'Bell, S. T. (1955). *Far harbours*. Leith: Old Press.',
      'Stone, C. (1970). *The frozen harbour*. Leith: Old Press.',
    ];
    expect(await unlisted(`- ${bell}\n- ${stone}`)).toEqual([]);
    expect(await unlisted(`- ${bell} ${stone}`)).toEqual([
      'look: Stone 1970 is cited, and is not in the list of references (the list names this author with this year within another entry: two entries may have run together; it may be a fault of the reading: the entry looks like two in one)',
    ]);
  });

  it('is certain where the list does not have the name at all', async () => {
    expect(await unlisted('- Bell, S. T. (1955). *Far harbours*. Leith: Old Press.')).toEqual([
      expect.stringMatching(/^certain: Stone 1970 is cited/),
    ]);
  });
});
