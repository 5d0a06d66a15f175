import { suggest } from '../../base/suggest.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import {
  hasFormat,
  isKnownFormat,
  type MeasureName,
  measureWord,
  variantsOf,
} from '../../record/measure-tables.ts';
import { formatOfSet, type MeasuredAsked } from '../../record/measured.ts';
import { listed } from '../language/parameter-words.ts';
import type { Typed, TypedCall } from '../language/typed.ts';

/** What a call asks of published data, but for the year. Of the actor at hand of a test of each there is no name. */
export type Published = Omit<MeasuredAsked, 'year' | 'actors'> & {
  readonly actors: readonly (string | undefined)[];
};

/** Why it is not told what a call asks: what is wrong, what to write, and of which named argument, where of one. */
export interface NotTold {
  readonly message: string;
  readonly hint: string;
  readonly of?: 'data' | 'variant';
  /** What is to stand in its place. */
  readonly instead?: string | undefined;
}

/**
 * Which data set, measure, variant and actors a call of a measure means. Where it names no data set, the one of the case that has the
 * measure: whose format gives it, or, where that is none that is known, that holds values of it.
 */
export function publishedAsked(call: TypedCall, { rows }: CaseRecord): Published | NotTold {
  const measure = call.signature.measure!;
  const actors = call.arguments.map((each) => (each.is === 'word' ? each.word : undefined));
  if (actors.length === 2 && actors[0] === actors[1] && actors[0] !== undefined)
    return { message: `\`${measure}\` is of two actors, and both are ${actors[0]}`, hint: 'name the other' };
  const set = wordOf(call.named.data) ?? onlySet(measure, rows);
  if (typeof set !== 'string') return set;
  const format = formatOfSet(rows, set);
  if (!setsWith(measure, rows).includes(set) && isKnownFormat(format)) {
    const message = `"${set}" has no ${measure}: it is of the format ${format}`;
    return { message, hint: hintOf(measure, rows), of: 'data' };
  }
  const variants = variantsOf(measure, format);
  const variant = wordOf(call.named.variant) ?? variants[0]!;
  if (variants.includes(variant)) return { set, measure, variant, actors };
  const instead = suggest(variant, variants);
  const message = `"${variant}" is no variant of ${measure} in "${set}"`;
  const hint = instead ? `did you mean "${instead}"?` : `expected one of ${variants.join(', ')}`;
  return { message, hint, of: 'variant', instead };
}

const wordOf = (typed: Typed | undefined): string | undefined =>
  typed?.is === 'word' ? typed.word : undefined;

/** The data sets of a case that have a measure: their format gives it, or, where nothing is known of it, they hold values of it. */
function setsWith(measure: MeasureName, { dataSets, measured }: CaseRecord['rows']): string[] {
  const holding = new Set(measured.flatMap((row) => (row.measure === measure ? row.set : [])));
  return dataSets.flatMap(({ id, format = id }) =>
    (isKnownFormat(format) ? hasFormat(measure, format) : holding.has(id)) ? id : [],
  );
}

function onlySet(measure: MeasureName, rows: CaseRecord['rows']): string | NotTold {
  const sets = setsWith(measure, rows);
  const [only, other] = sets;
  // what is published as such goes before what is reckoned from other data
  const formats = Object.keys(measureWord(measure).formats);
  const placeOf = (set: string) => {
    const place = formats.indexOf(formatOfSet(rows, set) ?? '');
    return place < 0 ? formats.length : place;
  };
  if (only === undefined)
    return { message: `no data set of this case has ${measure}`, hint: hintOf(measure, rows) };
  if (other === undefined) return only;
  return {
    message: `several data sets of this case have ${measure}: ${listed(sets, 'and')}`,
    hint: `say which: \`data = ${sets.toSorted((a, b) => placeOf(a) - placeOf(b))[0]}\``,
  };
}

function hintOf(measure: MeasureName, rows: CaseRecord['rows']): string {
  const sets = setsWith(measure, rows);
  if (sets.length > 0) return `write \`data = ${sets[0]}\``;
  const formats = Object.keys(measureWord(measure).formats);
  return `add one of the format ${listed(formats, 'or')} to dataSets, then run \`quadrille data extract\``;
}
