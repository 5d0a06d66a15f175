import { groupBy } from '../../base/group-by.ts';
import { own } from '../../base/own.ts';
import type { SqlRow } from '../duckdb.ts';
import { heldTable } from '../tables/held-table.ts';
import { disputes } from './dispute-measure.ts';
import type { MeasureSpec, Variant, Worth } from './measure-spec.ts';
import { listedBy, pactsByYear, pactTables, pairKey } from './pacts-by-year.ts';
import { overPairsOfStates } from './pairs-of-states.ts';
import { daysOfYear } from './years.ts';

const kindNames: readonly string[] = ['positional', 'spatial', 'ideological', 'interventionary'];
const kinds: readonly Variant[] = kindNames.map((name) => ({ name, says: `over what is ${name}` }));

const kindInWords = (variant: string): string =>
  variant === 'principal' ? 'principal ones' : `over what is ${variant}`;

/** Whether a rivalry is of a kind; null where its row says of no kind that it is, or the file has no such column. */
function isOfKind(row: SqlRow, variant: string, isTd: boolean): boolean | null {
  if (variant === 'any') return true;
  const types = isTd
    ? [row.type1, row.type2, row.type3].filter((type) => type !== null)
    : kindNames.filter((name) => own(row, name) === true);
  if (types.includes(variant)) return true;
  if (!isTd && (own(row, variant) ?? null) === null) return null;
  if (variant === 'principal') return own(row, variant) === true;
  return types.length > 0 ? false : null;
}

const rivals: MeasureSpec = {
  name: 'rivals',
  says: 'whether two were strategic rivals in a year, on any day of it',
  of: 'pair',
  unit: 'yes (1) or no (0)',
  variants: [
    { name: 'any', says: 'over whatever' },
    ...kinds,
    { name: 'principal', says: 'principal rivals', formats: ['tss-rivalries'] },
  ],
  formats: ['tss-rivalries', 'td-rivalries'],
  answer: async (question) => {
    const { store, set, from, to, variant } = question;
    const isTd = set.format.name === 'td-rivalries';
    const { sql, columns } = heldTable(set, 'rivalries');
    const rows = await store.database.rows(
      `SELECT ${columns} FROM ${sql} WHERE first_day <= ? AND coalesce(last_day, ?) >= ? ORDER BY ${columns}`,
      [daysOfYear(to).end, daysOfYear(to).end, daysOfYear(from).start],
    );
    const spells = groupBy(rows, (row) => pairKey(String(row.a), String(row.b)));
    const heldIn = (year: number, some: typeof rows) => {
      const days = daysOfYear(year);
      return some.filter(
        (row) =>
          Number(row.first_day) <= days.end && (row.last_day === null || Number(row.last_day) >= days.start),
      );
    };
    const listed = (year: number) =>
      new Set(heldIn(year, rows).flatMap(({ a, b }) => [String(a), String(b)]));
    const values = overPairsOfStates(question, listed, (a, b, year): Worth => {
      const held = heldIn(year, spells.get(pairKey(a, b)) ?? []);
      const said = held.map((row) => isOfKind(row, variant, isTd));
      if (said.includes(true)) return { value: 1 };
      if (!said.includes(null)) return { value: 0 };
      return {
        value: null,
        why: `they were rivals, and the data do not say whether ${kindInWords(variant)}`,
      };
    });
    return { values, notes: [] };
  },
};

/**
 * Whether two whom the data list are allied by any of the obligations. Being listed is not enough: ATOP has rows in which every obligation
 * is 0, of parties to a treaty who owed each other nothing, as Britain and Italy from 1925 to 1937, the guarantors of Locarno; an alliance there is a promise of at
 * least one of the five. Where none is owed and of some it is not said, nobody can tell; where nothing is said of any, being listed is all there is.
 */
function isAllied(owed: readonly (boolean | null)[]): Worth {
  if (owed.includes(true) || owed.every((each) => each === null)) return { value: 1 };
  if (!owed.includes(null)) return { value: 0 };
  return { value: null, why: 'the data list them, and do not say of every obligation whether they owed it' };
}

const allied: MeasureSpec = {
  name: 'allied',
  says: 'whether two were allied in a year, whichever of them owed it',
  of: 'pair',
  unit: 'yes (1) or no (0)',
  variants: [
    { name: 'any', says: 'bound by any of these obligations' },
    { name: 'defence', says: 'bound to defend' },
    { name: 'offence', says: 'bound to attack together', formats: ['atop'] },
    { name: 'neutrality', says: 'bound to stay out' },
    { name: 'nonaggression', says: 'bound not to attack each other' },
    { name: 'consultation', says: 'bound to consult', formats: ['atop'] },
    { name: 'entente', says: 'by an entente', formats: ['cow-alliances'] },
  ],
  formats: Object.keys(pactTables),
  answer: async (question) => {
    const pacts = await pactsByYear(question);
    const values = overPairsOfStates(
      question,
      (year) => listedBy(pacts.get(year)),
      (a, b, year): Worth => {
        const pact = pacts.get(year)?.get(pairKey(a, b));
        if (!pact) return { value: 0 };
        if (question.variant === 'any') return isAllied(Object.values(pact.owed));
        const owed = own(pact.owed, question.variant) ?? null;
        if (owed === null)
          return { value: null, why: `the data do not say whether it was ${question.variant}` };
        return { value: Number(owed) };
      },
    );
    return { values, notes: [] };
  },
};

/** What stood between two: rivalries, alliances, disputes. */
export const dyadMeasures: readonly MeasureSpec[] = [rivals, allied, disputes];
