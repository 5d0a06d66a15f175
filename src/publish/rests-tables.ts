import type { ClaimVerdict } from '../argue/judge-report.ts';
import type { Answer, ClaimRests, Lost, SpecificationCurve } from '../argue/rests/rests-report.ts';
import { csvText } from './csv-text.ts';
import { percent } from './words/number-words.ts';
import { answerInWords, lostInWords, swingOf, valueInWords } from './words/rests-words.ts';

/** A table with its head. */
export interface RestsTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** So many losses stand in a table. */
const MOST = 20;

/** The tables of what a verdict rests on: single losses, smallest sets, choices, and the facts on which accounts part; empty ones left out. */
export function restsTables(
  rests: ClaimRests,
  nameOf: (account: string) => string = (id) => id,
): readonly RestsTable[] {
  return [withoutTable(rests), setsTable(rests), choicesTable(rests), partingTable(rests, nameOf)].filter(
    ({ rows }) => rows.length > 0,
  );
}

function withoutTable({ without }: ClaimRests): RestsTable {
  const told = [...without]
    .sort((a, b) => Number(b.falls) - Number(a.falls) || b.moved - a.moved)
    .slice(0, MOST);
  return {
    head: ['Without', 'Verdict', 'Moved', ''],
    rows: told.map(({ lost, moved, falls, ...answer }) => [
      lostInWords(lost),
      answerInWords(answer),
      percent(moved),
      falls ? 'falls' : '',
    ]),
  };
}

function setsTable({ sources, rows }: ClaimRests): RestsTable {
  return {
    head: ['Smallest sets without which it falls', 'Verdict'],
    rows: [sources, rows].flatMap((sets) =>
      (sets?.sets ?? [])
        .filter(({ members }) => members.length > 1)
        .slice(0, MOST)
        .map(({ members, ...answer }) => [members.join(', '), answerInWords(answer)]),
    ),
  };
}

function choicesTable({ choices: curve }: ClaimRests): RestsTable {
  const rows = (curve?.choices ?? [])
    .map((choice, n) => ({ choice, n }))
    .sort((a, b) => swingOf(b.choice) - swingOf(a.choice))
    .flatMap(({ choice, n }) =>
      choice.means.map((mean, value) => [
        `${valueInWords(curve!, n, value)}${value === 0 ? ', the author’s' : ''}`,
        percent(mean),
        value === 0 ? '' : difference(mean - choice.means[0]!),
      ]),
    );
  return { head: ['Chosen', 'True on average', 'Against the author’s'], rows };
}

const difference = (by: number): string => `${by < 0 ? '−' : '+'}${percent(Math.abs(by))}`;

function partingTable({ accounts }: ClaimRests, nameOf: (account: string) => string): RestsTable {
  return {
    head: ['Taken as the second account has it', 'Accounts', 'The first then', ''],
    rows: accounts.flatMap(({ accounts: [one, other], facts }) =>
      facts
        .slice(0, MOST)
        .map(({ title, fact, falls, ...answer }) => [
          `${title} (${fact})`,
          `${nameOf(one.id)}, ${nameOf(other.id)}`,
          answerInWords(answer),
          falls ? 'falls' : '',
        ]),
    ),
  };
}

/** The columns of all that verdicts rest on as one table. */
export const restsColumns = [
  'claim',
  'of',
  'what',
  'verdict',
  'true',
  'false',
  'unknown',
  'moved',
  'falls',
] as const;

/** Its rows; of a claim of which that was not worked out, a row says so. */
export function restsRows(claims: readonly ClaimVerdict[]): readonly CsvRow[] {
  return claims.flatMap(({ id, verdict, share, rests }) =>
    rests ? csvRows(rests) : [csvRow(id, 'unfinished', '', { verdict, share })],
  );
}

/** All that verdicts rest on as one table in CSV: single losses, smallest sets, specifications, facts on which accounts part. */
export function restsCsv(claims: readonly ClaimVerdict[]): string {
  return csvText(restsColumns, restsRows(claims));
}

type CsvRow = readonly (string | number | undefined)[];

function csvRow(id: string, of: string, what: string, { verdict, share }: Answer, more: CsvRow = []): CsvRow {
  return [id, of, what, verdict, share.true, share.false, share.unknown, ...more];
}

function csvRows({ id, verdict, share, without, sources, rows, choices, accounts }: ClaimRests): CsvRow[] {
  const of = (is: string, what: string, answer: Answer, more: CsvRow = []) =>
    csvRow(id, is, what, answer, more);
  const sets = [
    ['sources', sources],
    ['rows', rows],
  ] as const;
  return [
    of('all', '', { verdict, share }),
    ...without.map((each) =>
      of(ofWhat(each.lost), each.lost.id, each, [each.moved, each.falls ? 'yes' : 'no']),
    ),
    ...sets.flatMap(([name, found]) =>
      (found?.sets ?? []).map((set) => of(`set of ${name}`, set.members.join(' '), set)),
    ),
    ...(choices?.specifications ?? []).map((each) =>
      of('specification', chosenText(choices!, each.values), each),
    ),
    ...accounts.flatMap(({ accounts: [one, other], facts }) =>
      facts.map((fact) =>
        of(`${one.id} against ${other.id}`, fact.fact, fact, [fact.moved, fact.falls ? 'yes' : 'no']),
      ),
    ),
  ];
}

const ofWhat = (lost: Lost): string =>
  'as' in lost && lost.as !== undefined ? `source as ${lost.as}` : lost.is;

const chosenText = ({ choices }: SpecificationCurve, values: readonly number[]): string =>
  choices.map((choice, n) => `${choice.name}=${choice.values[values[n]!]}`).join(' ');
