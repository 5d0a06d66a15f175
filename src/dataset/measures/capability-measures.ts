import { own } from '../../base/own.ts';
import { runsInWords } from '../../base/runs-of.ts';
import type { Measured } from '../../measure/measured.ts';
import type { Holding } from '../../measure/power/capability-shares.ts';
import { concentration } from '../../measure/power/concentration.ts';
import { effectiveNumber } from '../../measure/power/effective-number.ts';
import { herfindahl } from '../../measure/power/herfindahl.ts';
import { poles } from '../../measure/power/poles.ts';
import { strongestShare } from '../../measure/power/strongest-share.ts';
import { stateInYear } from '../../record/state-in-year.ts';
import { capabilitiesByYear } from './capabilities-by-year.ts';
import type { Answer, MeasureSpec, Question, Variant, Worth } from './measure-spec.ts';
import { membersIn } from './members-in.ts';
import { overStates, overYears } from './over-subjects.ts';
import { codeOfSubject } from './subject-in-year.ts';

const formats = ['nmc'];
const components: readonly Variant[] = [
  { name: 'milex', says: 'share of the world’s military expenditure' },
  { name: 'milper', says: 'share of the world’s soldiers' },
  { name: 'irst', says: 'share of the world’s iron and steel' },
  { name: 'pec', says: 'share of the world’s energy' },
  { name: 'tpop', says: 'share of the world’s people' },
  { name: 'upop', says: 'share of the world’s people in cities' },
];

const capability: MeasureSpec = {
  name: 'capability',
  says: 'the part of a state in the material capabilities of all',
  of: 'state',
  unit: 'a share, 0 to 1',
  variants: [
    { name: 'cinc', says: 'the composite index, as published' },
    { name: 'share', says: 'the index over the sum of all states of the year' },
    ...components,
  ],
  formats,
  answer: async (question) => {
    const { store, set, from, to, variant } = question;
    const column = variant === 'share' ? 'cinc' : variant;
    const years = await capabilitiesByYear(store, set, column, [from, to]);
    const totals = new Map([...years].map(([year, held]) => [year, totalOf(held.values())]));
    const partial = [...totals].flatMap(([year, { missing }]) => (missing > 0 ? [year] : []));
    const values = overStates(
      question,
      (year) => years.get(year)?.keys() ?? [],
      (subject, year) => {
        const code = codeOfSubject(subject, 'cow', year, new Set(years.get(year)?.keys()));
        if ('why' in code) return { value: null, why: code.why };
        const held = years.get(year)?.get(code.code);
        const who = stateInYear(subject.cow ?? code.code, year);
        if (held === undefined) return { value: null, why: `${set.name} has no row of ${who} in ${year}` };
        if (held === null) return { value: null, why: `${column} of ${who} is missing in ${year}` };
        if (variant === 'cinc') return { value: held };
        const { sum, n } = totals.get(year)!;
        return sum > 0 ? { value: held / sum, n } : { value: null, n, why: 'nobody has any of it' };
      },
    );
    const isOfSum = variant !== 'cinc' && partial.length > 0;
    return { values, notes: isOfSum ? [ofKnown(column, partial)] : [] };
  },
};

/** Says of which years a share is of the states that are known alone: it is then no less than the true one. */
const ofKnown = (column: string, years: readonly number[]): string =>
  `${column} of some states is missing in ${runsInWords(years)}: shares are of those known (n), and no less than of all`;

/** The sum of what is known, of how many, and of how many it is missing. */
function totalOf(held: Iterable<number | null>) {
  const all = [...held];
  const known = all.filter((value) => value !== null);
  return {
    sum: known.reduce((sum, value) => sum + value, 0),
    n: known.length,
    missing: all.length - known.length,
  };
}

type OfHoldings = (holdings: readonly Holding[]) => Measured<{ readonly n: number }>;

/** A measure of what the majors hold by CINC, or all states, or those who are named. */
async function ofHoldings(question: Question, of: Readonly<Record<string, OfHoldings>>): Promise<Answer> {
  const { store, set, from, to } = question;
  const [name = '', all] = question.variant.split(/-(?=all$)/);
  const years = await capabilitiesByYear(store, set, 'cinc', [from, to]);
  const membersOf = await membersIn(question, all ? 'all' : 'majors');
  const values = overYears(question, (year): Worth => {
    const held = years.get(year);
    if (!held) return { value: null, why: `${set.name} has no row of ${year}` };
    const found = membersOf(year, new Set(held.keys()), [...held.keys()]);
    if ('why' in found) return { value: null, why: found.why };
    const { value, n, ...rest } = own(of, name)!(
      found.members.map((state) => ({ state, capability: held.get(state) ?? null })),
    );
    return value === null ? { value, n, why: (rest as { why: string }).why } : { value, n };
  });
  return { values, notes: [] };
}

const needs = ['cow-majors'];
const ofNamed = (says: string) => ({ saysOfNamed: `${says}, over those named alone` });
const besideAll = (name: string, says: string): Variant[] => [
  { name, says: `${says}, over the major powers`, ...ofNamed(says), needs },
  { name: `${name}-all`, says: `${says}, over all states`, ...ofNamed(says) },
];

const concentrations: Readonly<Record<string, OfHoldings>> = {
  con: concentration,
  herfindahl,
  'two-strongest': strongestShare,
};

const concentrationMeasure: MeasureSpec = {
  name: 'concentration',
  says: 'in how few hands power lies, by CINC',
  of: 'system',
  unit: 'a number, 0 to 1',
  variants: [
    {
      name: 'con',
      says: 'CON (Ray and Singer), over the major powers',
      ...ofNamed('CON (Ray and Singer)'),
      needs,
    },
    { name: 'con-all', says: 'CON, over all states', ...ofNamed('CON') },
    ...besideAll('herfindahl', 'how likely two units are in one hand'),
    ...besideAll('two-strongest', 'what the two strongest hold'),
  ],
  formats,
  answer: (question) => ofHoldings(question, concentrations),
};

const polesMeasure: MeasureSpec = {
  name: 'poles',
  says: 'how many poles the system had, by CINC',
  of: 'system',
  unit: 'a count',
  variants: [
    {
      name: 'modelski-thompson',
      says: 'by thresholds of shares, over the major powers',
      ...ofNamed('by thresholds of shares'),
      needs,
    },
    {
      name: 'modelski-thompson-all',
      says: 'the same over all states',
      ...ofNamed('by thresholds of shares'),
    },
    ...besideAll('effective', 'how many equal powers would be as concentrated'),
  ],
  formats,
  answer: (question) => ofHoldings(question, { 'modelski-thompson': poles, effective: effectiveNumber }),
};

/** What states could do, and in how few hands it lay. */
export const capabilityMeasures: readonly MeasureSpec[] = [capability, concentrationMeasure, polesMeasure];
