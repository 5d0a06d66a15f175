import { JobsStopped } from '../jobs/job-crew.ts';

/**
 * Things of one group are worked at together, since what one of them asks may be what another asks too. The first groups are smaller, so
 * that something is done soon.
 */
const GROUPS = [1, 2, 4, 8];
const GROUP = 10;
/** While one group waits for its last answers, another keeps the workers busy. */
const AT_ONCE = 2;

/** What is done of some work, in the order in which it was given, and why no more where it was stopped. */
export interface Worked<R> {
  readonly done: readonly R[];
  readonly stopped?: string;
}

/** Works at things group by group, so that when the jobs are stopped those that came first are done; tells of each that is. */
export async function inGroups<T, R>(
  things: readonly T[],
  work: (thing: T) => Promise<R>,
  onProgress?: (done: number, of: number) => void,
): Promise<Worked<R>> {
  const found = new Map<number, R>();
  let [next, groups, done] = [0, 0, 0];
  let stopped: string | undefined;
  const workOn = async (): Promise<void> => {
    while (next < things.length && stopped === undefined) {
      const from = next;
      next += GROUPS[groups++] ?? GROUP;
      const answers = await Promise.allSettled(
        things.slice(from, next).map(async (thing) => {
          const answer = await work(thing);
          onProgress?.(++done, things.length);
          return answer;
        }),
      );
      for (const [n, answer] of answers.entries()) {
        if (answer.status === 'fulfilled') found.set(from + n, answer.value);
        else if (answer.reason instanceof JobsStopped) stopped ??= answer.reason.message;
        else throw answer.reason;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, workOn));
  const answers = things.flatMap((_, n) => (found.has(n) ? [found.get(n)!] : []));
  return stopped === undefined ? { done: answers } : { done: answers, stopped };
}
