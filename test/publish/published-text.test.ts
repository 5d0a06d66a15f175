import { describe, expect, it } from 'vitest';
import { publishedCurves, publishedTable } from '../../src/publish/published-text.ts';

describe('what published data say, on a date and over time', () => {
  it('names the data set without its version, which would be the same in every row', () => {
    const series = {
      ...{ set: 'un-votes', version: 'files a4a125323642', measure: 'agreement', variant: 'simple' },
      ...{ isUsual: true, actors: ['PRC', 'USSR'], points: [{ year: 1971, value: 0.5, n: 4 }] },
    } as unknown as Parameters<typeof publishedTable>[0][number];
    const page = { width: 80, colour: false };
    for (const lines of [publishedTable([series], page), publishedCurves([series], page)]) {
      expect(lines.join('\n')).toContain('un-votes');
      expect(lines.join('\n')).not.toContain('a4a125323642');
    }
  });
});
