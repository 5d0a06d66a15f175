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
export function stateInWords({ share, soughtIn, missing }: ItemWeighed): string {
  const not = soughtIn && missing.length > 0 ? 'not found' : 'not so';
  const parts = (
    [
      ['so', share.true],
      [not, share.false],
      ['not known', share.unknown],
    ] as const
  ).filter(([, part]) => part > 0);
  const [only] = parts;
  if (only && parts.length === 1) return only[0];
  return parts.map(([word, part]) => `${word} ${percent(part)}`).join(', ');
}

/** `hoop for share`, with what else it may be within its ranges. */
export function kindInWords(square: OnSquare | undefined): string {
  if (!square) return '–';
  const more = square.orElse.length === 0 ? '' : ` (or ${listInWords(square.orElse, 'or')})`;
  return `${square.kind} for ${square.rival}${more}`;
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
export function noOddsInWords({ rivals, items }: QuestionWeighed): string {
  if (rivals.length < 2) return 'It has one rival only: there is nothing to weigh it against.';
  return items.length === 0
    ? 'Its rivals have errors, and nothing is weighed between them.'
    : 'It cannot be weighed: its rivals have errors, or what was found is impossible under each of them.';
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
  const number = (value: number) =>
    turn.unit === 'decibels' ? `${decibelsInWords(value)} dB` : fixedNumber(value, value < 0.095 ? 3 : 2);
  const given = turn.field === 'given' ? ', given the first of its group,' : '';
  const within = turn.isWithin ? ', which its range allows' : '';
  return `The least that would turn the order: ${turn.item}${given} expected under ${turn.rival} at ${number(turn.to)} instead of ${number(turn.from)}${within}.`;
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
