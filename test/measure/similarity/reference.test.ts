import { describe, expect, it } from 'vitest';
import { cohenKappa, haegeZero } from '../../../src/measure/similarity/cohen-kappa.ts';
import { tablesOfPortfolios } from '../../../src/measure/similarity/pair-tables.ts';
import { scottsPi } from '../../../src/measure/similarity/scotts-pi.ts';
import { type SimilarityRow, similaritySideBySide } from '../../../src/measure/similarity/side-by-side.ts';
import reference from '../../reference/similarity.json' with { type: 'json' };
import { portfolio } from './portfolios.ts';

/** The name that the reference file gives to a row. */
function nameOf({ measure, variant, basis }: SimilarityRow): string {
  if (basis === 'weighted') return measure === 'S' && variant === 'absolute' ? 'S weighted' : '';
  return measure === 'agreement' ? variant : measure === 'tau-b' ? measure : `${measure} ${variant}`;
}

describe('similarity measures: the numbers of other programs', () => {
  it.each(reference.cases)('$id: $label', ({ x, y, levels, weights, n, values, published, haegeDoFile }) => {
    const tables = tablesOfPortfolios(portfolio(x), portfolio(y), levels, weights);
    const rows = new Map(similaritySideBySide(tables).map((row) => [nameOf(row), row]));
    expect(tables.all.n).toBe(n);
    for (const [name, value] of Object.entries(values)) {
      if (name === 'S weighted' && !weights) continue;
      // The file tells Voeten's agreement of votes alone.
      if (value === null) expect(rows.get(name)?.value, name).toBeNull();
      else expect(rows.get(name)?.value, name).toBeCloseTo(value, 11);
    }
    for (const [name, value] of Object.entries(published ?? {}))
      expect(rows.get(name)?.value, `${name} as published`).toBeCloseTo(value as number, 7);
    expect(haegeZero(cohenKappa(tables.all)).value).toBeCloseTo(haegeDoFile.kappa, 11);
    expect(haegeZero(scottsPi(tables.all, 'haege')).value).toBeCloseTo(haegeDoFile.pi, 11);
    expect(rows.get('S squared')?.value).toBeCloseTo(haegeDoFile.S, 11);
  });

  it('has 20 cases', () => expect(reference.cases).toHaveLength(20));
});
