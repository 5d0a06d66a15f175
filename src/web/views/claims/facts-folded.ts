import type { FactEvidence } from '../../../argue/judge-report.ts';
import { own } from '../../../base/own.ts';
import type { StudyFact } from '../../../publish/study-data.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';

/** Facts told as one row: they are alike but for their dates. */
export type AlikeFacts = readonly [FactEvidence, ...FactEvidence[]];

/** Facts of one kind behind a fold, with what they are: `12 acts`. */
export interface FoldedFacts {
  readonly name: string;
  readonly rows: readonly AlikeFacts[];
}

const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  events: ['act', 'acts'],
  instruments: ['treaty or other instrument', 'treaties and other instruments'],
  votes: ['roll call', 'roll calls'],
  ballots: ['ballot', 'ballots'],
  positions: ['position', 'positions'],
  figures: ['figure', 'figures'],
  measured: ['row of published data', 'rows of published data'],
  periods: ['scholar’s division', 'scholars’ divisions'],
  contests: ['contest foretold from published data', 'contests foretold from published data'],
  coverage: ['row on how whole the record is', 'rows on how whole the record is'],
};

/** Rows of facts behind folds by their kind, in the order in which the first of each came. */
export function foldedFacts(
  rows: readonly AlikeFacts[],
  kindOf: (fact: string) => StudyFact['kind'] | undefined,
): readonly FoldedFacts[] {
  const folds = new Map<string, AlikeFacts[]>();
  for (const row of rows) {
    const [{ table, fact }] = row;
    const key = table === 'spells' ? `spells ${kindOf(fact) ?? ''}` : table;
    folds.set(key, [...(folds.get(key) ?? []), row]);
  }
  return [...folds].map(([key, members]) => ({ name: nameOf(key, members.flat().length), rows: members }));
}

function nameOf(key: string, count: number): string {
  const [table = '', kind] = key.split(' ');
  if (table === 'spells') return `${kind || 'spell'} (${count})`;
  const [one, many] = own(nouns, table) ?? [table, table];
  return countOf(count, one, many);
}

/** How far a fact moves the verdict: facts that do so differently stand apart. */
type Moved = (fact: string) => number;

/** Facts that are alike in one row each: ballots for one thing on one day, spells of one kind towards one, or what has one title; if they carry as much. */
export function alike(facts: readonly FactEvidence[], moved: Moved): readonly AlikeFacts[] {
  const rows = new Map<string, [FactEvidence, ...FactEvidence[]]>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.table, ...likeness(fact), moved(fact.fact)]);
    const row = rows.get(key);
    if (row) row.push(fact);
    else rows.set(key, [fact]);
  }
  return [...rows.values()];
}

/** Who did what: `Poland: yes`, `recognition: France → Republic of China`. */
const patterns: Readonly<Record<string, RegExp>> = {
  ballots: /^(?<who>.+)(?<what>: [^:]+)$/,
  spells: /^(?<kind>[^:]+: )(?<who>.+)(?<what> → .+)$/,
};

function likeness({ table, title, date, status }: FactEvidence): readonly string[] {
  const { kind, what } = own(patterns, table)?.exec(title)?.groups ?? {};
  if (what === undefined) return [title, status];
  return table === 'ballots' ? [what, date] : [kind ?? '', what];
}

/** So many of those who are alike are named in a row. */
const NAMED = 6;

/** A row of facts that are alike, in a line: `Poland, Hungary and Bulgaria: yes`. */
export function titleOf(facts: AlikeFacts): string {
  const [{ table, title }] = facts;
  const found = facts.map((fact) => own(patterns, table)?.exec(fact.title)?.groups);
  const [first] = found;
  if (facts.length === 1 || !first) return title;
  const who = found.flatMap((groups) => groups?.who ?? []);
  const more = who.length - NAMED;
  const named = more > 1 ? [...who.slice(0, NAMED), countOf(more, 'other')] : who;
  return `${first.kind ?? ''}${listInWords(named)}${first.what}`;
}
