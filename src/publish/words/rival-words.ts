import { decibelsOf } from '../../argue/rivals/decibels.ts';
import type { NextItem } from '../../argue/rivals/next-item.ts';
import type { HoopTold, ItemWeighed, QuestionWeighed } from '../../argue/rivals/rivals-report.ts';
import type { OnSquare, Ranged } from '../../argue/rivals/square.ts';
import { countOf, fixedNumber, inWorlds, listInWords, percent } from './number-words.ts';

/** A probability with its interval: `62 %`, `62 % (40 % to 81 %)`. */
export function probabilityInWords({ value, low, high }: Ranged): string {
  const [middle, first, last] = [percent(value), percent(low), percent(high)];
  return first === last ? middle : `${middle} (${first} to ${last})`;
}

/** Decibels with their sign: `+6.2`, `−3.0`. */
export function decibelsInWords(value: number): string {
  if (Number.isNaN(value)) return '–';
  const digits = Number.isFinite(value) ? fixedNumber(value, 1) : value > 0 ? '∞' : '−∞';
  return value > 0 && digits !== '0.0' ? `+${digits}` : digits;
}

/** Odds of so many decibels: `3.2 to 1`, `even`. */
export function oddsInWords(decibels: number): string {
  const ratio = 10 ** (Math.abs(decibels) / 10);
  if (!Number.isFinite(ratio)) return 'certain';
  const digits = ratio >= 9.95 ? fixedNumber(ratio, 0) : fixedNumber(ratio, 1);
  if (digits === '1.0') return 'even';
  return decibels > 0 ? `${digits} to 1` : `1 to ${digits}`;
}

/** Whether an item is so, over the worlds: `so`, `not so`, `not known`, `so 52 %, not known 48 %`. */
export function stateInWords({ share, soughtIn, missing, unsought }: ItemWeighed): string {
  const not = soughtIn && missing.length > 0 ? 'not found' : 'not so';
  const parts = (
    [
      ['so', share.true],
      [not, share.false],
      ['not known', share.unknown],
    ] as const
  ).filter(([, part]) => part > 0);
  const [only] = parts;
  const words =
    only && parts.length === 1 ? only[0] : parts.map(([word, part]) => `${word} ${percent(part)}`).join(', ');
  const isNot = share.unknown > 0 && unsought.length > 0 && unsought.length === soughtIn?.length;
  return isNot ? `${words} (${unsought.map(unsoughtInWords).join('; ')})` : words;
}

const unsoughtInWords = ({ where, why }: ItemWeighed['unsought'][number]): string =>
  `not sought in ${where}: ${why}`;

/** Where an item was sought, and where not: `the customs rolls; minutes (nobody opened it)`. */
export function soughtInWords({ soughtIn = [], unsought }: ItemWeighed): string {
  const why = new Map(unsought.map((each) => [each.where, each.why]));
  return soughtIn.map((where) => (why.has(where) ? `${where} (${why.get(where)})` : where)).join('; ');
}

/** `hoop for share`, or that it is not settled, with what its ranges allow. */
export function kindInWords(square: OnSquare | undefined): string {
  if (!square) return '–';
  const { kind, orElse, rival, isAgainst } = square;
  const whom = `${isAgainst ? 'against' : 'for'} ${rival}`;
  if (orElse.length === 0) return `${kind} ${whom}`;
  const all = orElse.length > 2 ? 'any kind' : listInWords([kind, ...orElse], 'or');
  return `not settled: ${all} ${whom}${orElse.length > 2 ? `, ${kind} in the middle` : ''}`;
}

/** Which items are not on the square, and why. */
export function offSquareInWords({ items }: QuestionWeighed): string {
  const off = (unit: ItemWeighed['unit'], why: string) => {
    const numbers = items.flatMap((item, n) => (!item.square && item.unit === unit ? [String(n + 1)] : []));
    return numbers.length === 0 ? [] : [`${listInWords(numbers)} (${why})`];
  };
  const all = [
    ...off('decibels', 'in decibels, which tell a ratio and no place on it'),
    ...off('probability', 'expected alike under every rival'),
  ];
  return all.length === 0 ? '' : `Not on the square: ${all.join('; ')}.`;
}

/** What was before and what each item moved, added up, beside the odds; and why they part where they do. */
export function togetherInWords({ odds, rivals, items }: QuestionWeighed): string {
  if (!odds || items.length === 0) return '';
  const others = rivals.flatMap(({ id, prior }, i) => (id === odds.first ? [] : [{ id, prior: prior!, i }]));
  const first = rivals.find(({ id }) => id === odds.first)!.prior!;
  const before = others.map(({ prior }) => decibelsInWords(decibelsOf(first.value / prior.value)));
  const sums = others.map(({ i }) => decibelsInWords(odds.together[i]!));
  const shown = others.map(({ i }) => decibelsInWords(odds.against[i]!.value));
  const each = (of: readonly string[]) => of.map((value, n) => `${value} against ${others[n]!.id}`);
  const all = `With what was before (${listInWords(before)}) they add up to ${listInWords(each(sums))}`;
  if (sums.join() === shown.join()) return `${all}: the odds.`;
  return `${all}. The odds are ${listInWords(shown)}: not everything is alike in every world, and they are those of the mean probabilities, while each item is a mean of logarithms.`;
}

/** The odds against a rival with their interval: `4.0 to 1 (1:1.3 to 31:1)`. */
export function oddsRangeInWords({ value, low, high }: Ranged): string {
  const [middle, first, last] = [oddsInWords(value), oddsInWords(low), oddsInWords(high)];
  const short = (words: string) => words.replace(' to ', ':');
  return first === last ? middle : `${middle} (${short(first)} to ${short(last)})`;
}

/** That the odds are among these rivals alone, and of what they are not. */
export function caveatsInWords({ isExhaustive, lost, odds }: QuestionWeighed): string[] {
  return [
    ...(isExhaustive ? [] : ['These are odds among the rivals named; there may be another.']),
    ...(lost === 0
      ? []
      : [
          `The odds lack ${countOf(lost, 'row')} of evidence, left out for ${lost === 1 ? 'a problem' : 'problems'}.`,
        ]),
    ...(odds && odds.impossible > 1e-9
      ? [
          `In ${percent(odds.impossible)} of worlds no rival could have led to what was found; these are left out.`,
        ]
      : []),
  ];
}

/** Why a question has no odds. */
export function noOddsInWords({ rivals, why }: QuestionWeighed): string {
  if (rivals.length < 2) return 'It has one rival only: there is nothing to weigh it against.';
  return why.length > 0
    ? `It cannot be weighed: ${why.join('; ')}.`
    : 'It cannot be weighed: what was found is impossible under each of its rivals.';
}

/** What to settle next, and what that would do. */
export function nextInWords({ odds, items, rivals }: QuestionWeighed): string {
  const next = odds?.next.find(({ bits }) => bits > LEAST_BITS);
  if (!odds) return '';
  if (!next) return 'Every item is settled: what could move the odds is not among them.';
  const item = items.find(({ key }) => key === next.item)!;
  const first = rivals.findIndex(({ id }) => id === odds.first);
  const after = (of: NextItem['ifSo']) => percent(of[first]!);
  const why = item.isUnseen
    ? 'nobody opened what is cited for it'
    : item.share.unknown > 0
      ? 'the record does not tell'
      : 'its sources disagree, or its author doubts it';
  return `Settle next whether ${next.item} is so (${why}). ${odds.first} would come to ${after(next.ifSo)} if it is, ${after(next.ifNot)} if it is not.`;
}

/** Less is a matter of rounding. */
const LEAST_BITS = 1e-6;

/** The least change that would put another rival first. */
export function turnInWords({ odds }: QuestionWeighed): string {
  const turn = odds?.turns[0];
  if (!odds) return '';
  if (!turn)
    return `No single likelihood, whatever it were short of certainty, would put another before ${odds.first}.`;
  const number = (value: number, digits: number) =>
    turn.unit === 'decibels'
      ? `${value > 0 ? '+' : ''}${fixedNumber(value, digits - 1)} dB`
      : fixedNumber(value, value < 0.095 ? digits + 1 : digits);
  const digits = [2, 3, 4, 5, 6].find((each) => number(turn.to, each) !== number(turn.from, each));
  const given = turn.field === 'given' ? ', given the first of its group,' : '';
  const within = turn.isWithin ? ', which its range allows' : '';
  if (digits === undefined)
    return `Any change would turn the order, for two rivals are level: ${turn.item}${given} expected under ${turn.rival} a little off ${number(turn.from, 2)}.`;
  return `The least that would turn the order: ${turn.item}${given} expected under ${turn.rival} at ${number(turn.to, digits)} instead of ${number(turn.from, digits)}${within}.`;
}

/** How a hoop was passed. */
export function hoopInWords({ share, isWeighed }: HoopTold, worlds: number): string {
  const passed =
    share.true === 1
      ? 'passed'
      : share.false === 1
        ? 'failed'
        : share.unknown === 1
          ? 'not known'
          : listInWords(
              (
                [
                  ['passed', share.true],
                  ['failed', share.false],
                  ['not known', share.unknown],
                ] as const
              ).flatMap(([word, part]) => (part > 0 ? [`${word} ${inWorlds(part, worlds)}`] : [])),
            );
  return isWeighed ? `${passed}; weighed above` : passed;
}
