import { allianceBlocMeasures } from './alliance-bloc-measures.ts';
import { capabilityMeasures } from './capability-measures.ts';
import { dyadMeasures } from './dyad-measures.ts';
import { eventsMeasure } from './event-measures.ts';
import { idealPointMeasure } from './ideal-point-measure.ts';
import type { MeasureSpec, Variant } from './measure-spec.ts';
import { networkMeasures } from './network-measures.ts';
import { reciprocityMeasure } from './reciprocity-measure.ts';
import { similarityMeasures } from './similarity-measures.ts';
import { turningPointMeasure } from './turning-point-measure.ts';

/** Every measure that is had from the store, in the order of the docs. What cases hold of them is named in `measureWords`. */
export const measureTable: readonly MeasureSpec[] = [
  ...similarityMeasures,
  idealPointMeasure,
  ...dyadMeasures,
  ...networkMeasures,
  ...capabilityMeasures,
  ...allianceBlocMeasures,
  eventsMeasure,
  reciprocityMeasure,
  turningPointMeasure,
];

/** Names are written as in the language of claims; other ways to write them are understood: `s-score`, `S SCORE`. */
const folded = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

/** The measure of a name, however that is written. */
export const measureNamed = (name: string): MeasureSpec | undefined =>
  measureTable.find((measure) => folded(measure.name) === folded(name));

/** The variants of a measure that a format gives; of the first that there is `--variant` need not be said. */
export const variantsOf = (measure: MeasureSpec, format: string): readonly Variant[] =>
  measure.variants.filter(({ formats }) => formats?.includes(format) ?? measure.formats.includes(format));
