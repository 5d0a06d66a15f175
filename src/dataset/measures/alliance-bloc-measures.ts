import { allianceSimilarity, type Commitment } from '../../measure/power/alliance-similarity.ts';
import { alliedClusters } from '../../measure/power/allied-clusters.ts';
import { blocPolarity } from '../../measure/power/bloc-polarity.ts';
import { tightness } from '../../measure/power/tightness.ts';
import { statesDuring } from '../../record/state-on.ts';
import { majorsIn } from './majors.ts';
import type { Answer, MeasuredValue, MeasureSpec, Question } from './measure-spec.ts';
import { levelOf, type Pact, pactsByYear, pactTables } from './pacts-by-year.ts';
import { codeOfSubject, daysOfYear, overYears } from './years.ts';

type Value = Omit<MeasuredValue, 'a' | 'b' | 'year'>;

/** The alliances of a year: whose blocs are asked for, all states there were, and what binds them. */
interface Bound {
  readonly members: readonly string[];
  readonly states: readonly string[];
  readonly commitments: readonly Commitment[];
}

const formats = Object.keys(pactTables);
const needs = ['cow-majors'];

/** Of the majors, of all states, or of those who are named: a number of their blocs by defence pacts. */
async function ofBlocs(
  question: Question,
  whose: 'majors' | 'all',
  worth: (bound: Bound) => Value,
): Promise<Answer> {
  const pacts = await pactsByYear(question);
  const majors = question.between || whose === 'all' ? undefined : await majorsIn(question);
  const values = overYears(question, (year): Value => {
    const states = statesDuring('cow', daysOfYear(year));
    const named = question.between?.map((subject) => codeOfSubject(subject, 'cow', year));
    const missing = named?.find((code) => 'why' in code);
    if (missing && 'why' in missing) return { value: null, why: missing.why };
    const codes = named?.flatMap((code) => ('code' in code ? [code.code] : []));
    const members = [...new Set(codes ?? majors?.(year) ?? states)].filter((state) => states.includes(state));
    if (members.length === 0) return { value: null, why: `no major power in ${year}` };
    return worth({ members, states, commitments: commitmentsOf(pacts.get(year), states) });
  });
  return { values, notes: [] };
}

function commitmentsOf(
  pacts: ReadonlyMap<string, Pact> | undefined,
  states: readonly string[],
): Commitment[] {
  const there = new Set(states);
  return [...(pacts?.values() ?? [])].flatMap((pact) => {
    const level = levelOf(pact);
    return level !== 0 && there.has(pact.a) && there.has(pact.b) ? [{ a: pact.a, b: pact.b, level }] : [];
  });
}

const clustersOf = ({ members, commitments }: Bound) =>
  alliedClusters(
    members,
    commitments.filter(({ level }) => level === 3),
  );

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
      const { ratio, n, blocs: _, alone: __, ...found } = blocPolarity(clustersOf(bound));
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
      const alike = allianceSimilarity(bound.states, bound.commitments);
      const part = parts.find((name) => name === question.variant)!;
      const { missing: _, ...found } = tightness(clustersOf(bound), alike)[part];
      return found;
    }),
};

/** Into how many sides alliances draw the states, and how tight these are. */
export const allianceBlocMeasures: readonly MeasureSpec[] = [polarity, tightnessMeasure];
