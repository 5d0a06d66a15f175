import { formatDay } from '../base/calendar.ts';
import { daysNamed } from '../base/named-days.ts';
import { suggest } from '../base/suggest.ts';
import type { AddressFault } from '../manuscript/argument/check-argument.ts';
import { listInWords } from '../publish/words/number-words.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { factTables, type TableName } from '../record/tables.ts';
import { addressNames, measures, type Route, readHash, wordsTaken } from './route.ts';
import type { View } from './views.ts';

/** What of an address the page would not understand, or of which a case has nothing: for who writes it, before anybody follows it. */
export function addressFaults(address: string, record: CaseRecord): AddressFault[] {
  const route = readHash(address);
  const { unread = [], whatIf } = route;
  const leads = Object.keys(whatIf).length > 0 || /(?:^|&)(?:view|claim|date)=./.test(address);
  if (unread.length === 0 && !leads)
    return [
      {
        part: address,
        fault: 'which names no view of the page',
        hint: 'copy what stands behind # in the address of the page there: view=timeline&of=…',
      },
    ];
  return [
    ...unread.map(notUnderstood),
    ...nowhere(route, record),
    ...noDates(route),
    ...notShown(route, record),
  ];
}

function notUnderstood(part: string): AddressFault {
  const [name = '', value = ''] = part.split('=', 2);
  const fault = 'which the page does not understand';
  const words = wordsTaken(name);
  const near = words ? suggest(value, words) : suggest(name, addressNames);
  if (near !== undefined) return { part, fault, ...meant(words ? `${name}=${near}` : `${near}=${value}`) };
  if (words) return { part, fault, hint: `it takes ${listInWords(words, 'or')}` };
  if (measures.includes(name)) return { part, fault, hint: 'it takes a number above 0, once' };
  const hint = addressNames.includes(name)
    ? 'write it once, and something behind the ='
    : `an address has ${listInWords(addressNames, 'and')}`;
  return { part, fault, hint };
}

const meant = (instead: string) => ({ hint: `did you mean "${instead}"?`, instead });

/** Of what a view shows what is named, where it is of one kind. */
const shownIn: Readonly<Partial<Record<View, readonly TableName[]>>> = {
  timeline: ['actors'],
  treaties: ['instruments'],
  votes: ['votes'],
  rivals: ['rivals'],
};

/** What an address names of a case, by the word that names it. */
function nowhere({ view, claim, act, seenBy, of, whatIf }: Route, { byId }: CaseRecord): AddressFault[] {
  const { account, scenario, without, drop } = whatIf;
  const named: readonly (readonly [
    string,
    readonly (string | undefined)[] | undefined,
    readonly TableName[],
  ])[] = [
    ['claim', [claim], ['claims']],
    ['act', [act], factTables],
    ['seen-by', [seenBy], ['actors']],
    ['of', of, shownIn[view] ?? []],
    ['account', [account], ['accounts']],
    ['scenario', [scenario], ['scenarios']],
    ['without', without, ['sources']],
    ['drop', drop, factTables],
  ];
  return named.flatMap(([name, ids = [], tables]) =>
    ids.flatMap((id) => {
      if (id === undefined) return [];
      const found = byId.get(id);
      if (found && (tables.length === 0 || tables.includes(found.table))) return [];
      const known = [...byId].filter(([, { table }]) => tables.length === 0 || tables.includes(table));
      const near = suggest(
        id,
        known.map(([each]) => each),
      );
      const told = {
        part: `${name}=${ids.join(',')}`,
        fault: found ? `and "${id}" is a row of ${found.table}` : `and the case has no "${id}"`,
      };
      if (near !== undefined)
        return { ...told, ...meant(`${name}=${ids.map((each) => (each === id ? near : each)).join(',')}`) };
      const row = tables.length === 0 ? 'something that the case has' : `a row of ${tables.join(', ')}`;
      return { ...told, hint: `name ${row}` };
    }),
  );
}

/** What the view would show otherwise than it is named: pairs of which one is missing, days that are not in the study. */
export function notShown({ view, of = [], date, from, to }: Route, { header }: CaseRecord): AddressFault[] {
  const { period } = header;
  const years = `${formatDay(period.start)} to ${formatDay(period.end)}`;
  const [on, start, end] = [date, from, to].map((each) => daysNamed(each));
  const isOutside = (days: ReturnType<typeof daysNamed>) =>
    days !== undefined && (days.last < period.start || days.first > period.end);
  const isHalf = (view === 'timeline' && of.length % 2 === 1) || (view === 'treaties' && of.length === 1);
  const isTwice = of.some((id, i) => i % 2 === 1 && id === of[i - 1]);
  return [
    ...(isHalf || (isTwice && (view === 'timeline' || view === 'treaties'))
      ? [
          {
            part: `of=${of.join(',')}`,
            fault: 'which names no pair',
            hint: 'name two that are not the same, with a comma between them',
          },
        ]
      : []),
    ...(isOutside(on)
      ? [
          {
            part: `date=${date}`,
            fault: 'which is not in the period of the case',
            hint: `it goes from ${years}`,
          },
        ]
      : []),
    ...(start && end && start.first > end.last
      ? [
          {
            part: `from=${from}`,
            fault: `which comes after to=${to}`,
            hint: 'write the earlier as from',
          },
        ]
      : []),
  ];
}

function noDates({ date, from, to }: Route): AddressFault[] {
  const given = { date, from, to };
  return Object.entries(given).flatMap(([name, value]) =>
    value === undefined || daysNamed(value)
      ? []
      : {
          part: `${name}=${value}`,
          fault: 'which is no year, month or day',
          hint: `write it as ${name}=1969, 1969-03 or 1969-03-02`,
        },
  );
}
