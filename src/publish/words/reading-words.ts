import type { ClaimVerdict } from '../../argue/judge-report.ts';
import type { Reading } from '../../record/case-record.ts';
import type { TalkRule } from '../../record/spell-kinds.ts';
import { listInWords, numberInWords } from './number-words.ts';
import { daysInWords } from './setting-words.ts';

/** How talk may count, as a clause after `with`. */
export const talkChoiceInWords: Readonly<Record<TalkRule, string>> = {
  'adversaries-nothing': 'talk between adversaries counting nothing',
  table: 'talk counting as in the table',
  nothing: 'talk counting nothing',
};

/** Whether the verdict on a claim that compares two pairs is another under another rule of talk. */
export function turnsOnTalk({ verdict, talk = [] }: Pick<ClaimVerdict, 'verdict' | 'talk'>): boolean {
  return talk.some((each) => each.verdict !== verdict);
}

/** Of a claim that compares two pairs, whether it depends on how talk counts: `It turns on how talk counts: fails with …`. Else empty. */
export function talkInVerdict({ verdict, talk = [] }: Pick<ClaimVerdict, 'verdict' | 'talk'>): string {
  const others = talk.filter((each) => each.verdict !== verdict);
  const clauses = [...new Set(others.map((each) => each.verdict))].map((word) => {
    const rules = others.filter((each) => each.verdict === word).map(({ rule }) => talkChoiceInWords[rule]);
    return `${word} with ${listInWords(rules, 'or')}`;
  });
  return clauses.length === 0 ? '' : `It turns on how talk counts: ${clauses.join('; ')}.`;
}

type Reread = NonNullable<ClaimVerdict['readings']>[number];

/** Each part of a reading with one of its values, as a clause after `with`. */
const choices: { readonly [K in keyof Reading]: (value: Reading[K]) => string } = {
  halfLifeDays: (days) => `half-life ${daysInWords(days)}`,
  amplitude: (points) => `amplitude ${numberInWords(points)}`,
  shortestDays: (days) => `shortest phase ${daysInWords(days)}`,
  neutral: (points) => `neutral within ±${numberInWords(points)}`,
  weights: (table) => `weights of ${table}`,
  standing: (rule) =>
    rule === 'with' ? 'spells weighing by their kind' : 'no weight of spells by their kind',
  talk: (rule) => talkChoiceInWords[rule],
  contactAmplitude: (contacts) => `amplitude of contact ${numberInWords(contacts)}`,
};

/** One of the author's other choices, as a row of a table: `half-life 6 months`, `amplitude 10`. */
export function choiceInWords({ part, value }: Pick<Reread, 'part' | 'value'>): string {
  return choices[part](value as never);
}

/**
 * Under which of the author's other readings the verdict is another: `Read otherwise: untestable with amplitude 10; likely
 * with half-life 2 years.` Empty when under none, or when none was asked for.
 */
export function rereadInWords({ verdict, readings = [], talk }: ClaimVerdict): string {
  // How talk counts was said already of a claim that is judged under every rule of it.
  const others = readings.filter((each) => each.verdict !== verdict && !(talk && each.part === 'talk'));
  const clauses = [...new Set(others.map((each) => each.verdict))].map((word) => {
    const choices = others.filter((each) => each.verdict === word).map(choiceInWords);
    return `${word} with ${listInWords(choices, 'or')}`;
  });
  return clauses.length === 0 ? '' : `Read otherwise: ${clauses.join('; ')}.`;
}
