import { own } from '../../../base/own.ts';
import type { StudyData } from '../../../publish/study-data.ts';

/** What an actor did at a vote; `none` where the record has no ballot of it, as of one who was no member. */
export type Choice = 'yes' | 'no' | 'abstain' | 'absent' | 'none';

/** Every choice, in the order in which they are told. */
export const choices: readonly Choice[] = ['yes', 'no', 'abstain', 'absent', 'none'];

/** The choices that a roll call totals. */
export const countedChoices = ['yes', 'no', 'abstain', 'absent'] as const;

/** A choice as a reader says it. */
export const choiceWords: Readonly<Record<Choice, string>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstained',
  absent: 'absent',
  none: 'no ballot',
};

/** The choice that a ballot states. */
export function choiceOf(ballot: string | undefined): Choice {
  return choices.find((choice) => choice === ballot) ?? 'none';
}

/** The counted ballots of a vote, and the official totals, which may be stated in part. */
export interface VoteTotals {
  readonly counted: Readonly<Record<Choice, number>>;
  readonly official: Readonly<Partial<Record<Choice, number>>>;
  /** Choices whose official total is another than the ballots counted. */
  readonly differs: readonly Choice[];
}

/** Counts the ballots of a vote beside its official totals. */
export function voteTotals(
  { ballots, votes }: Pick<StudyData, 'ballots' | 'votes'>,
  vote: string,
): VoteTotals {
  const cast = Object.values(own(ballots, vote) ?? {}).map(choiceOf);
  const count = (choice: Choice) => cast.filter((each) => each === choice).length;
  const counted = Object.fromEntries(choices.map((choice) => [choice, count(choice)])) as Record<
    Choice,
    number
  >;
  const official = votes.find(({ id }) => id === vote) ?? {};
  const differs = countedChoices.filter(
    (choice) =>
      cast.length > 0 &&
      (official as VoteTotals['official'])[choice] !== undefined &&
      (official as VoteTotals['official'])[choice] !== counted[choice],
  );
  return { counted, official, differs };
}

/** The total that a chart shows: the official one, or the ballots counted; undefined where neither is known. */
export function shownTotal({ counted, official }: VoteTotals, choice: Choice): number | undefined {
  const hasBallots = Object.values(counted).some((count) => count > 0);
  return official[choice] ?? (hasBallots ? counted[choice] : undefined);
}
