import type { Interval } from '../../base/interval.ts';
import type { Signature } from '../language/signature.ts';
import type { AtHand, TypedCall } from '../language/typed.ts';
import type { Setting } from '../setting.ts';
import type { Compiled } from '../value.ts';

/** A function of the claim language: what the checker, the help and the docs see, and how it is computed. */
export interface ClaimFunction {
  readonly signature: Signature;
  readonly compile: (call: PreparedCall, setting: Setting) => Compiled<unknown>;
}

/** A group that a filter names, and on which day its members are meant; on that of each row when left out. */
export interface GroupAsked {
  readonly name: string;
  readonly group: string;
  readonly on: Compiled<Interval> | undefined;
  readonly typed: TypedCall;
}

/** A call whose parts are ready to be asked. */
export interface PreparedCall {
  readonly typed: TypedCall;
  /** The id or word given as the n-th argument. */
  readonly word: (n: number) => string;
  readonly hasArgument: (n: number) => boolean;
  readonly argument: <T>(n: number) => Compiled<T>;
  /** The n-th argument, a test of each row or actor, as it is asked of one. */
  readonly testOf: <T>(n: number, id: string, table: AtHand) => Compiled<T>;
  /** The words given by name (`channel = leaked`). */
  readonly named: (name: string) => string | undefined;
  /** What is given by name and is no word (`within = P1Y`). */
  readonly namedArgument: <T>(name: string) => Compiled<T> | undefined;
  readonly names: readonly string[];
  /** The groups given by name (`by in nato on 1956`). */
  readonly groups: readonly GroupAsked[];
  readonly window: Compiled<Interval> | undefined;
  /** What follows `on`, all of it: a year where the window is its middle day. */
  readonly day: () => Compiled<Interval>;
  readonly seenBy: { readonly actor: string; readonly on?: Compiled<Interval> } | undefined;
}
