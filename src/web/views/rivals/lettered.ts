import type { QuestionWeighed } from '../../../argue/rivals/rivals-report.ts';

/**
 * A question as a reader is told of it: its rivals by letters, `A` the first, its items by their numbers, `item 3`. By their ids, which stand in
 * the case's files, only an address names them.
 */
export function lettered(question: QuestionWeighed): QuestionWeighed {
  const letters = new Map(question.rivals.map(({ id }, i) => [id, letterOf(i)]));
  const numbers = new Map(question.items.map(({ key }, i) => [key, `item ${i + 1}`]));
  const rival = <T extends { readonly rival: string }>(of: T): T => ({
    ...of,
    rival: letters.get(of.rival) ?? of.rival,
  });
  const item = <T extends { readonly item: string }>(of: T): T => ({
    ...of,
    item: numbers.get(of.item) ?? of.item,
  });
  const { odds } = question;
  return {
    ...question,
    rivals: question.rivals.map((each, i) => ({ ...each, id: letterOf(i) })),
    items: question.items.map((each, i) => ({
      ...each,
      key: `item ${i + 1}`,
      expects: each.expects.map(rival),
      ...(each.given ? { given: each.given.map(rival) } : {}),
      ...(each.square ? { square: rival(each.square) } : {}),
    })),
    hoops: question.hoops.map(rival),
    ...(odds
      ? {
          odds: {
            ...odds,
            first: letters.get(odds.first) ?? odds.first,
            next: odds.next.map(item),
            turns: odds.turns.map((turn) => item(rival(turn))),
          },
        }
      : {}),
  };
}

const letterOf = (n: number): string => (n < 26 ? String.fromCharCode(65 + n) : `rival ${n + 1}`);
