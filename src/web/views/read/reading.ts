import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import type { Argument, Block, Inline, Mark } from '../../../manuscript/argument/argument.ts';
import { blocksWithin } from '../../../manuscript/argument/blocks-within.ts';
import { marksWithin } from '../../../manuscript/argument/marks-within.ts';
import { type NumberedNotes, numberedNotes } from '../../../publish/argument-notes.ts';
import type { State } from '../../state.ts';

/** Statements of a text that are read one after the other, with what is known of claims. */
export interface Followed {
  readonly state: State;
  readonly count: number;
  /** The number of the statement that an address names, by the claim or the fact that it makes; -1 where none does. */
  readonly numberFor: (id: string) => number;
  /** The statement that is read. */
  readonly current: Signal<number | undefined>;
  /** Whether there is no room beside the text. */
  readonly isNarrow: Signal<boolean>;
  /** Claims with the verdicts that are known under the reader's changes, by id; of one that waits to be judged, none. */
  readonly claims: ReadonlySignal<ReadonlyMap<string, ClaimVerdict>>;
  readonly published: ReadonlyMap<string, ClaimVerdict>;
}

/** An argument that is being read: its statements, and the one that evidence stands beside. */
export interface Reading extends Followed {
  readonly argument: Argument;
  /** The statements of the text, in its order; the number of each is its place. */
  readonly statements: readonly Mark[];
  readonly numberOf: ReadonlyMap<Mark, number>;
  readonly notes: NumberedNotes;
}

/** Below so many px of width evidence stands below its paragraph. */
export const BESIDE = 1024;

/** Begins to read an argument. */
export function makeReading(state: State, argument: Argument): Reading {
  const statements = argument.sections.flatMap(({ title, blocks }) => [
    ...statementsOf(title),
    ...blocks.flatMap(statementsIn),
  ]);
  return {
    ...follow(
      state,
      statements.map(({ id }) => [id]),
    ),
    argument,
    statements,
    numberOf: new Map(statements.map((mark, i) => [mark, i])),
    notes: numberedNotes(argument),
  };
}

/** Begins to follow statements, each by the ids of what it makes. */
export function follow(state: State, statements: readonly (readonly string[])[]): Followed {
  return {
    state,
    count: statements.length,
    numberFor: (id) => statements.findIndex((ids) => ids.includes(id)),
    current: signal(undefined),
    isNarrow: signal(innerWidth < BESIDE),
    claims: computed(() => {
      const known = state.known.value;
      const report =
        state.isRough.value && known ? known : state.isWaiting.value ? undefined : state.report.value;
      return new Map(report?.claims.map((claim) => [claim.id, claim]));
    }),
    published: new Map(state.study.report.claims.map((claim) => [claim.id, claim])),
  };
}

const statementsOf = (inlines: readonly Inline[]): Mark[] =>
  marksWithin(inlines).filter(({ of }) => of === 'claim');

/** The statements of a block, but for those in the caption of a figure. */
export function statementsIn(block: Block): Mark[] {
  return blocksWithin([block]).flatMap((each) =>
    each.kind === 'paragraph' ? statementsOf(each.inlines) : [],
  );
}

/** The element of a statement, by its number. */
export const statementId = (number: number): string => `statement-${number + 1}`;

/** Goes to a statement: brings it into sight, and evidence beside it. */
export function goTo(reading: Followed, number: number): void {
  if (number < 0 || number >= reading.count) return;
  // first into sight: what was chosen stays until the text moves on from there
  document.getElementById(statementId(number))?.scrollIntoView({ block: 'center' });
  reading.current.value = number;
}
