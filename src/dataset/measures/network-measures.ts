import { blocs } from '../../measure/structure/blocs.ts';
import { campsIndex } from '../../measure/structure/camps-index.ts';
import { frustration } from '../../measure/structure/frustration.ts';
import { loadHighs } from '../../measure/structure/highs-solver.ts';
import { landscape } from '../../measure/structure/landscape.ts';
import type { SignedTie } from '../../measure/structure/signed-network.ts';
import { type TriadCensus, triadCensus, triangleBalance } from '../../measure/structure/triad-balance.ts';
import { walkBalance } from '../../measure/structure/walk-balance.ts';
import { dataFault } from '../data-fault.ts';
import { capabilitySet } from './alliance-portfolios.ts';
import { campsOf, campsVariants } from './camps.ts';
import { type CapabilitiesByYear, capabilitiesByYear } from './capabilities-by-year.ts';
import type { Answer, MeasureSpec, Question, Worth } from './measure-spec.ts';
import { actorsOf, type NetworkOfYear, networksByYear, nodeOf, numberOfNode } from './network-of-year.ts';
import { overPairs, overYears } from './over-subjects.ts';
import { sameBlocOf, sameCampOf } from './same-bloc.ts';
import { yearsFrom } from './years.ts';

const formats = ['signed-edges'];

/** A number of the network of each year, of all who are in it or of the ties among those who are named. */
async function ofNetworks(
  question: Question,
  worth: (ties: readonly SignedTie[], years: readonly [first: number, last: number]) => Worth,
): Promise<Answer> {
  const networks = await networksByYear(question);
  let done = 0;
  const values = overYears(question, (year) => {
    question.onProgress(done++, question.to - question.from + 1);
    const network = networks.get(year);
    if (!network) return { value: null, why: `no network begins in ${year}` };
    const among = tiesAmong(question, network, year);
    return 'why' in among ? { value: null, why: among.why } : worth(among.ties, [year, network.until]);
  });
  return { values, notes: notesOf(question, networks) };
}

function tiesAmong(
  { between }: Question,
  { ties }: NetworkOfYear,
  year: number,
): { readonly ties: readonly SignedTie[] } | { readonly why: string } {
  if (!between) return { ties };
  const nodes = actorsOf(ties);
  const found = between.map((subject) => nodeOf(subject, nodes, year));
  const missing = found.find((each) => 'why' in each);
  if (missing && 'why' in missing) return missing;
  const among = new Set(found.flatMap((each) => ('node' in each ? [each.node] : [])));
  return { ties: ties.filter(({ a, b }) => among.has(a) && among.has(b)) };
}

function notesOf(
  { set, from, to }: Question,
  networks: ReadonlyMap<number, NetworkOfYear>,
): readonly string[] {
  const asked = [...networks].filter(([year]) => from <= year && year <= to);
  const longest = Math.max(1, ...asked.map(([year, { until }]) => until - year + 1));
  const contradicted = asked.reduce((sum, [, network]) => sum + network.contradicted, 0);
  return [
    ...(longest > 1
      ? [`a year of ${set.name} is the network that begins in it and stands for up to ${longest} years`]
      : []),
    ...(contradicted > 0 ? [`pairs with ties of both signs were left out: ${contradicted}`] : []),
  ];
}

const noTie: Worth = { value: null, n: 0, why: 'no tie' };

const triads: MeasureSpec = {
  name: 'triads',
  says: 'how far closed triads of states are balanced',
  of: 'system',
  unit: 'a share, 0 to 1, or a count',
  variants: [
    { name: 'balanced', says: 'the share of balanced ones' },
    { name: 'all-good', says: 'how many have three good ties' },
    { name: 'one-bad', says: 'how many have one bad tie' },
    { name: 'two-bad', says: 'how many have two' },
    { name: 'all-bad', says: 'how many have three' },
  ],
  formats,
  answer: (question) =>
    ofNetworks(question, (ties) => {
      const { value, of: n } = triangleBalance(ties);
      const count = question.variant.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
      if (count !== 'balanced') return { value: triadCensus(ties)[count as keyof TriadCensus], n };
      return value === undefined ? { value: null, n, why: 'no closed triad' } : { value, n };
    }),
};

const walks: MeasureSpec = {
  name: 'walkBalance',
  says: 'how nearly all closed walks of a network are positive',
  of: 'system',
  unit: 'a number above 0, at most 1',
  variants: [{ name: 'plain', says: 'walks of every length, the long ones counted less' }],
  formats,
  answer: (question) => ofNetworks(question, (ties) => walkBalance(ties)),
};

const frustrationMeasure: MeasureSpec = {
  name: 'frustration',
  says: 'how many ties no division of the network in camps satisfies',
  of: 'system',
  unit: 'a count of ties, or 0 to 1',
  variants: [
    { name: 'index', says: 'in two camps, proved' },
    { name: 'normalised', says: '1 less twice the index over all ties: 1 is balanced' },
    ...campsVariants,
  ],
  formats,
  answer: async (question) => {
    const solver = await loadHighs();
    return ofNetworks(question, (ties) => {
      if (ties.length === 0) return noTie;
      const k = campsOf(question.variant);
      if (k !== undefined) return boundedValue(campsIndex(ties, k, { solver }));
      const found = frustration(ties, { solver });
      return question.variant === 'index' ? boundedValue(found) : { ...found.normalised, n: found.n };
    });
  },
};

/** An index that is proved, or the bounds between which it lies, as an interval without a value. */
function boundedValue(
  found: { readonly lower: number; readonly upper: number; readonly n: number } & (
    | { readonly value: number }
    | { readonly value: null; readonly why: string }
  ),
): Worth {
  const { value, n, lower: low, upper: high } = found;
  return found.value === null ? { value: null, low, high, n, why: found.why } : { value, n };
}

const sameBlocMeasure: MeasureSpec = {
  name: 'sameBloc',
  says: 'whether two stand together in every best division of the network in camps',
  of: 'pair',
  unit: 'yes (1) or no (0)',
  variants: [
    { name: 'two', says: 'in two camps; no value where the best divisions differ' },
    ...campsVariants,
  ],
  formats,
  answer: async (question) => {
    const solver = await loadHighs();
    const networks = await networksByYear(question);
    const k = campsOf(question.variant);
    if (k !== undefined && !question.between) throw whomToName(question.variant);
    const known = new Map<number, ReturnType<typeof blocs>>();
    const decided = (year: number, ties: readonly SignedTie[]) => {
      const found = known.get(year) ?? blocs(ties);
      known.set(year, found);
      return found;
    };
    const values = overPairs(
      question,
      (year) => actorsOf(networks.get(year)?.ties ?? []),
      (one, other, year): Worth => {
        const network = networks.get(year);
        if (!network) return { value: null, why: `no network begins in ${year}` };
        const nodes = actorsOf(network.ties);
        const [a, b] = [nodeOf(one, nodes, year), nodeOf(other, nodes, year)];
        if ('why' in a) return { value: null, why: a.why };
        if ('why' in b) return { value: null, why: b.why };
        const pair = [a.node, b.node] as const;
        if (k !== undefined) return sameCampOf(network.ties, k, pair, solver);
        return sameBlocOf(network.ties, decided(year, network.ties), pair, solver);
      },
    );
    return { values, notes: notesOf(question, networks) };
  },
};

/** Of all pairs it would take hours, two divisions a pair. */
const whomToName = (variant: string) =>
  dataFault('data-name', {
    message: `sameBloc (${variant}) is told of those who are named, and nobody is`,
    hint: 'name them: --between USA,RUS',
  });

const landscapeMeasure: MeasureSpec = {
  name: 'landscape',
  says: 'the least energy of any alignment in two (Axelrod and Bennett)',
  of: 'system',
  unit: 'energy; lower is steadier',
  variants: [
    { name: 'equal', says: 'all states of one size' },
    { name: 'by-capability', says: 'states by their CINC, in thousandths', needs: ['nmc'] },
  ],
  formats,
  answer: async (question) => {
    const solver = await loadHighs();
    const nmc = question.variant === 'equal' ? undefined : capabilitySet(question.sets);
    const last = question.to + LONGEST;
    const held = nmc && (await capabilitiesByYear(question.store, nmc, 'cinc', [question.from, last]));
    return ofNetworks(question, (ties, years) => {
      if (ties.length === 0) return noTie;
      const actors = actorsOf(ties);
      const sizes = actors.map((actor) => (held ? sizeOf(actor, years, held) : 1));
      const missing = actors.filter((_, i) => !sizes[i]);
      if (missing.length > 0)
        return { value: null, n: actors.length, why: `no capability of ${missing.join(', ')}` };
      const place = new Map(actors.map((actor, i) => [actor, i]));
      const propensities = actors.map(() => actors.map(() => 0));
      for (const { a, b, sign } of ties) {
        const [i, j] = [place.get(a)!, place.get(b)!];
        propensities[i]![j] = propensities[j]![i] = sign;
      }
      const {
        lowest: _,
        minima: __,
        ...found
      } = landscape(actors, sizes, propensities, { largest: 16, solver });
      return found;
    });
  },
};

/** A network stands for no more years than this after its first. */
const LONGEST = 10;

/** The size of a network's actor in thousandths of CINC, in the first of its years in which it has one; 0 where there is none. */
function sizeOf(actor: string, [first, last]: readonly [number, number], held: CapabilitiesByYear): number {
  const code = numberOfNode(actor);
  const year = yearsFrom(first, last).find((each) => code !== undefined && held.get(each)?.get(code));
  return year === undefined ? 0 : 1000 * held.get(year)!.get(code!)!;
}

/** How signed networks of states divide. */
export const networkMeasures: readonly MeasureSpec[] = [
  ...[frustrationMeasure, sameBlocMeasure, triads, walks, landscapeMeasure],
];
