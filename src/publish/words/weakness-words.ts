import type { ClaimChoices, ClaimVerdict, OtherChoice, TurningRow } from '../../argue/judge-report.ts';
import { sayDate } from '../../argue/language/say-date.ts';
import { countOf, listInWords } from './number-words.ts';
import { durationInWords } from './setting-words.ts';
import { verdictVerbs } from './verdict-verbs.ts';

/** So many rows that turn a verdict are named; the rest are counted. */
const ROWS_NAMED = 2;
/** So many choices that give another verdict are named; the rest are counted. */
const CHOICES_NAMED = 2;

/** Why a verdict is thin: the rows that turn it, and that chance alone could part its sides. Empty when it is not. */
export function thinInWords({ thin }: ClaimVerdict): string {
  if (!thin) return '';
  const { rows, byChance } = thin;
  const chance =
    byChance.length === 0 ? '' : 'so few rows are behind it that chance alone could part them as far';
  return `Thin: ${[turnsInWords(rows), chance].filter((words) => words !== '').join('; and ')}.`;
}

/** On which rows a claim hinges by its nature: those that its test names or asks for. Empty when on none. */
export function hingesInWords({ hinges = [] }: ClaimVerdict): string {
  return hinges.length === 0 ? '' : `It hinges on what it is about: ${turnsInWords(hinges)}.`;
}

function turnsInWords(rows: readonly TurningRow[]): string {
  const named = rows
    .slice(0, ROWS_NAMED)
    .map(({ fact, title, verdict }) => `without “${title}” (${fact}) it ${verdictVerbs[verdict]}`);
  const more = rows.length - ROWS_NAMED;
  return [
    ...named,
    ...(more > 0 ? [`${countOf(more, 'other row')} turn${more === 1 ? 's' : ''} it too`] : []),
  ].join(', ');
}

/** The mark of a claim to which the record offers one answer only; empty for others. */
export function couldNotFailInWords({ couldNotFail }: ClaimVerdict): string {
  return couldNotFail ? 'It could not have failed: no other answer was on offer.' : '';
}

/** Values of named choices, as a row of a table: `cut 1 October 1968`. */
export function chosenInWords({ changed }: Pick<OtherChoice, 'changed'>): string {
  return changed.map(({ name, value }) => `${name} ${sayValue(value)}`).join(', ');
}

/** A date or a length of time as it is spoken; other values as they are written. */
const sayValue = (value: string): string => durationInWords(sayDate(value));

/** Which other values were judged: all combinations, or one choice changed at a time. */
export function gridInWords({ named, isWhole }: ClaimChoices): string {
  if (named.length < 2) return 'each other value judged';
  return isWhole ? 'every combination judged' : 'one choice changed at a time';
}

/**
 * Under which other choices of the author's the verdict is another: `Chosen otherwise: fails with cut 1 October 1968.` What a longer
 * choice adds to a shorter one of the same verdict is not told, nor a value that is an expression: the table of choices has them.
 */
export function rechosenInWords({ verdict, choices }: ClaimVerdict): string {
  const others = (choices?.others ?? []).filter((each) => each.verdict !== verdict);
  const clauses = [...new Set(others.map((each) => each.verdict))].map((word) => {
    const chosen = least(others.filter((each) => each.verdict === word));
    const named = [...new Set(chosen.map(brieflyChosen))];
    const more = named.length - CHOICES_NAMED;
    const told = named.slice(0, CHOICES_NAMED);
    return `${word} with ${listInWords(more > 0 ? [...told, countOf(more, 'other choice')] : told, 'or')}`;
  });
  return clauses.length === 0 ? '' : `Chosen otherwise: ${clauses.join('; ')}.`;
}

/** Those of some choices that contain no other of them. */
function least(choices: readonly OtherChoice[]): OtherChoice[] {
  const contains = (one: OtherChoice, other: OtherChoice) =>
    one.changed.length > other.changed.length &&
    other.changed.every(({ name, value }) =>
      one.changed.some((each) => each.name === name && each.value === value),
    );
  return choices.filter((one) => !choices.some((other) => contains(one, other)));
}

function brieflyChosen({ changed }: OtherChoice): string {
  const words = changed.map(({ name, value }) =>
    value.includes('(') ? `another ${name}` : `${name} ${sayValue(value)}`,
  );
  return listInWords(words);
}
