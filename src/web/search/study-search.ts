import type { ClaimVerdict } from '../../argue/judge-report.ts';
import type { StudyData } from '../../publish/study-data.ts';
import type { Group } from './entries.ts';
import { makeSearch, type Search } from './search.ts';

/** The groups of which facts are. */
const factGroups: readonly Group[] = ['act', 'treaty', 'vote', 'held'];

let last:
  | { readonly data: StudyData; readonly claims: readonly ClaimVerdict[]; readonly search: Search }
  | undefined;

/** The search of a study with its claims as they stand; every view asks the same one as long as these stay. */
export function studySearch(data: StudyData, claims: readonly ClaimVerdict[]): Search {
  if (last?.data !== data || last.claims !== claims)
    last = { data, claims, search: makeSearch({ data, claims }) };
  return last.search;
}

/** The ids of what a query finds: of claims, of facts or of sources; nothing for an empty query. */
export function foundIds(
  search: Search,
  query: string,
  among: 'claims' | 'facts' | 'sources',
): ReadonlySet<string> | undefined {
  const found = search.find(
    query,
    among === 'facts' ? factGroups : [among === 'claims' ? 'claim' : 'source'],
  );
  return found && new Set(found.entries.map(({ id }) => id));
}
