import type { QuestionReport } from './report-politics.ts';

/** Each question as it stood on the day that a report was made for. */
export function questionsOn(questions: readonly QuestionReport[]): QuestionReport[] {
  return questions.map(({ positions, decisions, ...question }) => ({
    ...question,
    positions: positions.filter(({ on }) => on > 0),
    decisions: decisions.filter(({ on }) => on > 0),
  }));
}
