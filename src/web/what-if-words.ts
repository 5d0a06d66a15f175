import type { StudyData } from '../publish/study-data.ts';
import { countOf, listInWords } from '../publish/words/number-words.ts';
import { choiceInWords } from '../publish/words/reading-words.ts';
import type { WhatIf } from './engine/engine.ts';
import { accountName } from './parts/account-name.ts';
import { sourceNames } from './parts/source-names.ts';

/** Of many facts or sources left out, so many are named. */
const NAMED = 4;

/** What a reader has changed, as phrases: `by the account Share 2003`, `without the source Patel 2025`, `read with half-life 6 months`. */
export function whatIfInWords(
  { scenario, account, without = [], drop = [], reading = {} }: WhatIf,
  { accounts, facts, scenarios, sources }: Pick<StudyData, 'accounts' | 'facts' | 'scenarios' | 'sources'>,
): string[] {
  const supposed = (scenarios.find(({ id }) => id === scenario)?.says ?? scenario)?.replace(/\.$/, '');
  const says = accounts.find(({ id }) => id === account)?.says.replace(/\.$/, '');
  const title = (id: string) => facts.find((fact) => fact.id === id)?.title ?? id;
  const works = without.map((id) => sourceNames(sources).get(id) ?? id);
  const parts = Object.entries(reading) as ['halfLifeDays', number][];
  return [
    ...(supposed ? [`as if: “${supposed}”`] : []),
    ...(account ? [`by the account ${accountName({ accounts }, account)}${says ? ` (${says})` : ''}`] : []),
    ...(without.length > 0
      ? [`without the ${without.length > 1 ? 'sources' : 'source'} ${named(works, 'source')}`]
      : []),
    ...(drop.length > 0
      ? [
          `as if it had not been: ${named(
            drop.map((id) => `“${title(id)}”`),
            'fact',
          )}`,
        ]
      : []),
    ...(parts.length > 0
      ? [`read with ${listInWords(parts.map(([part, value]) => choiceInWords({ part, value })))}`]
      : []),
  ];
}

/** What an address names that the study does not have, as sentences: it changes nothing. */
export function unknownInWords(
  { scenario, account, without = [], drop = [], reading = {} }: WhatIf,
  {
    accounts,
    sources,
    facts,
    readings,
    scenarios,
  }: Pick<StudyData, 'accounts' | 'sources' | 'facts' | 'readings' | 'scenarios'>,
): string[] {
  const has = (rows: readonly { readonly id: string }[], id: string) => rows.some((row) => row.id === id);
  const weights = reading.weights;
  const unknown = [
    ...(scenario === undefined || has(scenarios, scenario) ? [] : [`scenario “${scenario}”`]),
    ...(account === undefined || has(accounts, account) ? [] : [`account “${account}”`]),
    ...without.filter((id) => !has(sources, id)).map((id) => `source “${id}”`),
    ...drop.filter((id) => !has(facts, id)).map((id) => `fact “${id}”`),
    ...(weights === undefined || readings.weights.includes(weights) ? [] : [`weights “${weights}”`]),
  ];
  return unknown.map((words) => `The study has no ${words}: that changes nothing.`);
}

/** Whether a reader has changed anything. */
export function isChanged(whatIf: WhatIf): boolean {
  return Object.keys(whatIf).length > 0;
}

function named(words: readonly string[], one: string): string {
  if (words.length <= NAMED + 1) return listInWords(words);
  return listInWords([...words.slice(0, NAMED), countOf(words.length - NAMED, `other ${one}`)]);
}
