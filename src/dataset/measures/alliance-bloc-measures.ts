import { allianceSimilarity, type Commitment } from '../../measure/power/alliance-similarity.ts';
import { alliedClusters } from '../../measure/power/allied-clusters.ts';
import { blocPolarity } from '../../measure/power/bloc-polarity.ts';
import { tightness } from '../../measure/power/tightness.ts';
import { statesDuring } from '../../record/state-on.ts';
import type { Answer, MeasureSpec, Question, Worth } from './measure-spec.ts';
import { membersIn } from './members-in.ts';
import { overYears } from './over-subjects.ts';
import { levelOf, listedBy, type Pact, pactsByYear, pactTables } from './pacts-by-year.ts';
import { daysOfYear } from './years.ts';

/** The alliances of a year: whose blocs are asked for, all states there were, and what binds them. */
interface Bound {
  readonly members: readonly string[];
  readonly states: readonly string[];
  readonly commitments: readonly Commitment[];
  /** Pacts of which the data do not say how far they bind. */
  readonly unknown: readonly Pact[];
}

const formats = Object.keys(pactTables);
const needs = ['cow-majors'];

/** Of the majors, of all states, or of those who are named: a number of their blocs by defence pacts. */
async function ofBlocs(
  question: Question,
  whose: 'majors' | 'all',
  worth: (bound: Bound) => Worth,
): Promise<Answer> {
  const pacts = await pactsByYear(question);
  const membersOf = await membersIn(question, whose);
  const values = overYears(question, (year): Worth => {
    const states = statesDuring('cow', daysOfYear(year));
    const found = membersOf(year, listedBy(pacts.get(year)), states);
    if ('why' in found) return { value: null, why: found.why };
    const members = [...new Set(found.members)].filter((state) => states.includes(state));
    if (members.length === 0) return { value: null, why: `no major power in ${year}` };
    return worth({ members, states, ...commitmentsOf(pacts.get(year), states) });
  });
  return { values, notes: [] };
}

function commitmentsOf(
  pacts: ReadonlyMap<string, Pact> | undefined,
  states: readonly string[],
): Pick<Bound, 'commitments' | 'unknown'> {
  const there = new Set(states);
  const among = [...(pacts?.values() ?? [])].filter(({ a, b }) => there.has(a) && there.has(b));
  return {
    commitments: among.flatMap((pact) => {
      const level = levelOf(pact);
      return level ? [{ a: pact.a, b: pact.b, level }] : [];
    }),
    unknown: among.filter((pact) => levelOf(pact) === null),
  };
}

/** The blocs by defence pacts; none where two of different ones may have one, of which the data do not say it. */
function clustersOf({ members, commitments, unknown }: Bound): readonly (readonly string[])[] | Worth {
  const clusters = alliedClusters(
    members,
    commitments.filter(({ level }) => level === 3),
  );
  const blocOf = (state: string) => clusters.find((cluster) => cluster.includes(state));
  const doubtful = unknown.find(
    ({ a, b, owed }) => owed.defence === null && blocOf(a) && blocOf(b) && blocOf(a) !== blocOf(b),
  );
  return doubtful ? notSaid(doubtful, 'bound to defend each other') : clusters;
}

const isValue = (found: readonly (readonly string[])[] | Worth): found is Worth => 'why' in found;

const notSaid = ({ a, b }: Pact, what: string): Worth => ({
  value: null,
  why: `the data do not say whether ${a} and ${b} were ${what}`,
});

const polarity: MeasureSpec = {
  name: 'blocPolarity',
  says: 'how many poles there are when those joined by defence pacts are one',
  of: 'system',
  unit: 'a count, or a share of the states',
  variants: [
    { name: 'majors', says: 'blocs and single states among the major powers', needs },
    { name: 'all', says: 'among all states' },
    { name: 'majors-ratio', says: 'over the number of major powers', needs },
    { name: 'all-ratio', says: 'over the number of states' },
  ],
  formats,
  answer: (question) =>
    ofBlocs(question, question.variant.startsWith('all') ? 'all' : 'majors', (bound) => {
      const clusters = clustersOf(bound);
      if (isValue(clusters)) return clusters;
      const { ratio, n, blocs: _, alone: __, ...found } = blocPolarity(clusters);
      return question.variant.endsWith('ratio') ? { ...ratio, n } : { ...found, n };
    }),
};

const parts = ['within', 'between', 'discreteness', 'gap'] as const;

const tightnessMeasure: MeasureSpec = {
  name: 'tightness',
  says: 'how alike in their alliances (tau-b) the major powers of one bloc are, and how unlike others',
  of: 'system',
  unit: 'a mean of tau-b, -1 to 1',
  variants: [
    { name: 'within', says: 'mean likeness of two of one bloc', needs },
    { name: 'between', says: 'of two of different blocs', needs },
    { name: 'discreteness', says: '1 less that between', needs },
    { name: 'gap', says: 'within less between', needs },
  ],
  formats,
  answer: (question) =>
    ofBlocs(question, 'majors', (bound) => {
      const clusters = clustersOf(bound);
      if (isValue(clusters)) return clusters;
      const doubtful = bound.unknown.find(({ a, b }) => [a, b].some((each) => bound.members.includes(each)));
      if (doubtful) return notSaid(doubtful, 'bound, and how far');
      const alike = allianceSimilarity(bound.states, bound.commitments);
      const part = parts.find((name) => name === question.variant)!;
      const { missing: _, ...found } = tightness(clusters, alike)[part];
      return found;
    }),
};

/** Into how many sides alliances draw the states, and how tight these are. */
export const allianceBlocMeasures: readonly MeasureSpec[] = [polarity, tightnessMeasure];
