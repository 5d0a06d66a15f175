import type { Measured } from '../../measure/measured.ts';
import { simpleAgreement, voetenAgreement } from '../../measure/similarity/agreement.ts';
import { cohenKappa } from '../../measure/similarity/cohen-kappa.ts';
import type { JointTable } from '../../measure/similarity/joint-table.ts';
import { kendallTauB } from '../../measure/similarity/kendall-tau-b.ts';
import type { Basis } from '../../measure/similarity/pair-tables.ts';
import { sScore } from '../../measure/similarity/s-score.ts';
import { scottsPi } from '../../measure/similarity/scotts-pi.ts';
import type { Variant } from './measure-spec.ts';

/** A way to take a similarity: of which targets, and by which formula. */
export interface SimilarityVariant extends Variant {
  readonly basis: Basis;
  readonly of: (table: JointTable) => Measured<{ readonly n: number }>;
  /** What gives it of all pairs at once. */
  readonly fast?: 'simple' | 'voeten' | 'S absolute' | 'S squared';
}

const votes = ['un-votes'];
const alliances = ['cow-alliances', 'atop'];
const weighted = { basis: 'weighted', formats: alliances, needs: ['nmc'] } as const;
const squaredS = (table: JointTable) => sScore(table, 'squared');

/** The similarity measures, each with its variants; the first is the usual one. */
export const similarityVariants = {
  agreement: [
    {
      name: 'simple',
      says: 'the share of common votes in which both did the same',
      basis: 'all',
      of: simpleAgreement,
      fast: 'simple',
    },
    {
      name: 'voeten',
      says: 'half for an abstention beside a yes or a no',
      basis: 'all',
      of: voetenAgreement,
      fast: 'voeten',
    },
    {
      name: 'simple-divided',
      says: 'simple, without roll calls in which nobody differed',
      basis: 'without unanimous',
      of: simpleAgreement,
      fast: 'simple',
    },
    {
      name: 'voeten-divided',
      says: 'Voeten’s, without roll calls in which nobody differed, as his script has it',
      basis: 'without unanimous',
      of: voetenAgreement,
      fast: 'voeten',
    },
  ],
  sScore: [
    { name: 'absolute', says: 'S by distances', basis: 'all', of: sScore, fast: 'S absolute' },
    { name: 'squared', says: 'S by squared distances', basis: 'all', of: squaredS, fast: 'S squared' },
    { name: 'weighted', says: 'S by distances, third states weighted by CINC', of: sScore, ...weighted },
    {
      name: 'weighted-squared',
      says: 'S by squared distances, third states weighted by CINC',
      of: squaredS,
      ...weighted,
    },
  ],
  kappa: [
    { name: 'squared', says: 'Cohen’s kappa by squared distances (Häge)', basis: 'all', of: cohenKappa },
    {
      name: 'linear',
      says: 'Cohen’s kappa by distances',
      basis: 'all',
      of: (table) => cohenKappa(table, 'linear'),
    },
    {
      name: 'nominal',
      says: 'Cohen’s kappa by same or not',
      basis: 'all',
      of: (table) => cohenKappa(table, 'nominal'),
    },
    {
      name: 'weighted',
      says: 'squared, third states weighted by CINC',
      of: (table) => cohenKappa(table),
      ...weighted,
    },
  ],
  pi: [
    {
      name: 'haege',
      says: 'Scott’s pi by squared distances, as Häge has it',
      basis: 'all',
      of: (table) => scottsPi(table, 'haege'),
    },
    {
      name: 'scott',
      says: 'by same or not, as Scott defined it',
      basis: 'all',
      of: (table) => scottsPi(table, 'scott'),
    },
    { name: 'linear', says: 'by distances', basis: 'all', of: (table) => scottsPi(table, 'linear') },
    {
      name: 'weighted',
      says: 'Häge’s, third states weighted by CINC',
      of: (table) => scottsPi(table, 'haege'),
      ...weighted,
    },
  ],
  tauB: [{ name: 'plain', says: 'Kendall’s tau-b', basis: 'all', of: kendallTauB }],
} as const satisfies Readonly<Record<string, readonly [SimilarityVariant, ...SimilarityVariant[]]>>;

/** Formats that hold what states voted, and whom they were allied with. */
export const similarityFormats = { votes, alliances } as const;
