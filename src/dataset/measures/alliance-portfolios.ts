import type { PairTables } from '../../measure/similarity/pair-tables.ts';
import { tablesOfPortfolios } from '../../measure/similarity/pair-tables.ts';
import { statesDuring } from '../../record/state-on.ts';
import type { DataSet } from '../store/catalogue.ts';
import { type CapabilitiesByYear, capabilitiesByYear } from './capabilities-by-year.ts';
import type { Answer, Question, Subject } from './measure-spec.ts';
import { overPairs } from './over-subjects.ts';
import { levelOf, listedBy, type Pact, pactsByYear, pairKey } from './pacts-by-year.ts';
import type { SimilarityVariant } from './similarity-variants.ts';
import { codeOfSubject } from './subject-in-year.ts';
import { daysOfYear } from './years.ts';

const levels = [0, 1, 2, 3];

/** How alike two were in whom they were allied with, year by year. */
export async function allianceSimilarity(question: Question, variant: SimilarityVariant): Promise<Answer> {
  const tablesOf = await alliancePortfolios(question, variant.basis === 'weighted');
  const values = overPairs(
    question,
    (year) => statesDuring('cow', daysOfYear(year)),
    (one, other, year) => {
      const tables = tablesOf(one, other, year);
      if ('why' in tables) return { value: null, ...tables };
      const table = variant.basis === 'weighted' ? tables.weighted : tables.all;
      return table ? variant.of(table) : { value: null, why: `no capabilities of ${year}` };
    },
  );
  return { values, notes: [] };
}

/**
 * The joint tables of the alliances of two states with all states of a year, a state being bound to itself at 3 as in COW's tables; weighted also by CINC, where there
 * is a data set of capabilities. A target of which the data do not say how far one is bound to it is left out.
 */
export async function alliancePortfolios(
  question: Question,
  isWeighted: boolean,
): Promise<(one: Subject, other: Subject, year: number) => PairTables | { readonly why: string }> {
  const { store, from, to } = question;
  const pacts = await pactsByYear(question);
  const nmc = isWeighted ? capabilitySet(question.sets) : undefined;
  const capabilities = nmc && (await capabilitiesByYear(store, nmc, 'cinc', [from, to]));
  const portfolios = new Map<string, Portfolio>();
  const portfolioOf = (subject: Subject, year: number): Portfolio => {
    const key = `${subject.label} ${year}`;
    const found = portfolios.get(key) ?? makePortfolio(subject, year, pacts.get(year), capabilities);
    portfolios.set(key, found);
    return found;
  };
  return (one, other, year) => {
    const [x, y] = [portfolioOf(one, year), portfolioOf(other, year)];
    if ('why' in x) return { why: x.why };
    if ('why' in y) return { why: y.why };
    const { all } = tablesOfPortfolios(x.ties, y.ties, levels);
    if (!x.weights) return { all };
    const ofKnown = (ties: readonly (number | null)[]) =>
      ties.map((tie, i) => (x.weights![i] === null ? null : tie));
    const weights = x.weights.map((weight) => weight ?? 0);
    const { weighted } = tablesOfPortfolios(ofKnown(x.ties), ofKnown(y.ties), levels, weights);
    return weighted ? { all, weighted } : { all };
  };
}

/** The data set of capabilities that a store has; the first by name where it has more. */
export const capabilitySet = (sets: readonly DataSet[]): DataSet | undefined =>
  sets.find(({ format }) => format.name === 'nmc');

type Portfolio =
  | {
      readonly ties: readonly (number | null)[];
      readonly weights: readonly (number | null)[] | undefined;
    }
  | { readonly why: string };

function makePortfolio(
  subject: Subject,
  year: number,
  pacts: ReadonlyMap<string, Pact> = new Map(),
  capabilities: CapabilitiesByYear | undefined,
): Portfolio {
  const own = codeOfSubject(subject, 'cow', year, listedBy(pacts));
  if ('why' in own) return own;
  const targets = statesDuring('cow', daysOfYear(year));
  const held = capabilities?.get(year);
  return {
    ties: targets.map((target) => {
      if (target === own.code) return 3;
      const pact = pacts.get(pairKey(own.code, target));
      return pact ? levelOf(pact) : 0;
    }),
    weights: held && targets.map((target) => held.get(target) ?? null),
  };
}
