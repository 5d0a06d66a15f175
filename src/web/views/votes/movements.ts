import { own } from '../../../base/own.ts';
import { type Choice, choiceOf, choices } from './choices.ts';

type Ballots = Readonly<Record<string, string>>;

/** What an actor did at two votes. */
export interface Movement {
  readonly actor: string;
  readonly from: Choice;
  readonly to: Choice;
}

/** Those who did one thing at the first vote and another, or the same, at the second. */
export interface Flow {
  readonly from: Choice;
  readonly to: Choice;
  readonly actors: readonly string[];
}

/** What every actor with a ballot at one of two votes did at both. */
export function movements(first: Ballots = {}, second: Ballots = {}): readonly Movement[] {
  const actors = [...new Set([...Object.keys(first), ...Object.keys(second)])].sort();
  return actors.map((actor) => ({
    actor,
    from: choiceOf(own(first, actor)),
    to: choiceOf(own(second, actor)),
  }));
}

/** The movements gathered by where they lead from and to, in the order of the choices; none that is empty. */
export function flows(moves: readonly Movement[]): readonly Flow[] {
  return choices.flatMap((from) =>
    choices.flatMap((to): readonly Flow[] => {
      const actors = moves.filter((move) => move.from === from && move.to === to).map(({ actor }) => actor);
      return actors.length === 0 ? [] : [{ from, to, actors }];
    }),
  );
}

/** Whether an actor with ballots at both votes did another thing at the second. */
export function isMove({ from, to }: Pick<Movement, 'from' | 'to'>): boolean {
  return from !== to && from !== 'none' && to !== 'none';
}
