import { countOf, listInWords } from '../../publish/words/number-words.ts';
import type { Entry, Group } from './entries.ts';
import type { Found, Search } from './search.ts';

/** What each group is called over a list, and one and several of it in a sentence. */
export const groupWords: Readonly<Record<Group, readonly [head: string, one: string, many: string]>> = {
  name: ['People, states and places', 'name', 'names'],
  claim: ['Claims', 'claim', 'claims'],
  act: ['Acts', 'act', 'acts'],
  treaty: ['Treaties and agreements', 'treaty', 'treaties'],
  vote: ['Votes', 'vote', 'votes'],
  held: ['What held over a time', 'lasting fact', 'lasting facts'],
  rival: ['Rival explanations', 'rival explanation', 'rival explanations'],
  scenario: ['What if', 'what-if', 'what-ifs'],
  section: ['In the argument', 'section', 'sections'],
  source: ['Sources', 'source', 'sources'],
};

/** More names than so many are not listed in the line that says what was understood. */
const NAMES = 3;

/** What of a query was understood: `1969, secret`, `Victor Louis (for “Luois”)`. */
export function askedInWords({ asked, named }: Found, search: Search): string {
  const names =
    named.length > 0 && named.length <= NAMES
      ? [
          listInWords(
            named.map(({ name }) => name),
            'or',
          ),
        ]
      : [];
  const near = asked.words.filter(({ isNear, words }) => isNear && words.length > 0);
  const readAs = near.map(({ typed, words }) => `“${search.asWritten(words[0]!)}” for “${typed}”`);
  const words =
    names.length > 0
      ? names.map((each) =>
          near.length > 0 ? `${each} (for ${near.map(({ typed }) => `“${typed}”`).join(', ')})` : each,
        )
      : [...asked.words.filter((word) => !near.includes(word)).map(({ typed }) => `“${typed}”`), ...readAs];
  return [...asked.times.map(({ says }) => says), ...asked.traits.map(({ says }) => says), ...words].join(
    ', ',
  );
}

/** How many of each group were found: `1 name, 14 acts and 2 claims`. */
export function countsInWords(entries: readonly Entry[]): string {
  const counts = new Map<Group, number>();
  for (const { group } of entries) counts.set(group, (counts.get(group) ?? 0) + 1);
  return listInWords(
    [...counts].map(([group, count]) => countOf(count, groupWords[group][1], groupWords[group][2])),
  );
}
