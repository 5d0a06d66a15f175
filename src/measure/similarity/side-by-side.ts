import type { Measured } from '../measured.ts';
import { simpleAgreement, voetenAgreement } from './agreement.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { chanceDisagreement, type Distance, greatestDistance, margins, totalOf } from './disagreement.ts';
import type { JointTable } from './joint-table.ts';
import { kendallTauB } from './kendall-tau-b.ts';
import type { Basis, PairTables } from './pair-tables.ts';
import { sScore } from './s-score.ts';
import { scottsPi } from './scotts-pi.ts';

/** One value among those of a pair. Measure, variant and basis together are its name. */
export type SimilarityRow = Measured<{
  readonly measure: 'agreement' | 'S' | 'kappa' | 'pi' | 'tau-b';
  readonly variant: string;
  readonly basis: Basis;
  /** Votes or targets in common, of which the value was taken. */
  readonly n: number;
  /** Where the two are neither alike nor unlike; null where the measure names no such value. */
  readonly middle: number | null;
  /**
   * What the value would be if each kept its own frequencies of levels and chose its targets independently. Null for what is
   * corrected for chance already, and where there is no value.
   */
  readonly byChance: number | null;
}>;

interface Measure extends Pick<SimilarityRow, 'measure' | 'variant'> {
  readonly bases: readonly Basis[];
  readonly of: (table: JointTable) => Measured<{ readonly n: number }>;
  /** Of what is not corrected for chance: the value is 1 − times · (mean distance / greatest distance). */
  readonly uncorrected?: { readonly distance: Distance; readonly times: number };
}

const ofVotes: readonly Basis[] = ['all', 'without unanimous'];
const byWeight: readonly Basis[] = ['all', 'weighted'];

const linear = { distance: 'linear', times: 1 } as const;
const measures: readonly Measure[] = [
  {
    measure: 'agreement',
    variant: 'simple',
    bases: ofVotes,
    of: simpleAgreement,
    uncorrected: { distance: 'nominal', times: 1 },
  },
  { measure: 'agreement', variant: 'voeten', bases: ofVotes, of: voetenAgreement, uncorrected: linear },
  {
    measure: 'S',
    variant: 'absolute',
    bases: byWeight,
    of: sScore,
    uncorrected: { distance: 'linear', times: 2 },
  },
  {
    measure: 'S',
    variant: 'squared',
    bases: byWeight,
    of: (table) => sScore(table, 'squared'),
    uncorrected: { distance: 'squared', times: 2 },
  },
  ...(['nominal', 'linear', 'squared'] as const).map(
    (variant): Measure => ({
      measure: 'kappa',
      variant,
      bases: byWeight,
      of: (table) => cohenKappa(table, variant),
    }),
  ),
  ...(['scott', 'linear', 'haege'] as const).map(
    (variant): Measure => ({
      measure: 'pi',
      variant,
      bases: byWeight,
      of: (table) => scottsPi(table, variant),
    }),
  ),
  { measure: 'tau-b', variant: 'plain', bases: ['all'], of: kendallTauB },
];

/**
 * All similarity measures of one pair, side by side.
 *
 * Every value says of how many targets it was taken and, where it has none, why. What is not corrected for chance says beside it what
 * chance would bring: an S of 0.4 is little where 0.44 was to be expected (Häge 2011).
 */
export function similaritySideBySide(tables: PairTables): SimilarityRow[] {
  return measures.flatMap((measure) =>
    measure.bases.flatMap((basis) => {
      const table = tables[basis];
      return table ? [rowOf(measure, basis, table)] : [];
    }),
  );
}

function rowOf(
  { measure, variant, of, uncorrected }: Measure,
  basis: Basis,
  table: JointTable,
): SimilarityRow {
  const result = of(table);
  const byChance = uncorrected && result.value !== null ? valueByChance(table, uncorrected) : null;
  return { measure, variant, basis, ...result, middle: measure === 'agreement' ? null : 0, byChance };
}

function valueByChance(table: JointTable, { distance, times }: NonNullable<Measure['uncorrected']>): number {
  const { rows, columns } = margins(table);
  const total = totalOf(table);
  const expected = chanceDisagreement(table.levels, distance, rows, columns) / (total * total);
  return 1 - (times * expected) / greatestDistance(table.levels, distance);
}
