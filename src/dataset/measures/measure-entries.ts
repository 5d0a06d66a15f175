import type { MeasureEntry, MeasureView } from '../../publish/measure-view.ts';
import { stateInYear } from '../../record/state-in-year.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Measurement } from './ask-measure.ts';
import { measureTable } from './measure-table.ts';

/** Every measure as it is listed, with the data sets of a store that have it. */
export function measureEntries(sets: readonly DataSet[]): MeasureEntry[] {
  return measureTable.map(({ name, says, of, unit, variants, formats }) => ({
    ...{ name, says, of, unit, formats },
    variants: variants.map((variant) => ({
      ...{ name: variant.name, says: variant.says },
      formats: variant.formats ?? formats,
      needs: variant.needs ?? [],
    })),
    sets: sets.filter(({ format }) => formats.includes(format.name)).map((set) => set.name),
  }));
}

/** What was measured, as it is shown: those who were named by the words that named them, other states by their names of the last year. */
export function measureView(measurement: Measurement): MeasureView {
  const { measure, variant, watched, set, version, from, to, notes, values, between = [] } = measurement;
  const { step, areTurns = false, hasSuspects = false } = measurement;
  const labels = new Set(values.flatMap(({ a, b }) => [...a.split('+'), b]));
  const named = new Map(between.map(({ label, word }) => [label, word]));
  const nameOf = (label: string) => {
    const word = named.get(label);
    if (word !== undefined && !isNumber(word)) return word;
    return isNumber(label) ? stateInYear(label, to) : label;
  };
  // of what it watches, the name is needed to have it again
  const way = watched ? `${variant.name} of ${watched.measure.name} (${watched.variant})` : variant.name;
  return {
    ...{ measure: measure.name, says: measure.says, unit: measure.unit },
    ...{
      variant: way,
      variantSays: between.length > 0 ? (variant.saysOfNamed ?? variant.says) : variant.says,
    },
    ...{ data: set.name, version, from, to, notes, rows: values, step, areTurns, hasSuspects },
    isDirected: measure.of === 'directed pair',
    endsAreYears: measure.endsAreYears === true && step === undefined,
    called: Object.fromEntries(
      [...labels].filter((label) => label !== '').map((label) => [label, nameOf(label)]),
    ),
  };
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);
