import type { DecisionMade, PositionHeld, QuestionReport } from '../../measure/report-politics.ts';
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
  const none = nothing > 1e-9 ? [`nothing had been decided${inPart(nothing)}`] : [];
  return [...made, ...rest, ...none].join('; ');
}

/** Who prevailed in a decision, and over whom: `hawks over doves (talk)`. */
export function sidesInWords(
  { prevailed, over }: DecisionMade,
  nameOf: NameOf = asIs,
): { readonly prevailed: string; readonly over: string } {
  return {
    prevailed: listInWords(prevailed.map(({ actor, share }) => `${nameOf(actor)}${inPart(share)}`)),
    over: [...new Set(over.map(({ stance }) => stance))]
      .map((stance) => {
        const who = over.filter((each) => each.stance === stance);
        return `${listInWords(who.map(({ actor, share }) => `${nameOf(actor)}${inPart(share)}`))} for ${stance}`;
      })
      .join('; '),
  };
}
