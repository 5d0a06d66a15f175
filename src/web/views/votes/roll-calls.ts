import type { StudyData, StudyFact } from '../../../publish/study-data.ts';

/** What the votes of a study show: which tag, and which two votes are compared. */
export interface VoteChoice {
  readonly tag: string | undefined;
  readonly first: StudyFact;
  readonly second: StudyFact;
}

/** The votes of a study by day. */
export function rollCalls({ facts }: Pick<StudyData, 'facts'>): readonly StudyFact[] {
  return facts
    .filter(({ table }) => table === 'votes')
    .sort((a, b) => (a.first.earliest ?? 0) - (b.first.earliest ?? 0));
}

/** The tags of votes, those of most votes first, with how many have each. */
export function voteTags(votes: readonly StudyFact[]): readonly (readonly [tag: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of votes) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * What an address (`of`: two votes and a tag) shows, or else the two votes that a claim's test names together, or else the
 * last two, with the narrowest tag of three votes or more that both have. Undefined when there are fewer than two votes.
 */
export function voteChoice(
  votes: readonly StudyFact[],
  { of = [], tests }: { of?: readonly string[] | undefined; tests: readonly string[] },
): VoteChoice | undefined {
  const find = (id: string | undefined) => votes.find((vote) => vote.id === id);
  const [first, second] = [find(of[0]), find(of[1])];
  const pair = first && second && first !== second ? ([first, second] as const) : defaultVotes(votes, tests);
  if (!pair) return undefined;
  const named = voteTags(votes).find(([tag]) => tag === of[2])?.[0];
  return { first: pair[0], second: pair[1], tag: named ?? narrowestTag(votes, pair) };
}

function defaultVotes(
  votes: readonly StudyFact[],
  tests: readonly string[],
): readonly [StudyFact, StudyFact] | undefined {
  for (const test of tests) {
    const words = test.split(/[^\p{L}\p{N}-]+/u);
    const [one, two] = votes.filter(({ id }) => words.includes(id));
    if (one && two) return [one, two];
  }
  const [one, two] = votes.slice(-2);
  return one && two ? [one, two] : undefined;
}

/** Below it a tag makes no course over the years. */
const fewestVotes = 3;

function narrowestTag(
  votes: readonly StudyFact[],
  [one, two]: readonly [StudyFact, StudyFact],
): string | undefined {
  const tags = voteTags(votes);
  const shared = tags.filter(
    ([tag, n]) => n >= fewestVotes && one.tags.includes(tag) && two.tags.includes(tag),
  );
  return (shared.at(-1) ?? tags[0])?.[0];
}
