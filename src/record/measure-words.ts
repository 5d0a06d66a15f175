/** A measure of published data as cases speak of it: of whom it is, what it may come to, and in which variants. */
export interface MeasureWord {
  /** Of how many actors it is: two (in either order), one, or none, where it is of the whole system. */
  readonly of: 0 | 1 | 2;
  /** It is so or not, written as 1 and 0. */
  readonly isYesNo?: true;
  /** The bounds of its values; none where left out. */
  readonly low?: number;
  readonly high?: number;
  readonly whole?: true;
  /** Its variants by name. The first is the usual one, and is meant where none is named. */
  readonly variants: readonly string[];
  /** What it tells, in a line. */
  readonly says: string;
}

/** Every measure of published data that a case can hold and its tests can ask for, and which variants there are. */
export const measureWords = {
  agreement: {
    of: 2,
    ...{ low: 0, high: 1 },
    variants: ['simple', 'voeten'],
    says: 'the share of common votes in which two voted alike; of Voeten’s, an abstention is half a disagreement',
  },
  sScore: {
    of: 2,
    ...{ low: -1, high: 1 },
    variants: ['absolute', 'squared', 'weighted', 'weighted-squared'],
    says: 'how alike the votes or alliances of two are, S after Signorino and Ritter',
  },
  kappa: {
    of: 2,
    high: 1,
    variants: ['squared', 'linear', 'nominal'],
    says: 'how alike the votes or alliances of two are beyond chance, Cohen’s κ',
  },
  idealPoint: {
    of: 1,
    variants: ['published', 'binary', 'ordinal', 'dynamic'],
    says: 'where an actor stood on the line that best orders all by their votes',
  },
  frustration: {
    of: 0,
    low: 0,
    variants: ['index', 'normalised'],
    says: 'how many ties of a signed network no division in two camps satisfies',
  },
  sameBloc: {
    of: 2,
    isYesNo: true,
    variants: ['two'],
    says: 'whether two stood on one side in every best division of a signed network in two',
  },
  rivals: {
    of: 2,
    isYesNo: true,
    variants: ['any', 'positional', 'spatial', 'ideological', 'interventionary'],
    says: 'whether two were strategic rivals',
  },
  allied: {
    of: 2,
    isYesNo: true,
    variants: ['any', 'defence', 'offence', 'neutrality', 'nonaggression', 'consultation', 'entente'],
    says: 'whether two were allied',
  },
  disputes: {
    of: 2,
    ...{ low: 0, whole: true },
    variants: ['ongoing', 'onset'],
    says: 'how many militarised disputes there were between two',
  },
  capability: {
    of: 1,
    ...{ low: 0, high: 1 },
    variants: ['cinc', 'share'],
    says: 'an actor’s part of the material capabilities of all',
  },
  poles: {
    of: 0,
    low: 0,
    variants: ['modelski-thompson', 'effective'],
    says: 'how many poles the system had by its capabilities',
  },
} as const satisfies Readonly<Record<string, MeasureWord>>;

export type MeasureName = keyof typeof measureWords;

export const measureNames = Object.keys(measureWords) as MeasureName[];

/** A measure as it is spoken of; its table is typed by its names. */
export const measureWord = (name: MeasureName): MeasureWord => measureWords[name];

/** A variant as it is written, or the usual one where none is. */
export const variantOf = (measure: MeasureName, variant: string | undefined): string =>
  variant ?? measureWord(measure).variants[0]!;
