import { yearMonthDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import { whyUnsound } from '../../record/history/check-measured.ts';
import {
  boundsOf,
  type MeasureName,
  measureNames,
  measureWord,
  variantsOf,
} from '../../record/measure-tables.ts';
import { formatOfSet, measuredFor, measuredInWords } from '../../record/measured.ts';
import type { Signature } from '../language/signature.ts';
import { type Published, publishedAsked } from '../published/asks-published.ts';
import { wholeYears } from '../published/whole-years.ts';
import { never, type Setting, unknown } from '../setting.ts';
import { type Compiled, usesNothing, type Value, type YearlyValues, type YearValue } from '../value.ts';
import type { ClaimFunction, PreparedCall } from './claim-function.ts';

/** How each is read aloud, and an example. */
const words: Readonly<Record<MeasureName, Pick<Signature, 'example'> & { readonly said: string }>> = {
  agreement: {
    said: 'the agreement of {A} and {B} in votes',
    example: 'agreement(USSR, USA, data = un-votes) in 1971 < 0.5',
  },
  sScore: {
    said: 'the similarity (S) of {A} and {B}',
    example:
      'sScore(USSR, PRC, data = cow-alliances) in 1955 > sScore(USSR, PRC, data = cow-alliances) in 1969',
  },
  kappa: {
    said: 'the similarity beyond chance (κ) of {A} and {B}',
    example: 'kappa(USSR, USA, data = un-votes, variant = linear) in 1971 < 0',
  },
  idealPoint: {
    said: 'the ideal point of {A}',
    example: 'idealPoint(USSR, data = ideal-points) in 1971 < idealPoint(USA, data = ideal-points) in 1971',
  },
  frustration: {
    said: 'the frustration of the network',
    example: 'frustration(data = signed-edges, variant = normalised) in 1955 > 0.9',
  },
  sameBloc: {
    said: '{A} stood on one side with {B}',
    example: 'sameBloc(USSR, PRC, data = signed-edges) in 1955',
  },
  rivals: {
    said: '{A} and {B} were rivals',
    example: 'rivals(USSR, PRC, data = tss-rivalries) on 1969-03-02',
  },
  allied: {
    said: '{A} and {B} were allied',
    example: 'allied(USSR, PRC, data = cow-alliances, variant = defence) in 1955',
  },
  disputes: {
    said: 'the number of militarised disputes between {A} and {B}',
    example: 'highest(disputes(USSR, PRC)) from 1965 to 1970 >= 1',
  },
  capability: {
    said: 'the capability of {A}',
    example: 'change(capability(PRC)) from 1950 to 1970 > 0',
  },
  poles: {
    said: 'the number of poles of the system',
    example: 'poles(variant = effective) in 1971 < 4',
  },
};

function signatureOf(measure: MeasureName): Signature {
  const { of, isYesNo, says } = measureWord(measure);
  const { said, example } = words[measure];
  return {
    group: 'Published data',
    name: measure,
    parameters: (['A', 'B'] as const).slice(0, of).map((name) => ({ name, kind: 'actor' })),
    named: [
      { name: 'data', kind: 'dataSet' },
      { name: 'variant', kind: 'word', of: variantsOf(measure) },
    ],
    window: 'either',
    seenBy: false,
    gives: isYesNo ? 'truth' : 'number',
    measure,
    looksIn: [],
    ofAnybody: true,
    says: `${says.charAt(0).toUpperCase()}${says.slice(1)}.`,
    spoken: `${said}[ ({variant})][ by {data}]{window}`,
    example,
  };
}

/** What `sameBloc` takes where it is asked of a data set and not of the case's own record. */
export const sameBlocOfData = signatureOf('sameBloc');

/** What published data sets say, looked up in the case: see `measured`. `sameBloc` has its place among what the record itself tells. */
export const publishedFunctions: readonly ClaimFunction[] = measureNames
  .filter((measure) => measure !== 'sameBloc')
  .map((measure) => ({ signature: signatureOf(measure), compile: publishedOf }));

/** What a call of a measure comes to: in a year, throughout several, or its values by the year. */
export function publishedOf(call: PreparedCall, setting: Setting): Compiled<unknown> {
  const found = publishedAsked(call.typed, setting.system.record);
  if ('message' in found) return never(setting, found.message);
  const asked = { ...found, actors: call.typed.arguments.map((_, n) => call.word(n)) };
  const valueIn = (year: number) => lookUp(setting, asked, year);
  if (call.typed.type === 'yearly') {
    const { window } = call;
    const [whyApart, ends] = [whyYearsApart(asked), endsOf(asked, setting)];
    return {
      varies: window?.varies === true,
      uses: usesNothing,
      in: (world): YearlyValues | undefined => {
        const within = window?.in(world);
        return window && !within ? undefined : { window: within, inYear: valueIn, ends, whyApart };
      },
    };
  }
  const { isYesNo } = measureWord(asked.measure);
  const time = call.typed.window!.kind === 'day' ? call.day() : call.window!;
  const isOn = call.typed.window!.kind === 'day';
  return {
    varies: time.varies,
    uses: usesNothing,
    in: (world): Value | undefined => {
      const days = time.in(world);
      const years = days && (isOn ? yearsOn(setting, days) : wholeYears(setting, days));
      const value = years && sameIn(setting, years, valueIn, asked);
      return value === undefined || !isYesNo ? value : value === 1;
    },
  };
}

/** Why values of several years are not summed up; undefined where all are on one scale. */
function whyYearsApart({ measure, variant }: Published): string | undefined {
  if (!measureWord(measure).ofOwnScale?.includes(variant)) return undefined;
  return `${measure} (${variant}) puts each year on a scale of its own, so that years are not held together: take another variant or data set`;
}

type Years = readonly [first: number, last: number];

/** The years that a date may be of. */
function yearsOn(setting: Setting, { start, end }: Interval): Years | undefined {
  if (!Number.isFinite(start + end)) return unknown(setting, 'the date asked about is open');
  return [yearMonthDay(start).year, yearMonthDay(end).year];
}

/** Between which ends any value of a measure lies. */
function endsOf({ measure, variant, set }: Published, { system }: Setting): readonly [number, number] {
  const word = measureWord(measure);
  if (word.isYesNo) return [0, 1];
  const { low = -Infinity, high = Infinity } = {
    ...word,
    ...boundsOf(measure, variant, formatOfSet(system.record.rows, set)),
  };
  return [low, high];
}

/** What it came to in each of some years, where that is the same. */
function sameIn(
  setting: Setting,
  [first, last]: Years,
  valueIn: (year: number) => YearValue,
  { measure }: Published,
): number | undefined {
  let value: number | undefined;
  for (let year = first; year <= last; year++) {
    const found = valueIn(year);
    if (found.value === undefined) return unknown(setting, found.why);
    value ??= found.value;
    if (found.value !== value)
      return unknown(
        setting,
        `${measure} was not the same in ${year} as in ${first}: ask for one year, or for its lowest(…) or highest(…)`,
      );
  }
  return value;
}

/** What the case holds for one year, noted as evidence, or why it has no value. */
function lookUp(
  setting: Setting,
  asked: Published & { readonly actors: readonly string[] },
  year: number,
): YearValue {
  const none = (why: string, isLeftOut = false): YearValue => ({ why, isLeftOut });
  const [row, other] = measuredFor(setting.system.record.rows, { ...asked, year });
  const name = measuredInWords({ ...asked, year });
  if (!row) return none(`the case holds no ${name}: run \`quadrille data extract\``);
  if (other) return none(`the case gives ${name} twice`);
  const unsound = whyUnsound(row, setting.system.record.rows);
  if (unsound !== undefined) return none(`${name} is unknown until its row is mended: ${unsound}`);
  setting.trace.measured(row);
  if (row.value !== undefined) return { value: row.value };
  return none(`${name} has no value: ${row.why ?? 'the case does not say why'}`, row.occasion === 'no');
}
