import type { ClaimVerdict } from '../argue/judge-report.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';
import { secondTable } from './second-table.ts';
import { countOf } from './words/number-words.ts';
import {
  decidedInWords,
  differencesInWords,
  partedWithin,
  secondInWords,
  setInWords,
  untoldInWords,
} from './words/second-words.ts';
import { capital } from './words/verdict-words.ts';

/** What published data say of a claim that names them, for a report; nothing for others. */
export function secondMarkdown(claim: ClaimVerdict, worlds: number): string[] {
  const { secondWitness: of } = claim;
  if (!of) return [];
  const sets = of.sets.map((set) => markdownText(setInWords(set))).join('; ');
  const apart = differencesInWords(of).join(' ');
  const told = [
    ...decidedInWords(claim, worlds),
    ...untoldInWords(of),
    partedWithin(of),
    apart === '' ? '' : `Not in common, which need not be why they part: ${apart}`,
  ].filter(Boolean);
  const { head, rows, more } = secondTable(of);
  return [
    '',
    `**Second witness.** ${markdownText(secondInWords(claim))}.${sets === '' ? '' : ` Data: ${sets}.`}`,
    '',
    `- Test: ${markdownCode(of.test.replace(/\s+/g, ' '))}`,
    ...(of.aloud === '' ? [] : [`- Aloud: ${markdownText(capital(of.aloud))}.`]),
    ...(of.note === undefined ? [] : [`- Note: ${markdownText(of.note)}`]),
    ...told.map((words) => `- ${markdownText(words)}`),
    ...(rows.length === 0
      ? []
      : [
          '',
          ...markdownTable(
            head.map((each) => markdownText(each)),
            rows.map((row) => row.map((cell) => markdownText(cell))),
          ),
        ]),
    ...(more === 0 ? [] : ['', `And ${countOf(more, 'year')} more.`]),
  ];
}
