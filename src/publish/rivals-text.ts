import { rivalsExample } from '../argue/rivals/rivals-example.ts';
import type { ItemWeighed, QuestionWeighed, RivalsReport } from '../argue/rivals/rivals-report.ts';
import { joinLines, labelled, type Page, paragraph, styled } from './page.ts';
import { type Column, textTable } from './text-table.ts';
import { fixedNumber } from './words/number-words.ts';
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
import { settingInWords } from './words/setting-words.ts';
import { sourceInWords } from './words/source-words.ts';

/** The rivals of a case weighed; of a question that was asked for (`isOpen`) each item with its likelihoods and reasons. */
export function rivalsText(report: RivalsReport, title: string, isOpen: boolean, page: Page): string {
  const { questions, account, worlds, seed } = report;
  return joinLines([
    ...paragraph(page, `Rival explanations: ${title}`, 0, 'bold'),
    ...paragraph(page, settingInWords({ account, worlds, seed }), 0, 'dim'),
    ...(questions.length === 0 ? ['', ...noRivals(page)] : []),
    ...questions.flatMap((question) => [
      '',
      ...paragraph(page, question.says, 0, 'bold'),
      '',
      ...rivalLines(question, page),
      ...(question.odds ? weighed(question, report, page) : paragraph(page, noOddsInWords(question), 2)),
      ...(isOpen ? question.items.flatMap((item, n) => itemLines(item, n, page)) : []),
    ]),
    ...(questions.length > 0 && !isOpen
      ? [
          '',
          ...paragraph(
            page,
            'Name one of its rivals to open a question: each item with its likelihoods and reasons.',
            0,
            'dim',
          ),
        ]
      : []),
  ]);
}

function noRivals(page: Page): string[] {
  return [
    ...paragraph(
      page,
      'The case has no rival explanations. Write two or more of one question, and what each would lead one to expect, in a file of the case (rivals.yaml):',
    ),
    '',
    ...rivalsExample.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
    '',
    ...paragraph(page, 'docs/rivals.md tells how to choose the numbers, and what becomes of them.'),
  ];
}

const right = (head: string): Column => ({ head, align: 'right', fixed: true });

function rivalLines({ rivals, odds }: QuestionWeighed, page: Page): string[] {
  const rows = rivals.map(({ id, prior, posterior }, i) => [
    id,
    prior ? probabilityInWords(prior) : '–',
    posterior ? probabilityInWords(posterior) : '–',
    odds && id !== odds.first ? oddsRangeInWords(odds.against[i]!) : '',
  ]);
  const columns = [
    { head: 'Rival', fixed: true },
    { head: rivals.some(({ prior }) => prior && prior.low < prior.high) ? 'Before (95 %)' : 'Before' },
    { head: 'After (95 %)' },
    { head: odds ? 'Odds of the first (95 %)' : '' },
  ];
  return [
    ...rivals.flatMap(({ id, says, sources }) => {
      const who = sources.map((item) => sourceInWords(item)).join('; ');
      return paragraph(page, `${id}: ${says}${who === '' ? '' : ` (${who})`}`, 2);
    }),
    '',
    // of rivals that are unsound no number means anything
    ...(rivals.every(({ prior }) => prior) ? table(page, columns, rows) : []),
  ];
}

function weighed(question: QuestionWeighed, { worlds }: RivalsReport, page: Page): string[] {
  const { items, rivals, odds, hoops } = question;
  const first = rivals.findIndex(({ id }) => id === odds!.first);
  const others = rivals.filter((_, i) => i !== first);
  const places = others.map(({ id }) => rivals.findIndex((rival) => rival.id === id));
  const rows = items.map((item, n) => [
    String(n + 1),
    item.key,
    stateInWords(item),
    ...places.map((i) => decibelsInWords(item.decibels[first]! - item.decibels[i]!)),
  ]);
  const columns = [
    right('#'),
    { head: 'Item' },
    { head: 'Found' },
    ...others.map(({ id }) => ({ head: id, align: 'right' }) as const),
  ];
  const squares = items.flatMap(({ square }, n) =>
    square
      ? [[String(n + 1), ...[square.expected, square.otherwise].map(rangeInWords), kindInWords(square)]]
      : [],
  );
  return [
    ...caveatsInWords(question).flatMap((words) => paragraph(page, words, 2)),
    ...(items.length === 0
      ? ['', ...paragraph(page, 'Nothing is weighed between them yet.', 2)]
      : [
          '',
          ...paragraph(page, `What each item moved, in decibels for ${odds!.first} against each other:`),
          ...table(page, columns, rows),
          ...paragraph(page, togetherInWords(question), 2),
          '',
          ...paragraph(
            page,
            'The square: how far an item is expected if its rival is true, and otherwise (of one against a rival: if another is true, and if it is):',
          ),
          ...table(
            page,
            [right('#'), { head: 'If true' }, { head: 'Otherwise' }, { head: 'Kind of evidence' }],
            squares,
          ),
          ...(offSquareInWords(question) === '' ? [] : paragraph(page, offSquareInWords(question), 2)),
          '',
          ...paragraph(page, nextInWords(question)),
          ...paragraph(page, turnInWords(question)),
        ]),
    ...(hoops.length === 0
      ? []
      : [
          '',
          ...paragraph(
            page,
            'What must have been so if a rival is true, read from dates and knowledge (not in the odds):',
          ),
          ...table(
            page,
            [{ head: 'Rival' }, { head: 'What must have been so' }, { head: 'In the record' }],
            hoops.map((hoop) => [hoop.rival, hoop.aloud, hoopInWords(hoop, worlds)]),
          ),
        ]),
  ];
}

const rangeInWords = ({ low, high }: { low: number; high: number }): string =>
  low === high ? fixedNumber(low, 2) : `${fixedNumber(low, 2)}–${fixedNumber(high, 2)}`;

function itemLines(item: ItemWeighed, n: number, page: Page): string[] {
  const told = (of: ItemWeighed['expects']) => of.map(({ rival, text }) => `${rival} ${text}`).join(', ');
  const more: readonly (readonly [string, string])[] = [
    ['asks', item.is === 'fact' ? '' : item.is === 'claim' ? 'a claim of the study' : item.item],
    ['expects', told(item.expects)],
    ['given', item.given ? `${told(item.given)} (group ${item.group})` : ''],
    ['because', item.because],
    ['sought', soughtInWords(item)],
    ['lacking', item.missing[0] ?? ''],
    [
      'unseen',
      item.isUnseen ? 'nobody opened what is cited for it; where so, it counts in half of the worlds' : '',
    ],
  ];
  const facts = item.evidence
    .filter(({ table: from }) => from !== 'coverage')
    .map(({ fact, table: from, title, status, sources }) =>
      from === 'measured'
        ? title
        : `${fact} (${status}): ${sources.map((item) => sourceInWords(item)).join('; ')}`,
    );
  return [
    '',
    ...paragraph(page, `${n + 1}. ${item.says}`, 0, 'bold'),
    ...[...more, ...facts.map((fact) => ['fact', fact] as const)].flatMap(([label, words]) =>
      words === '' ? [] : labelled(page, `   ${label}`, words, 12),
    ),
  ];
}

const table = (page: Page, columns: readonly Column[], rows: readonly (readonly string[])[]): string[] =>
  textTable(columns, rows, { width: page.width, indent: 2, headStyle: (line) => styled(page, line, 'dim') });
