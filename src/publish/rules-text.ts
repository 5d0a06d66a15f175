import type { RuleVerdict } from '../argue/judge-report.ts';
import { plain } from '../base/text-width.ts';
import { type Page, paragraph, styled } from './page.ts';
import { rowsInWords } from './words/left-out-words.ts';
import { countOf } from './words/number-words.ts';
import { timeInWords } from './words/time-words.ts';

/** Of a rule broken by many, so many are named. */
const NAMED = 6;

/** The rules of a case, which were kept and which broken, and by whom; nothing when it has none. */
export function rulesText(rules: readonly RuleVerdict[], page: Page): string[] {
  if (rules.length === 0) return [];
  return ['', styled(page, 'Rules', 'bold'), '', ...rules.flatMap((rule) => ruleRow(rule, page))];
}

function ruleRow(rule: RuleVerdict, page: Page): string[] {
  const word = ruleWord(rule);
  return [
    `${styled(page, word, rule.kept ? 'green' : 'yellow')}${' '.repeat(19 - word.length)}${styled(page, plain(rule.id), 'bold')}`,
    ...paragraph(page, rule.says, 19),
    ...violationsInWords(rule).flatMap((words) => paragraph(page, words, 21, 'dim')),
  ];
}

/** What became of a rule, in a word. */
export function ruleWord({ kept }: RuleVerdict): string {
  return kept === null ? 'untestable' : kept ? 'kept' : 'broken';
}

/** Who broke a rule, when, and by which rows, the first few, and how many more; and why nobody can tell. */
export function violationsInWords({ violations, leftOut }: RuleVerdict, named = NAMED): string[] {
  const untold = leftOut ? [`left out, or not whole: ${rowsInWords(leftOut)}`] : [];
  const told = violations.slice(0, named).map(({ by, from, to, rows, certain }) => {
    const when = timeInWords({ start: from, end: to });
    return `${by}, ${when}${certain ? '' : ', if the dates fall so'} (${rows.join(', ')})`;
  });
  const more = violations.length - told.length;
  const others = more > 0 ? [`and ${countOf(more, 'other')}; --json names them all`] : [];
  return [...untold, ...told, ...others];
}
