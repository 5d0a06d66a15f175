import type { ClaimVerdict } from '../../argue/judge-report.ts';
import { listInWords, numberInWords } from './number-words.ts';
import { daysInWords } from './setting-words.ts';

type Reread = NonNullable<ClaimVerdict['readings']>[number];

/** One of the author's other choices, as a row of a table: `half-life 6 months`, `amplitude 10`. */
export function choiceInWords({ part, value }: Pick<Reread, 'part' | 'value'>): string {
  if (typeof value === 'string') return `weights of ${value}`;
  switch (part) {
    case 'halfLifeDays':
      return `half-life ${daysInWords(value)}`;
    case 'shortestDays':
      return `shortest phase ${daysInWords(value)}`;
    case 'neutral':
      return `neutral within ±${numberInWords(value)}`;
    default:
      return `${part} ${numberInWords(value)}`;
  }
}

/**
 * Under which of the author's other readings the verdict is another: `Read otherwise: untestable with amplitude 10; likely
 * with half-life 2 years.` Empty when under none, or when none was asked for.
 */
export function rereadInWords({ verdict, readings = [] }: ClaimVerdict): string {
  const others = readings.filter((each) => each.verdict !== verdict);
  const clauses = [...new Set(others.map((each) => each.verdict))].map((word) => {
    const choices = others.filter((each) => each.verdict === word).map(choiceInWords);
    return `${word} with ${listInWords(choices, 'or')}`;
  });
  return clauses.length === 0 ? '' : `Read otherwise: ${clauses.join('; ')}.`;
}
