import type { PoliticsReport, QuestionReport } from '../report/report-politics.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { type Column, textTable } from './text-table.ts';
import { percent } from './words/number-words.ts';
import { sidesInWords } from './words/politics-words.ts';
import { settingInWords } from './words/setting-words.ts';

/** Who prevailed, when: for each question who wanted what, and the decisions in order. */
export function politicsText(
  { account, worlds, seed, questions }: PoliticsReport,
  title: string,
  page: Page,
): string {
  return joinLines([
    ...paragraph(page, `Who prevailed, when: ${title}`, 0, 'bold'),
    ...paragraph(page, settingInWords({ account, worlds, seed }), 0, 'dim'),
    ...questions.flatMap((question) => ['', ...questionLines(question, page)]),
    ...(questions.length === 0
      ? ['', ...paragraph(page, 'The record has no position and no decision on any question.', 0)]
      : []),
  ]);
}

function questionLines({ question, positions, decisions }: QuestionReport, page: Page): string[] {
  const wanted = positions.map(({ stance, by, start, end, share }) => [
    stance,
    by.join(', '),
    start.words,
    end?.words ?? '',
    doubt(share),
  ]);
  const decided = decisions.map((decision) => {
    const { prevailed, over } = sidesInWords(decision);
    const { date, stance, title, share } = decision;
    return [date.words, stance, title, prevailed, over, doubt(share)];
  });
  return [
    ...paragraph(page, question, 0, 'bold'),
    '',
    ...(wanted.length === 0
      ? paragraph(page, 'No position on it is told.', 2)
      : table(page, [{ head: 'Wanted' }, { head: 'By' }, { head: 'From' }, { head: 'To' }, {}], wanted)),
    '',
    ...(decided.length === 0
      ? paragraph(page, 'No decision on it is told.', 2)
      : table(
          page,
          [
            { head: 'Decided' },
            { head: 'Stance' },
            { head: 'Act' },
            { head: 'Prevailed' },
            { head: 'Wanted otherwise' },
            {},
          ],
          decided,
        )),
  ];
}

function table(page: Page, columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const headStyle = (line: string) => styled(page, line, 'dim');
  return textTable(columns, rows, { width: page.width, indent: 2, headStyle });
}

const doubt = (share: number): string => (share < 1 ? `in ${percent(share)} of worlds` : '');

/** What `decisions --json` prints. */
export function politicsJson({ questions, ...report }: PoliticsReport) {
  return { ...report, questions: questions.map(questionJson) };
}

function questionJson({ question, positions, decisions }: QuestionReport) {
  return {
    question,
    positions: positions.map(({ id, by, stance, start, end, share }) => ({
      ...{ id, by, stance, start: start.text, end: end?.text, share },
    })),
    decisions: decisions.map(({ id, title, by, stance, date, prevailed, over, unsure, share }) => ({
      ...{ id, title, by, stance, date: date.text, stated: date.words, prevailed, over, unsure, share },
    })),
  };
}

/** What `on --json` has of the questions: what was wanted on the date, and what had been decided. */
export function questionsOnJson(questions: readonly QuestionReport[]) {
  return questions.map(({ question, positions, decisions, untold }) => ({
    question,
    positions: positions.map(({ id, by, stance, start, on }) => ({
      ...{ id, by, stance, since: start.text, stated: start.words, share: on },
    })),
    decided: decisions.map(({ id, title, by, stance, date, on }) => ({
      ...{ id, title, by, stance, date: date.text, stated: date.words, share: on },
    })),
    untold,
  }));
}

/** Positions as rows of a table. */
export function positionRows(questions: readonly QuestionReport[]) {
  return questions.flatMap(({ question, positions }) =>
    positions.map(({ id, by, stance, start, end, share }) => ({
      ...{ id, question, stance, by, start: start.text, end: end?.text, share },
    })),
  );
}

/** Decisions as rows of a table. */
export function decisionRows(questions: readonly QuestionReport[]) {
  return questions.flatMap(({ question, decisions }) =>
    decisions.map(({ id, by, stance, date, title, prevailed, over, unsure, share }) => ({
      ...{ id, question, stance, date: date.text, by, title, share },
      prevailed: prevailed.map(({ actor }) => actor),
      over: over.map(({ actor }) => actor),
      unsure: unsure.map(({ actor }) => actor),
    })),
  );
}
