import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import type { Argument, Block, Inline, Mark } from '../../../manuscript/argument/argument.ts';
import { blocksWithin } from '../../../manuscript/argument/blocks-within.ts';
import { marksWithin } from '../../../manuscript/argument/marks-within.ts';
import { type NumberedNotes, numberedNotes } from '../../../publish/argument-notes.ts';
import type { State } from '../../state.ts';

/** An argument that is being read: its statements, and the one that evidence stands beside. */
export interface Reading {
  readonly state: State;
  readonly argument: Argument;
  /** The statements of the text, in its order; the number of each is its place. */
  readonly statements: readonly Mark[];
  readonly numberOf: ReadonlyMap<Mark, number>;
  readonly notes: NumberedNotes;
  /** The statement that is read. */
  readonly current: Signal<number | undefined>;
  /** Whether there is no room beside the text. */
  readonly isNarrow: Signal<boolean>;
  /** Claims with the verdicts that are known under the reader's changes, by id; of one that waits to be judged, none. */
  readonly claims: ReadonlySignal<ReadonlyMap<string, ClaimVerdict>>;
  readonly published: ReadonlyMap<string, ClaimVerdict>;
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
    state,
    argument,
    statements,
    numberOf: new Map(statements.map((mark, i) => [mark, i])),
    notes: numberedNotes(argument),
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
export function goTo(reading: Reading, number: number): void {
  if (!reading.statements[number]) return;
  // first into sight: what was chosen stays until the text moves on from there
  document.getElementById(statementId(number))?.scrollIntoView({ block: 'center' });
  reading.current.value = number;
}
