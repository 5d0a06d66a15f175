import type { DecisionMade, PositionHeld, QuestionReport } from '../../report/report-politics.ts';
import { listInWords, percent } from './number-words.ts';

type NameOf = (id: string) => string;
const asIs: NameOf = (id) => id;

/** In what part of the worlds, where that is not all: ` (80 %)`. */
const inPart = (share: number): string => (share < 1 ? ` (${percent(share)})` : '');

/** A stance, and those who wanted it: `fight: the hawks; talk: the doves`, as on the day that a report was made for. */
export function stancesInWords(positions: readonly PositionHeld[], nameOf: NameOf = asIs): string {
  const stances = [...new Set(positions.map(({ stance }) => stance))];
  return stances
    .map((stance) => {
      const held = positions.filter((position) => position.stance === stance);
      const who = held.flatMap(({ by, on }) => by.map((actor) => `${nameOf(actor)}${inPart(on)}`));
      return `${stance}: ${listInWords([...new Set(who)])}`;
    })
    .join('; ');
}

/** What had been decided by the day that a report was made for: the last decision, or those that were it in some worlds. */
export function decidedInWords({ decisions, untold }: QuestionReport): string {
  const made = decisions.map(
    ({ stance, date, title, on }) => `${stance}, ${date.words}: ${title}${inPart(on)}`,
  );
  const rest = untold > 0 ? [`two decisions of one day differ${inPart(untold)}`] : [];
  const nothing = 1 - decisions.reduce((sum, { on }) => sum + on, untold);
  const none = nothing > 1e-9 ? [`no decision is recorded${inPart(nothing)}`] : [];
  return [...made, ...rest, ...none].join('; ');
}

/** Who prevailed in a decision, and who had wanted something else: `hawks`, and `doves for talk`. */
export function sidesInWords(
  { prevailed, over, unsure }: DecisionMade,
  nameOf: NameOf = asIs,
): { readonly prevailed: string; readonly over: string } {
  const named = (some: readonly { readonly actor: string; readonly share: number }[]) =>
    listInWords(some.map(({ actor, share }) => `${nameOf(actor)}${inPart(share)}`));
  const untold = unsure.length > 0 ? `not told of ${named(unsure)}, whose position begins that day` : '';
  return {
    prevailed: [named(prevailed), untold].filter(Boolean).join('; '),
    over: [...new Set(over.map(({ stance }) => stance))]
      .map((stance) => `${named(over.filter((each) => each.stance === stance))} for ${stance}`)
      .join('; '),
  };
}
