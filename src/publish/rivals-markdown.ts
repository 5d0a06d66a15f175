import type { QuestionWeighed, RivalsReport } from '../argue/rivals/rivals-report.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';
import { squareSvg } from './rivals-square.ts';
import {
  caveatsInWords,
  decibelsInWords,
  hoopInWords,
  kindInWords,
  nextInWords,
  noOddsInWords,
  oddsRangeInWords,
  offSquareInWords,
  probabilityInWords,
  soughtInWords,
  stateInWords,
  togetherInWords,
  turnInWords,
} from './words/rival-words.ts';
import { keysOf, sourceInWords } from './words/source-words.ts';

/** The rivals of a case as a section of its report; nothing where it has none. */
export function rivalsMarkdown(report: RivalsReport): string[] {
  if (report.questions.length === 0) return [];
  return [
    '',
    '## Rival explanations',
    ...report.questions.flatMap((question) => questionMarkdown(question, report)),
  ];
}

/** The keys of the sources that rivals and what weighs between them cite. */
export function rivalSources({ questions }: RivalsReport): string[] {
  return questions.flatMap(({ rivals, items }) =>
    keysOf([
      ...rivals.flatMap(({ sources }) => sources),
      ...items.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources)),
    ]),
  );
}

function questionMarkdown(question: QuestionWeighed, { worlds }: RivalsReport): string[] {
  const { says, rivals, odds, items, hoops } = question;
  return [
    '',
    `### ${markdownText(says)}`,
    '',
    ...markdownTable(
      [
        'Rival',
        'Before (95 %)',
        'After (95 %)',
        odds ? `Odds of ${markdownText(odds.first)} (95 %)` : 'Odds',
      ],
      rivals.map((rival, i) => [
        `${markdownText(rival.says)} (${[markdownCode(rival.id), ...rival.sources.map((item) => markdownText(sourceInWords(item)))].join(', ')})`,
        rival.prior ? probabilityInWords(rival.prior) : '–',
        rival.posterior ? `**${probabilityInWords(rival.posterior)}**` : '–',
        odds && odds.first !== rival.id ? oddsRangeInWords(odds.against[i]!) : '',
      ]),
    ),
    '',
    ...(odds ? [] : [markdownText(noOddsInWords(question))]),
    ...caveatsInWords(question),
    ...(odds && items.length > 0 ? itemsMarkdown(question, odds.first) : []),
    ...(hoops.length === 0
      ? []
      : [
          '',
          'What must have been so if a rival is true, read from dates and knowledge; it is not in the odds:',
          '',
          ...hoops.map(
            (hoop) =>
              `- ${markdownText(hoop.rival)}: ${markdownText(hoop.aloud)} (${markdownCode(hoop.test)}): **${hoopInWords(hoop, worlds)}**`,
          ),
        ]),
  ];
}

function itemsMarkdown(question: QuestionWeighed, first: string): string[] {
  const { rivals, items } = question;
  const place = rivals.findIndex(({ id }) => id === first);
  const others = rivals.map((rival, i) => ({ ...rival, i })).filter(({ i }) => i !== place);
  return [
    '',
    `What each item moved, in decibels for ${markdownText(first)} against each other:`,
    '',
    ...markdownTable(
      ['', 'Item', 'Found', 'Kind of evidence', ...others.map(({ id }) => markdownText(id))],
      items.map((item, n) => [
        String(n + 1),
        `${markdownText(item.says)} (${markdownCode(item.key)})`,
        stateInWords(item),
        markdownText(kindInWords(item.square)),
        ...others.map(({ i }) => decibelsInWords(item.decibels[place]! - item.decibels[i]!)),
      ]),
    ),
    '',
    markdownText(togetherInWords(question)),
    '',
    squareSvg(question),
    '',
    ...[offSquareInWords(question)].flatMap((words) => (words === '' ? [] : [words, ''])),
    `${markdownText(nextInWords(question))} ${markdownText(turnInWords(question))}`,
    '',
    'How far each rival leads one to expect it, and why:',
    '',
    ...items.flatMap((item, n) => [
      `${n + 1}. ${item.expects.map(({ rival, text }) => `${markdownText(rival)} *${markdownText(text)}*`).join(', ')}${item.given ? `; given the first of its group ${item.given.map(({ rival, text }) => `${markdownText(rival)} *${markdownText(text)}*`).join(', ')}` : ''}. ${markdownText(item.because)}${item.soughtIn ? ` Sought in ${markdownText(soughtInWords(item))}.` : ''}`,
    ]),
  ];
}
