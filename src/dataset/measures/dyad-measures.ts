import { own } from '../../base/own.ts';
import { statesDuring } from '../../record/state-on.ts';
import { heldTable } from '../tables/held-table.ts';
import type { MeasuredValue, MeasureSpec, Question, Subject, Variant } from './measure-spec.ts';
import { ofPair, pactsByYear, pactTables, pairKey } from './pacts-by-year.ts';
import { codeOfSubject, daysOfYear, overPairs } from './years.ts';

type Value = Omit<MeasuredValue, 'a' | 'b' | 'year'>;

/** Asks of every pair of states that there were in a year; of one who was none there is no value, and why. */
function ofStates(question: Question, worth: (a: string, b: string, year: number) => Value): MeasuredValue[] {
  const code = (subject: Subject, year: number) => codeOfSubject(subject, 'cow', year);
  return overPairs(
    question,
    (year) => statesDuring('cow', daysOfYear(year)),
    (one, other, year) => {
      const [a, b] = [code(one, year), code(other, year)];
      if ('why' in a) return { value: null, why: a.why };
      return 'why' in b ? { value: null, why: b.why } : worth(a.code, b.code, year);
    },
  );
}

const kinds: readonly Variant[] = ['positional', 'spatial', 'ideological', 'interventionary'].map((name) => ({
  name,
  says: `over what is ${name}`,
}));

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
    const isOfKind = (row: (typeof rows)[number]) =>
      variant === 'any' ||
      (isTd ? [row.type1, row.type2, row.type3].includes(variant) : own(row, variant) === true);
    const spells = new Map<string, (typeof rows)[number][]>();
    for (const row of rows.filter(isOfKind)) {
      const key = pairKey(String(row.a), String(row.b));
      spells.set(key, [...(spells.get(key) ?? []), row]);
    }
    const values = ofStates(question, (a, b, year) => {
      const days = daysOfYear(year);
      const holds = (row: (typeof rows)[number]) =>
        Number(row.first_day) <= days.end && (row.last_day === null || Number(row.last_day) >= days.start);
      return { value: Number((spells.get(pairKey(a, b)) ?? []).some(holds)) };
    });
    return { values, notes: [] };
  },
};

const allied: MeasureSpec = {
  name: 'allied',
  says: 'whether two were allied in a year, whichever of them owed it',
  of: 'pair',
  unit: 'yes (1) or no (0)',
  variants: [
    { name: 'any', says: 'by an alliance of any kind' },
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
    const values = ofStates(question, (a, b, year): Value => {
      const pact = pacts.get(year)?.get(pairKey(a, b));
      if (!pact) return { value: 0 };
      if (question.variant === 'any') return { value: 1 };
      const owed = own(pact.owed, question.variant) ?? null;
      if (owed === null)
        return { value: null, why: `the data do not say whether it was ${question.variant}` };
      return { value: Number(owed) };
    });
    return { values, notes: [] };
  },
};

const counted: Readonly<Record<string, string>> = {
  ongoing: 'ongoing',
  onset: 'onset',
  force: 'ongoing AND hostility >= 4',
  war: 'ongoing AND hostility = 5',
};

const disputes: MeasureSpec = {
  name: 'disputes',
  says: 'how many militarised disputes there were between two in a year',
  of: 'pair',
  unit: 'a count',
  variants: [
    { name: 'ongoing', says: 'that went on' },
    { name: 'onset', says: 'that began' },
    { name: 'force', says: 'that went on, and came to the use of force' },
    { name: 'war', says: 'that went on, and came to war' },
  ],
  formats: ['dispute-dyads'],
  answer: async (question) => {
    const { store, set, from, to } = question;
    const rows = await store.database.rows(
      `SELECT year, ${ofPair}, count(DISTINCT dispute) AS n FROM ${heldTable(set, 'dispute_dyads').sql}
       WHERE year BETWEEN ? AND ? AND ${own(counted, question.variant)!} GROUP BY year, one, other`,
      [from, to],
    );
    const counts = new Map(
      rows.map(({ year, one, other, n }) => [`${year} ${pairKey(String(one), String(other))}`, Number(n)]),
    );
    const values = ofStates(question, (a, b, year) => ({
      value: counts.get(`${year} ${pairKey(a, b)}`) ?? 0,
    }));
    return { values, notes: [] };
  },
};

/** What stood between two: rivalries, alliances, disputes. */
export const dyadMeasures: readonly MeasureSpec[] = [rivals, allied, disputes];
