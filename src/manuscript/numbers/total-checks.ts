import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { type CountedSentence, countedSentences } from './counted-sentences.ts';
import type { NumberMention } from './number-mentions.ts';

/** A whole before its parts: `a total of 20 delegates: 12 from …`, `20 delegates (12 from …, 8 from …)`. */
const PARTS_FOLLOW =
  /^[^.;:()0-9]{0,80}?(?:\(|:| —| –|,? (?:made up of|consisting of|comprising|divided into|namely))/u;
/** A whole after its parts: `12 from …, 5 from … and 3 from …, 20 in all`. */
const WHOLE_BEFORE =
  /(?:a total of|in total|in all|altogether|all told|totall?ing|which makes|making(?: a total of)?|or)\s*$/iu;
const WHOLE_AFTER = /^[^.;:()0-9]{0,30}?\b(?:in all|in total|altogether|all told)\b/iu;
/** What one part may say between its number and the next part. */
const LONGEST_PART = 90;
/** Parts that are told as some, not all. */
const SOME =
  /\b(?:among|includ\w*|mostly|mainly|chiefly|especially|notably|such as|e\.g\.|at least|only)\b/iu;
const END_OF_PARTS = /[).;:!?—–]/u;

/**
 * Parts that do not add up to the whole given beside them. Only counts in one sentence, told as whole and parts by its
 * words; of rounded numbers nothing is said.
 */
export function totalFindings(input: LintInput): Finding[] {
  return countedSentences(input).flatMap((sentence) => [
    ...wholeFirst(sentence, input),
    ...wholeLast(sentence, input),
  ]);
}

function wholeFirst(sentence: CountedSentence, input: LintInput): Finding[] {
  const { text, numbers } = sentence;
  return numbers.flatMap((whole, i) => {
    const opening = PARTS_FOLLOW.exec(text.slice(whole.to, whole.to + 120));
    if (!opening || whole.isPercent) return [];
    const from = whole.to + opening[0].length;
    const parts = partsAfter(text, numbers.slice(i + 1), from);
    const isSaid = /\b(?:total of|in all|altogether)\s*$/iu.test(
      text.slice(Math.max(0, whole.from - 14), whole.from),
    );
    return judged(sentence, whole, parts, isSaid, input);
  });
}

function partsAfter(text: string, numbers: readonly NumberMention[], from: number): NumberMention[] {
  const parts: NumberMention[] = [];
  let at = from;
  for (const number of numbers) {
    const between = text.slice(at, number.from);
    if (SOME.test(between)) return [];
    if (parts.length === 0 ? !/^[\s“"']{0,3}(?:\w+ ){0,3}$/u.test(between) : END_OF_PARTS.test(between))
      break;
    if (parts.length > 0 && (between.length > LONGEST_PART || !/,|;|\band\b/u.test(between))) return [];
    parts.push(number);
    at = number.to;
  }
  const tail = text.slice(at).search(END_OF_PARTS);
  return tail >= 0 && tail > LONGEST_PART ? [] : parts;
}

function wholeLast(sentence: CountedSentence, input: LintInput): Finding[] {
  const { text, numbers } = sentence;
  return numbers.flatMap((whole, i) => {
    const before = text.slice(Math.max(0, whole.from - 30), whole.from);
    const isTold =
      (WHOLE_BEFORE.test(before) && !/\bor\s*$/iu.test(before)) ||
      (WHOLE_AFTER.test(text.slice(whole.to, whole.to + 60)) && /[,(:—–]\s*$|\bor\s*$/u.test(before));
    if (!isTold || whole.isPercent) return [];
    const parts: NumberMention[] = [];
    let at = whole.from;
    for (const number of numbers.slice(0, i).reverse()) {
      const between = text.slice(number.to, at);
      const stops = at === whole.from ? /[.;!?()]/u : /[.;:!?()]/u;
      if (between.length > LONGEST_PART || stops.test(between) || !/,|\band\b|[(:—–]/u.test(between)) break;
      parts.unshift(number);
      at = number.from;
    }
    return judged(sentence, whole, parts, true, input);
  });
}

function judged(
  { block, at, text }: CountedSentence,
  whole: NumberMention,
  parts: readonly NumberMention[],
  isSaid: boolean,
  { manuscript }: LintInput,
): Finding[] {
  const all = [whole, ...parts];
  // What each has is to be multiplied, by a number that the words do not say.
  if (/\b(?:each|apiece)\b/iu.test(text)) return [];
  if (parts.length < 2 || all.some((number) => number.isRounded || number.isPercent || number.decimals > 0))
    return [];
  const sum = parts.reduce((total, { value }) => total + value, 0);
  if (sum === whole.value || parts.some(({ value }) => value >= whole.value)) return [];
  const [first, last] = [
    all.reduce((a, b) => (a.from < b.from ? a : b)),
    all.reduce((a, b) => (a.to > b.to ? a : b)),
  ];
  return [
    finding(
      'number-total',
      manuscript,
      { block, from: at + first.from, to: at + last.to },
      isSaid ? 'likely' : 'look',
      { parts: parts.map(({ value }) => String(value)), sum: String(sum), total: String(whole.value) },
    ),
  ];
}
