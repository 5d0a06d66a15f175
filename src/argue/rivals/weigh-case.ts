import type { CaseRecord, Reading, Row } from '../../record/case-record.ts';
import type { Likelihood } from '../../record/likelihood.ts';
import type { WorldOptions } from '../../report/over-worlds.ts';
import { everySource } from '../../system/belief.ts';
import { type Names, namesOf } from '../language/names.ts';
import { readAloud } from '../language/read-aloud.ts';
import { checkRivals } from './check-rivals.ts';
import { decibelsOf } from './decibels.ts';
import { broughtAll, type Found, foundOf, jointsOf, type Pattern } from './found.ts';
import { hoopsOf } from './hoops.ts';
import { type ItemFound, itemStates } from './item-states.ts';
import { itemDecibels } from './joint.ts';
import { leastChanges } from './least-change.ts';
import { nextItems } from './next-item.ts';
import { oddsInDecibels, posteriorOf, type Spread, spreadOf } from './posterior.ts';
import type { Question } from './question.ts';
import type {
  Expectation,
  HoopTold,
  ItemWeighed,
  Odds,
  QuestionWeighed,
  RivalsReport,
} from './rivals-report.ts';
import { onSquare, type Ranged } from './square.ts';
import { drawnTheta, middleTheta, type Theta } from './theta.ts';

export interface WeighOptions extends WorldOptions {
  /** Weigh the rivals of this question only. */
  readonly question?: string | undefined;
  /** How the record is read; the author's default when left out. */
  readonly reading?: Reading | undefined;
  /** Told after each likelihood that was moved to see what would turn the order. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/**
 * Weighs the rival explanations of a case: how probable each is after the evidence, over the worlds of an account and the ranges of
 * priors and likelihoods, and what that rests on. docs/rivals.md has the method.
 *
 * Throws when the account is not one of the case's.
 */
export function weighCase(record: CaseRecord, options: WeighOptions = {}): RivalsReport {
  const { account = everySource.id, worlds = record.header.worlds, seed = record.header.seed } = options;
  const all = checkRivals(record).questions;
  const names = namesOf(record);
  const asked = options.question === undefined ? all : all.filter(({ of }) => of === options.question);
  const cells = asked.reduce((sum, { items, rivals }) => sum + items.length * rivals.length, 0);
  let done = 0;
  const onStep = () => options.onProgress?.(++done, cells);
  return {
    account: typeof account === 'string' ? account : account.id,
    worlds,
    seed,
    questions: asked.map((question) =>
      weighQuestion(record, question, names, { account, worlds, seed, reading: options.reading, onStep }),
    ),
  };
}

function weighQuestion(
  record: CaseRecord,
  question: Question,
  names: Names,
  options: Omit<WeighOptions, 'question' | 'onProgress'> & {
    readonly seed: number;
    readonly onStep: () => void;
  },
): QuestionWeighed {
  const { rivals, items } = question;
  const hoops = hoopsOf(record, question, names);
  const asked = [...items, ...hoops.map(({ text, test }) => ({ row: { item: text }, test }))];
  const { patterns: wide, found: told } = itemStates(record, asked, options);
  const found = foundOf(question, narrowed(wide, items.length));
  const theta = middleTheta(question);
  const after = posteriorOf(found, theta);
  const isWeighed = question.why.length === 0 && after.impossible < 1;
  const first = after.of.reduce((best, each, i) => (each > after.of[best]! ? i : best), 0);
  const spread = isWeighed ? spreads(found, options.seed, first) : undefined;
  const ranged = (value: number, at?: Spread): Ranged => ({
    value,
    low: at?.low ?? value,
    high: at?.high ?? value,
  });
  const weighed = itemsWeighed(record, found, theta, told);
  const added = rivals.map((_, i) =>
    weighed.reduce((sum, { decibels }) => sum + decibels[i]!, decibelsOf(theta.priors[i]!)),
  );
  const odds: Odds | undefined = spread && {
    first: rivals[first]!.id,
    against: after.of.map((each, i) => ranged(oddsInDecibels(after.of[first]!, each), spread.odds[i])),
    together: added.map((each, i) => (i === first ? 0 : added[first]! - each)),
    impossible: after.impossible,
    next: nextItems(found, theta),
    turns: leastChanges(found, theta, first, options.onStep),
  };
  return {
    of: question.of,
    says: question.says,
    isExhaustive: rivals.every(({ exhaustive }) => exhaustive === 'yes'),
    rivals: rivals.map(({ id, says, evidence = [] }, i) => ({
      id,
      says,
      sources: evidence,
      ...(question.why.length === 0 ? { prior: ranged(theta.priors[i]!, spread?.priors[i]) } : {}),
      ...(spread ? { posterior: ranged(after.of[i]!, spread.rivals[i]) } : {}),
    })),
    items: weighed,
    lost: question.lost.length,
    why: question.why,
    ...(odds ? { odds } : {}),
    hoops: hoops.map((hoop, i): HoopTold => {
      const { share, missing } = told[items.length + i]!;
      const { rival, text, isWeighed: isToo } = hoop;
      return { rival, test: text, aloud: readAloud(hoop.test, names), share, missing, isWeighed: isToo };
    }),
  };
}

/** The patterns of the first items alone. */
function narrowed(patterns: readonly Pattern[], count: number): Pattern[] {
  const known = new Map<string, Pattern>();
  for (const { states, share } of patterns) {
    const own = states.slice(0, count);
    const key = own.join();
    known.set(key, { states: own, share: share + (known.get(key)?.share ?? 0) });
  }
  return [...known.values()];
}

/** So many draws of priors and likelihoods in all, and no fewer and no more than these for each pattern. */
const DRAWS = 50_000;
const LEAST_DRAWS = 50;
const MOST_DRAWS = 1000;

function spreads(found: Found, seed: number, first: number) {
  const { patterns, question } = found;
  const count = Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, Math.round(DRAWS / patterns.length)));
  const draw = drawnTheta(question, seed);
  const thetas = Array.from({ length: count }, (_, k) => draw(k));
  const drawn = thetas.map((theta) => jointsOf(found, theta));
  const draws = patterns.map(({ share }, n) => ({
    share,
    joints: broughtAll(drawn.map((joints) => joints[n]!)).map((joint, k) =>
      joint.map((each) => each * thetas[k]!.counts),
    ),
  }));
  const priors = spreadOf([{ share: 1, joints: thetas.map((theta) => theta.priors) }], first).rivals;
  return { ...spreadOf(draws, first), priors };
}

function itemsWeighed(
  record: CaseRecord,
  { question, patterns, parts }: Found,
  theta: Theta,
  found: readonly ItemFound[],
): ItemWeighed[] {
  const { rivals, items } = question;
  const names = namesOf(record);
  const claims = new Map(record.rows.claims.map(({ id, says }) => [id, says]));
  const decibels = items.map(() => rivals.map(() => 0));
  for (const { cluster, states, of: places } of parts) {
    const shares = states.map(() => 0);
    for (const [n, { share }] of patterns.entries()) shares[places[n]!]! += share;
    for (const [place, each] of states.entries())
      for (const [item, of] of itemDecibels(question, cluster, each, theta))
        for (const [rival, one] of of.entries()) decibels[item]![rival]! += one * shares[place]!;
  }
  const expectations = (of: readonly Likelihood[]): Expectation[] =>
    of.map(({ low, high, text }, i) => ({ rival: rivals[i]!.id, text, low, high }));
  return items.map((item, i) => {
    const { key, is, unit, row, test } = item;
    const { title, ...told } = found[i]!;
    const square = onSquare(question, item);
    return {
      ...{ key, item: row.item, is, unit, because: row.because },
      says: claims.get(row.item) ?? (test ? readAloud(test, names) : title),
      expects: expectations(item.expects),
      ...(item.given ? { given: expectations(item.given) } : {}),
      ...withLists(row),
      ...told,
      ...(square ? { square } : {}),
      decibels: decibels[i]!,
    };
  });
}

function withLists({ group, soughtIn }: Row<'weighs'>): Pick<ItemWeighed, 'group' | 'soughtIn'> {
  return { ...(group === undefined ? {} : { group }), ...(soughtIn ? { soughtIn } : {}) };
}
