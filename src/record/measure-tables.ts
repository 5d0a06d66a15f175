import { own } from '../base/own.ts';

/** What numbers may be: the ends between which they lie, and whether they are whole. */
export type Bounds = { readonly [K in 'low' | 'high' | 'whole']?: MeasureWord[K] };

/** A measure of published data as cases speak of it: of whom it is, what it may come to, in which variants and from which formats. */
export interface MeasureWord {
  /** Of how many actors it is: two (in either order), one, or none, where it is of the whole system. */
  readonly of: 0 | 1 | 2;
  /** It is so or not, written as 1 and 0. */
  readonly isYesNo?: true;
  /** The bounds of its values; none where left out. */
  readonly low?: number;
  readonly high?: number;
  readonly whole?: true;
  /** What a variant may come to, where that is less than what the measure may: a count is whole, a mean of counts is not. */
  readonly boundsOf?: Readonly<Record<string, Bounds>>;
  /** Where it has no value its row may still tell between which bounds it lies. */
  readonly isBounded?: true;
  /** The variants of which each year has a scale of its own, so that values of two years are not held together. */
  readonly ofOwnScale?: readonly string[];
  /** Its variants by the format of the data set. The first of a format is the usual one, and is meant where none is named. */
  readonly formats: Readonly<Record<string, readonly string[]>>;
  /** What it tells, in a line. */
  readonly says: string;
}

const agreement = ['simple', 'voeten', 'simple-divided', 'voeten-divided'] as const;
const kappa = ['squared', 'linear', 'nominal'] as const;
const rivalry = ['any', 'positional', 'spatial', 'ideological', 'interventionary'] as const;
const sWeighted = ['absolute', 'squared', 'weighted', 'weighted-squared'] as const;
const kappaWeighted = [...kappa, 'weighted'] as const;
const camps = ['three', 'four', 'five'] as const;
const components = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop'] as const;

/** Every measure of published data that a case can hold and its tests can ask for, and which variants there are. */
export const measureWords = {
  agreement: {
    of: 2,
    ...{ low: 0, high: 1 },
    formats: { 'un-votes': agreement },
    says: 'how often two voted alike, of the votes that they had in common',
  },
  sScore: {
    of: 2,
    ...{ low: -1, high: 1 },
    formats: { 'un-votes': ['absolute', 'squared'], 'cow-alliances': sWeighted, atop: sWeighted },
    says: 'how alike two voted, or were allied, from −1 to 1 (S, Signorino and Ritter)',
  },
  kappa: {
    of: 2,
    ...{ low: -1, high: 1 },
    formats: { 'un-votes': kappa, 'cow-alliances': kappaWeighted, atop: kappaWeighted },
    says: 'how alike two voted, or were allied, beyond what chance would bring (Cohen’s κ)',
  },
  idealPoint: {
    of: 1,
    // the scale is one on which states lie about as the standard normal distribution does
    ...{ low: -10, high: 10, ofOwnScale: ['binary', 'variational', 'ordinal'] },
    formats: {
      'ideal-points': ['published'],
      'un-votes': ['binary', 'variational', 'ordinal', 'dynamic'],
    },
    says: 'where an actor stood on the line that best orders all by their votes',
  },
  frustration: {
    of: 0,
    ...{ low: 0, isBounded: true },
    boundsOf: {
      ...{ index: { whole: true }, normalised: { high: 1 } },
      ...{ three: { whole: true }, four: { whole: true }, five: { whole: true } },
    },
    formats: { 'signed-edges': ['index', 'normalised', ...camps] },
    says: 'how many ties of the whole network no division satisfies, in two camps or at most as many as the variant says',
  },
  sameBloc: {
    of: 2,
    isYesNo: true,
    formats: { 'signed-edges': ['two', ...camps] },
    says: 'whether two stood together in every best division of the network, in two camps or at most as many as the variant says',
  },
  rivals: {
    of: 2,
    isYesNo: true,
    formats: { 'tss-rivalries': [...rivalry, 'principal'], 'td-rivalries': rivalry },
    says: 'whether two were strategic rivals',
  },
  allied: {
    of: 2,
    isYesNo: true,
    formats: {
      'cow-alliances': ['any', 'defence', 'neutrality', 'nonaggression', 'entente'],
      atop: ['any', 'defence', 'offence', 'neutrality', 'nonaggression', 'consultation'],
    },
    says: 'whether two were allied',
  },
  disputes: {
    of: 2,
    ...{ low: 0, whole: true },
    formats: { 'dispute-dyads': ['ongoing', 'onset', 'force', 'war'] },
    says: 'how many militarised disputes between two the data have; where they have one row a pair and year, as GML has, whether there was at least one: years can be counted, disputes not',
  },
  capability: {
    of: 1,
    ...{ low: 0, high: 1 },
    formats: { nmc: ['cinc', 'share', ...components] },
    says: 'an actor’s part of the material capabilities of all',
  },
  poles: {
    of: 0,
    low: 1,
    boundsOf: { 'modelski-thompson': { whole: true }, 'modelski-thompson-all': { whole: true } },
    formats: {
      nmc: ['modelski-thompson', 'modelski-thompson-all', 'effective', 'effective-all'],
    },
    says: 'how many poles the system had, by the capabilities of its members',
  },
} as const satisfies Readonly<Record<string, MeasureWord>>;

export type MeasureName = keyof typeof measureWords;

export const measureNames = Object.keys(measureWords) as MeasureName[];

/** A measure as it is spoken of; the table itself is typed by its names. */
export const measureWord = (name: MeasureName): MeasureWord => measureWords[name];

/** The variants that a measure has from data of a format, the usual one first; from another format, or none that is known, all of them. */
export function variantsOf(measure: MeasureName, format?: string): readonly string[] {
  const { formats } = measureWord(measure);
  const found = format === undefined ? undefined : own(formats, format);
  return found ?? [...new Set(Object.values(formats).flat())];
}

/** A variant as it is written, or the usual one of the format where none is. */
export const variantOf = (measure: MeasureName, variant: string | undefined, format?: string): string =>
  variant ?? variantsOf(measure, format)[0]!;

/** What a variant may come to beyond what its measure may; nothing where it may come to all of that. */
export const boundsOf = (measure: MeasureName, variant: string | undefined, format?: string): Bounds =>
  own(measureWord(measure).boundsOf ?? {}, variantOf(measure, variant, format)) ?? {};

const formats: ReadonlySet<string> = new Set(
  measureNames.flatMap((measure) => Object.keys(measureWord(measure).formats)),
);

/** Whether it is known which measures a format gives. */
export const isKnownFormat = (format: string | undefined): format is string =>
  format !== undefined && formats.has(format);

/** Whether data of a format give a measure. */
export const hasFormat = (measure: MeasureName, format: string): boolean =>
  Object.hasOwn(measureWord(measure).formats, format);
