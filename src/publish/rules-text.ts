import type { RuleVerdict } from '../argue/judge-report.ts';
import { plain } from '../base/text-width.ts';
import { type Page, paragraph, styled } from './page.ts';
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
  const word = rule.kept ? styled(page, 'kept  ', 'green') : styled(page, 'broken', 'yellow');
  return [
    `${word}${' '.repeat(13)}${styled(page, plain(rule.id), 'bold')}`,
    ...paragraph(page, rule.says, 19),
    ...violationsInWords(rule).flatMap((words) => paragraph(page, words, 21, 'dim')),
  ];
}

/** Who broke a rule, when, and by which rows; the first few, and how many more. */
export function violationsInWords({ violations }: RuleVerdict, named = NAMED): string[] {
  const told = violations.slice(0, named).map(({ by, from, to, rows, certain }) => {
    const when = timeInWords({ start: from, end: to });
    return `${by}, ${when}${certain ? '' : ', if the dates fall so'} (${rows.join(', ')})`;
  });
  const more = violations.length - told.length;
  return more > 0 ? [...told, `and ${countOf(more, 'other')}; --json names them all`] : told;
}
