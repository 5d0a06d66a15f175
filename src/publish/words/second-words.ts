import { chancesLimit } from '../../argue/chances-limit.ts';
import type { ClaimVerdict, Part, VerdictWord } from '../../argue/judge-report.ts';
import type {
  DataUnit,
  Decider,
  Difference,
  SecondWitness,
  Stands,
} from '../../argue/second-witness/second-report.ts';
import { runInWords, wholeRuns } from '../../base/runs-of.ts';
import { meaningWords } from '../../record/meaning-words.ts';
import { countOf, listInWords } from './number-words.ts';
import { figuresOfPart, intervalsInWords, partInWords } from './part-words.ts';
import { exactInWords, NOUNS } from './row-words.ts';
import { capital } from './verdict-words.ts';

type Witnessed = Pick<ClaimVerdict, 'verdict' | 'parts' | 'secondWitness'>;

/** How the two stand to each other, in words. */
export const STANDS: Readonly<Record<Stands, string>> = {
  agree: 'they agree',
  part: 'they part',
  'case-only': 'only the case can tell',
  'data-only': 'only the data can tell',
  neither: 'neither can tell',
};

/**
 * What the data of a second witness are called: the names of the sets that some of its comparisons ask, those that decide where none are
 * given; of all sets where that tells of none.
 */
export function witnessName(
  { sets, asks, decides }: SecondWitness,
  by: readonly Pick<Decider, 'place'>[] = decides.data,
): string {
  const named = new Set(by.flatMap(({ place }) => asks[place] ?? []));
  const ids = sets.flatMap(({ id }) => (named.size === 0 || named.has(id) ? id : []));
  return ids.length === 0 ? 'the data' : listInWords(ids);
}

/** What the side of the claim's own test is called: the case, or the data sets where it asks nothing but them. */
export const ownName = ({ own }: Pick<SecondWitness, 'own'>): string =>
  own.length === 0 ? 'the case' : listInWords(own);

/** A data set that was asked: its title, version and name. */
export const setInWords = ({ id, title, version }: SecondWitness['sets'][number]): string =>
  `${title}${version === undefined ? '' : `, version ${version}`} (${id})`;

/**
 * How case and data stand to each other, in a line: `the case: holds · un-votes: fails · they part on 1971`. Takes the verdict of the case
 * with it; empty where a claim names no second witness.
 */
export function secondInWords({
  verdict,
  secondWitness,
}: Pick<Witnessed, 'verdict' | 'secondWitness'>): string {
  if (!secondWitness) return '';
  const { verdict: word } = secondWitness;
  return [
    `${ownName(secondWitness)}: ${verdict}`,
    `${witnessName(secondWitness)}: ${word}${chanceMark(secondWitness)}`,
    standsInWords(secondWitness),
  ].join(' · ');
}

/** A mark behind a verdict of the data that chance alone could give. */
export const chanceMark = ({ withinChance }: SecondWitness): string =>
  withinChance ? ' (within chance)' : '';

/**
 * How the two stand to each other, in a few words: `they part on 1971`, on which years they do the other way round, and, where the case is
 * asked of a day, that the data may part from it only because they know the year alone.
 */
export function standsInWords(of: SecondWitness): string {
  const { stands, partOn, turnedOn, differences, own } = of;
  if (own.length > 0 && stands === 'case-only') return `only ${ownName(of)} can tell`;
  if (own.length > 0 && stands === 'data-only') return `only ${witnessName(of)} can tell`;
  if (stands !== 'part') return STANDS[stands];
  const on = partOn.length > 0 ? ` on ${yearsInWords(partOn)}` : '';
  const turned = turnedOn.length > 0 ? `, the other way round on ${yearsInWords(turnedOn)}` : '';
  const day = differences.some(({ is }) => is === 'days')
    ? ' (the case by the day, the data by the year)'
    : '';
  return `${STANDS[stands]}${on}${turned}${day}`;
}

/** Whether case and data give opposite verdicts. */
export const witnessesPart = ({ secondWitness }: Pick<ClaimVerdict, 'secondWitness'>): boolean =>
  secondWitness?.stands === 'part';

/** How the second witnesses of a case stand to it: `9 claims have a second witness: …`; empty where none has. */
export function secondTally(claims: readonly Pick<ClaimVerdict, 'secondWitness'>[]): string {
  const all = claims.flatMap(({ secondWitness }) => secondWitness ?? []);
  const [ofCase, ofData] = [true, false].map((isRecord) =>
    all.filter(({ own }) => (own.length === 0) === isRecord),
  ) as [SecondWitness[], SecondWitness[]];
  return [
    ...(ofCase.length > 0
      ? [`Of ${countOf(ofCase.length, 'claim')} with a second witness, ${tallied(ofCase)}.`]
      : []),
    ...(ofData.length > 0
      ? [
          `Of ${countOf(ofData.length, 'claim')} that ${ofData.length === 1 ? 'sets' : 'set'} data beside data, ${tallied(ofData)}.`,
        ]
      : []),
  ].join(' ');
}

function tallied(all: readonly SecondWitness[]): string {
  const clauses = (Object.keys(TALLY) as Stands[]).flatMap((stands) => {
    const of = all.filter((each) => each.stands === stands);
    if (of.length === 0) return [];
    const isData = of.every(({ own }) => own.length > 0);
    return [
      isData
        ? TALLY[stands](of.length).replace(/ by the (case|data) alone$/, ' by one side alone')
        : TALLY[stands](of.length),
    ];
  });
  return listInWords(clauses);
}

const TALLY: Readonly<Record<Stands, (count: number) => string>> = {
  agree: (count) => `${count} ${count === 1 ? 'agrees' : 'agree'}`,
  part: (count) => `${count} ${count === 1 ? 'parts' : 'part'}`,
  'case-only': (count) => `${count} can be told by the case alone`,
  'data-only': (count) => `${count} can be told by the data alone`,
  neither: (count) => `${count} cannot be told by either`,
};

/** So many stretches of years are told; of more, how many years out of how many. */
const STRETCHES_TOLD = 3;

/** Years in words: `1971`, `1960–1963 and 1971`, `9 years between 1946 and 1991`. */
export function yearsInWords(years: readonly number[]): string {
  const runs = wholeRuns(years);
  if (runs.length > STRETCHES_TOLD)
    return `${countOf(years.length, 'year')} between ${years[0]} and ${years.at(-1)}`;
  return listInWords(runs.map(runInWords));
}

/** More than so many comparisons that decide are counted. */
const TOLD_ONE_BY_ONE = 3;

/** By what the case decides, and by what the data do, each in a sentence; empty for a side that nothing decides. */
export function decidedInWords(
  { parts, secondWitness }: Pick<Witnessed, 'parts' | 'secondWitness'>,
  worlds: number,
): readonly string[] {
  if (!secondWitness) return [];
  const { decides, parts: others, own } = secondWitness;
  const head =
    own.length === 0 ? 'The case decides by' : `The data of its own test (${listInWords(own)}) decide by`;
  return [
    by(head, decides.case, parts, (part) => partInWords(part, worlds)),
    by(
      own.length === 0
        ? 'The data decide by'
        : `The data of the other (${witnessName(secondWitness)}) decide by`,
      decides.data,
      others,
      (part) => answeredOnce(part, worlds),
    ),
  ].filter((words) => words !== '');
}

function by(
  head: string,
  decides: readonly Decider[],
  parts: readonly Part[],
  words: (part: Part) => string,
): string {
  const told = decides.flatMap(({ place }) => parts[place] ?? []).filter(({ share }) => share.unknown < 1);
  if (told.length === 0) return '';
  if (told.length > TOLD_ONE_BY_ONE) return `${head} ${countOf(told.length, 'comparison')}.`;
  return `${head} this: ${told.map(words).join('; ')}.`;
}

/** A comparison that is the same in every world, as published data mostly are: `… is 0.31; more than 0.5: no`. */
function answeredOnce(part: Part, worlds: number): string {
  const words = figuresOfPart(part, worlds);
  const { true: yes, false: no } = part.share;
  if (yes < 1 && no < 1) return `${words}${intervalsInWords(part)}`;
  const said = words.replace(
    /^(in every world|in no world|(not )?in the one world drawn), | (in every world|in no world|(not )?in the one world drawn)$/u,
    '',
  );
  return `${said}: ${yes === 1 ? 'yes' : 'no'}${chances(part)}${intervalsInWords(part)}`;
}

/** The exact test beside a comparison of published data, and what it says. */
function chances({ exact }: Part): string {
  if (!exact) return '';
  const could = exact.p.high >= chancesLimit ? ', so that chance alone could part them as far' : '';
  return ` (${exactInWords(exact)}${could})`;
}

/** That single years part the two though their verdicts agree; empty elsewhere. */
export function partedWithin({ stands, partOn, turnedOn }: SecondWitness): string {
  if (stands === 'part' || partOn.length + turnedOn.length === 0) return '';
  const told = [
    ...(partOn.length > 0 ? [`${yearsInWords(partOn)} (the case for, the data against)`] : []),
    ...(turnedOn.length > 0 ? [`${yearsInWords(turnedOn)} (the data for, the case against)`] : []),
  ];
  return `Year by year the two part on ${listInWords(told)}.`;
}

/** What the two do not have in common, as sentences; the reader judges whether it matters. */
export function differencesInWords({ differences }: SecondWitness): readonly string[] {
  return differences.map(differenceInWords);
}

function differenceInWords(of: Difference): string {
  switch (of.is) {
    case 'record':
      return 'The second test asks the record of the case too: so far the two are one witness.';
    case 'data':
      return `The claim’s own test asks published data too (${listInWords(of.own)}), and nothing of the record of the case${of.both.length > 0 ? `; both ask ${listInWords(of.both)}: so far the two are one witness` : ''}.`;
    case 'meaning':
      return `${of.set} ${meaningWords[of.means]}.`;
    case 'gap':
      return `The data have no value for ${yearsInWords(of.years)}: ${of.why.replace(/\.$/, '')}.`;
    case 'days':
      return 'The data know years alone; the case is asked by the day.';
    case 'times':
      return `They are asked of other years: the case of ${spanInWords(of.case)}, the data of ${spanInWords(of.data)}.`;
    case 'counts':
      return `They count other things: the case ${listInWords(of.case.map((each) => `${NOUNS[each]}s`))} of its record, the data ${listInWords(of.data.map((each) => UNITS[each]))}.`;
  }
}

const spanInWords = ([first, last]: readonly [number, number]): string =>
  first === last ? `${first}` : `${first} to ${last}`;

const UNITS: Readonly<Record<DataUnit, string>> = {
  votes: 'votes',
  alliances: 'alliances',
  disputes: 'militarised disputes',
  rivalries: 'rivalries',
  ties: 'ties of a network',
  capabilities: 'material capabilities',
};

/** Why the data give no verdict, as sentences; nothing where they do. */
export const untoldInWords = ({ verdict, missing }: SecondWitness): readonly string[] =>
  verdict === ('untestable' satisfies VerdictWord)
    ? missing.map((why) => `${capital(why.replace(/\.$/, ''))}.`)
    : [];
