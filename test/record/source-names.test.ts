import { describe, expect, it } from 'vitest';
import { sourceNames } from '../../src/record/source-names.ts';
import { readingOf } from '../case-of.ts';

const sources = `
sources:
  - { id: tub, kind: secondary, type: article-journal, title: T, author: [{ family: Tubilewicz, given: C. }], issued: { date-parts: [[2005]] } }
  - { id: pair, kind: secondary, type: book, title: T, author: [{ family: Lo }, { family: Ma }], issued: { date-parts: [[1993]] } }
  - { id: trio, kind: secondary, type: book, title: T, author: [{ family: Lo }, { family: Ma }, { family: Xu }], issued: { date-parts: [[1993]] } }
  - { id: four, kind: secondary, type: book, title: T, author: [{ family: Lo }, { family: Ma }, { family: Xu }, { family: Yu }], issued: { date-parts: [[1993]] } }
  - { id: body, kind: primary, type: report, title: T, author: [{ literal: Department of State }] }
  - { id: nobody, kind: primary, type: report, title: A cable }
  - { id: share-a, kind: secondary, type: book, title: T, author: [{ family: Share }], issued: { date-parts: [[2003]] } }
  - { id: share-b, kind: secondary, type: book, title: T, author: [{ family: Share }], issued: { date-parts: [[2003]] } }
  - { id: about, kind: secondary, type: book, title: T, author: [{ family: Roth }], issued: "1923~" }
  - { id: and-others, kind: secondary, type: book, title: T, author: [{ family: Lund }, { literal: others }], issued: 1960 }
`;

describe('sourceNames', () => {
  it('names a source as a text does, two of one name by letters, and what nobody wrote by its title', async () => {
    const { record } = await readingOf(sources);
    const names = sourceNames(record!);
    expect(
      ['tub', 'pair', 'trio', 'four', 'body', 'nobody', 'share-a', 'share-b', 'about', 'and-others'].map(
        (id) => names.get(id),
      ),
    ).toEqual([
      'Tubilewicz 2005',
      'Lo and Ma 1993',
      'Lo, Ma and Xu 1993',
      'Lo et al. 1993',
      'Department of State',
      'A cable',
      'Share 2003a',
      'Share 2003b',
      'Roth c. 1923',
      'Lund et al. 1960',
    ]);
  });
});
