import type { Found, Search } from './search.ts';

/** Another query, offered where one finds nothing. */
export interface OtherQuery {
  readonly query: string;
  /** How much it finds. */
  readonly count: number;
}

/** So many words are offered for each that the study does not have. */
const OFFERED = 4;

/** What could be asked instead of a query that finds nothing: words of the study that are like its own, and each part of it alone. */
export function otherQueries(query: string, { asked }: Found, search: Search): readonly OtherQuery[] {
  const { times, traits, words } = asked;
  const alike = words
    .filter((word) => word.words.length + word.named.length === 0 || word.isNear)
    .flatMap(({ typed }) =>
      search
        .near(typed)
        .slice(0, OFFERED)
        .map((near) => query.replace(typed, near)),
    );
  const parts = [...times.map(({ says }) => says), ...[...traits, ...words].map(({ typed }) => typed)];
  const alone = parts.length > 1 ? parts : [];
  const without =
    parts.length > 2 ? parts.map((part) => parts.filter((each) => each !== part).join(' ')) : [];
  return [...new Set([...alike, ...without, ...alone])]
    .filter((each) => each !== query)
    .map((each) => ({ query: each, count: search.find(each)?.entries.length ?? 0 }))
    .filter(({ count }) => count > 0);
}
