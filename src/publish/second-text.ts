import type { ClaimVerdict } from '../argue/judge-report.ts';
import { withCapital } from '../base/with-capital.ts';
import { labelled, type Page, paragraph, styled } from './page.ts';
import { secondTable } from './second-table.ts';
import { textTable } from './text-table.ts';
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

const LABEL = 10;

/** What published data say of a claim that names them: how they stand to the case, where the two part, and what they do not share. */
export function secondText(claim: ClaimVerdict, worlds: number, page: Page): string[] {
  const { secondWitness: of } = claim;
  if (!of) return [];
  const style = of.stands === 'part' ? 'yellow' : 'dim';
  const [head = '', ...rest] = paragraph(page, withCapital(secondInWords(claim)), 2, style);
  const told = [...decidedInWords(claim, worlds), ...untoldInWords(of), partedWithin(of)].filter(Boolean);
  return [
    '',
    styled(page, 'A second witness: published data', 'bold'),
    ...[head, ...rest],
    '',
    ...of.sets.flatMap((set) => labelled(page, 'Data', setInWords(set), LABEL)),
    ...labelled(page, 'Test', of.test.replace(/\s+/g, ' ').trim(), LABEL),
    ...(of.aloud === '' ? [] : labelled(page, 'Aloud', capital(of.aloud), LABEL)),
    ...(of.note === undefined ? [] : labelled(page, 'Note', of.note, LABEL)),
    ...told.flatMap((words) => ['', ...paragraph(page, words, 2)]),
    ...years(claim, page),
    ...differences(claim, page),
  ];
}

function years({ secondWitness }: ClaimVerdict, page: Page): string[] {
  const { head, rows, more } = secondTable(secondWitness!);
  if (rows.length === 0) return [];
  return [
    '',
    ...textTable(
      head.map((each, n) => ({ head: each, ...(n === 2 || n === 4 ? { align: 'right' } : {}) })),
      rows,
      { width: page.width, headStyle: (line) => styled(page, line, 'dim') },
    ),
    ...(more > 0 ? paragraph(page, `and ${countOf(more, 'year')} more, which --json lists`, 2, 'dim') : []),
  ];
}

function differences({ secondWitness }: ClaimVerdict, page: Page): string[] {
  const all = differencesInWords(secondWitness!);
  if (all.length === 0) return [];
  return [
    '',
    'What the two do not have in common (it need not be why they part)',
    '',
    ...all.flatMap((words) => paragraph(page, words, 2)),
  ];
}
