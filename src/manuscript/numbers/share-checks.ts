import type { LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { type CountedSentence, countedSentences } from './counted-sentences.ts';
import { inOneMeasure, type NumberMention } from './number-mentions.ts';

/** Between a count and the whole it is part of. */
const OF = /^ (?:[a-z]+ )?(?:out )?of (?:the |its |all |a total of |these |those )?$/iu;
/** Between counts and a percentage that says the same: `(44 %)`, `, or 44 per cent`. */
const OR =
  /^(?:[^.;()0-9]{0,60}?)(?:\((?:or |i\.e\.,? |that is,? )?|,? or |, (?:i\.e\.|that is)(?: to say)?,? | – | — )(?:about |some |roughly |around |nearly |almost |just over |just under )?$/iu;
const BETWEEN_SHARE_AND_COUNTS =
  /^[-\s]?(?:%|per cent|percent)[^.;()0-9]{0,40}(?:\((?:or |i\.e\.,? )?|, (?:or|that is),? )$/iu;
/** `Of the 48 delegations at the conference, 12 (`: a whole, then its part with a percentage in brackets. */
const WHOLE_BEFORE = /\b(?:of|among|out of) (?:the |its |their |these |those |all )?(?:some )?$/iu;
const PART_AFTER = /^ [^.;:()0-9%]{0,70}?,? (?:only |as many as |no fewer than |exactly )?$/iu;
/** `The 200 candidates included 90 women (`. */
const PART_WITHIN =
  /^ [^.;:()0-9%]{0,70}?(?:\b(?:included|comprised|contained)|,? (?:of whom|of which|of them)) (?:only |as many as )?$/iu;
const IN_BRACKETS =
  /^ ?(?:[\p{L}-]+ ){0,4}?(?:[\p{L}-]+)?,? ?(?:\((?:or |i\.e\.,? |that is,? )?|or |that is,? )(?:about |some |roughly |around |nearly |almost )?$/iu;
/** A share of something else. */
const SHARE_OF_OTHER =
  /^[-\s]?(?:%|per cent\b|percent\b) (?:of|in|more|less|higher|lower|above|below|points?)\b(?! (?:the |our |all )?(?:total|whole|sample|them|those|all))/iu;
/** A length of time is no count that grows. */
const TIME = /^[- ](?:years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries)\b/iu;
const ROSE = /\b(?:rose|grew|increased|climbed|went up|fell|dropped|declined|decreased|shrank|went down)\b/iu;
const CHANGE_OF =
  /, an? (?:increase|rise|growth|fall|drop|decline|decrease|reduction) of (?:about |some |nearly |almost |over |more than )?/iu;
const BY =
  /(?:\bby|\b(?:an?|the) (?:increase|rise|growth|fall|drop|decline|decrease|reduction) of)\s*(?:about |some |nearly |almost |over |more than )?$/iu;
const MULTIPLIED: readonly (readonly [RegExp, number])[] = [
  [/\b(?:more than |almost |nearly )?doubled\b/iu, 2],
  [/\b(?:trebled|tripled)\b/iu, 3],
  [/\bquadrupled\b/iu, 4],
  [/\bhalved\b/iu, 0.5],
];
/** A factor said in a word may be this far from the numbers. */
const FACTOR_LEEWAY = 0.2;
/** What “about”, “nearly” and “over” allow, in points of a hundred. */
const ROUNDED_POINTS = 3;

/** A percentage that does not match the counts beside it, a rise that the two numbers do not show. */
export function shareFindings(input: LintInput): Finding[] {
  return countedSentences(input).flatMap((sentence) => [
    ...shares(sentence, input),
    ...partsOfWholes(sentence, input),
    ...changes(sentence, input),
    ...factors(sentence, input),
  ]);
}

function shares(sentence: CountedSentence, input: LintInput): Finding[] {
  const { text, numbers } = sentence;
  return numbers.flatMap((part, i) => {
    const whole = numbers[i + 1];
    if (!whole || part.isPercent || whole.isPercent || !OF.test(text.slice(part.to, whole.from))) return [];
    const [before, after] = [numbers[i - 1], numbers[i + 2]];
    if (after?.isPercent && OR.test(text.slice(whole.to, after.from)))
      return compared(sentence, part, whole, after, input);
    if (before?.isPercent && BETWEEN_SHARE_AND_COUNTS.test(text.slice(before.to, part.from)))
      return compared(sentence, part, whole, before, input);
    return [];
  });
}

/** `Of the 48 delegations, 12 (30 per cent)`. */
function partsOfWholes(sentence: CountedSentence, input: LintInput): Finding[] {
  const { text, numbers } = sentence;
  return numbers.flatMap((whole, i) => {
    const [part, share] = [numbers[i + 1], numbers[i + 2]];
    if (!part || !share?.isPercent || part.isPercent || whole.isPercent) return [];
    const between = text.slice(whole.to, part.from);
    const isWhole =
      !OF.test(between) &&
      WHOLE_BEFORE.test(text.slice(Math.max(0, whole.from - 24), whole.from)) &&
      PART_AFTER.test(between);
    const isTold =
      (isWhole || PART_WITHIN.test(between)) &&
      IN_BRACKETS.test(text.slice(part.to, share.from)) &&
      !SHARE_OF_OTHER.test(text.slice(share.to, share.to + 40));
    return isTold ? compared(sentence, part, whole, share, input) : [];
  });
}

function compared(
  sentence: CountedSentence,
  part: NumberMention,
  whole: NumberMention,
  share: NumberMention,
  { manuscript }: LintInput,
): Finding[] {
  if (whole.value <= 0) return [];
  const isRounded = part.isRounded || whole.isRounded || share.isRounded;
  const real = (100 * part.value) / whole.value;
  const off = Math.abs(real - share.value);
  const unit = 10 ** -share.decimals;
  // Cut instead of rounded is a habit, not a mistake.
  const allowed = isRounded ? ROUNDED_POINTS : unit;
  if (off <= allowed) return [];
  const all = [part, whole, share];
  const confidence: Confidence = isRounded || off <= 2 * unit ? 'likely' : 'certain';
  return [
    finding('number-percentage', manuscript, spanOf(sentence, all), confidence, {
      given: `${share.value} per cent`,
      counts: `${written(sentence, part)} of ${written(sentence, whole)}`,
      real: `${real.toFixed(Math.max(1, share.decimals))} per cent`,
    }),
  ];
}

/** A number as it is written: `80 million`. */
const written = ({ text }: CountedSentence, { from, to }: NumberMention): string => text.slice(from, to);

/** `rose from 40 to 50, an increase of 20 per cent`, `rose by 10, from 40 to 50`. */
function changes(sentence: CountedSentence, input: LintInput): Finding[] {
  const { text, numbers } = sentence;
  if (!ROSE.test(text) && !CHANGE_OF.test(text)) return [];
  return numbers.flatMap((share, i) => {
    const pair =
      fromTo(text, numbers.slice(0, i)) ??
      fromTo(text, numbers.slice(i + 1)) ??
      twoCounts(text, numbers.slice(0, i), share);
    if (!pair || !BY.test(text.slice(0, share.from)) || isOtherMeasure(share, pair, text)) return [];
    const [a, b] = pair;
    if (a.isPercent || b.isPercent || a.value <= 0) return [];
    const apart = Math.abs(b.value - a.value);
    const real = share.isPercent ? (100 * apart) / a.value : apart;
    const isRounded = share.isRounded || a.isRounded || b.isRounded;
    const allowed = share.isPercent ? (isRounded ? ROUNDED_POINTS : 10 ** -share.decimals) : 0;
    if (Math.abs(real - share.value) <= allowed || (isRounded && !share.isPercent)) return [];
    const inWords = share.isPercent ? ' per cent' : '';
    return [
      finding('number-change', input.manuscript, spanOf(sentence, [a, b, share]), 'likely', {
        given: `${share.value}${inWords}`,
        numbers: `from ${written(sentence, a)} to ${written(sentence, b)}`,
        real: share.isPercent ? `${real.toFixed(Math.max(1, share.decimals))} per cent` : String(real),
      }),
    ];
  });
}

/** A factor, points, a share of another thing, or a count in which the ends are not given. */
function isOtherMeasure(
  share: NumberMention,
  [a, b]: readonly [NumberMention, NumberMention],
  text: string,
): boolean {
  if (share.isPercent) return false;
  if (share.decimals > 0 || a.decimals > 0 || b.decimals > 0) return true;
  if (
    /^[- ]?(?:times|fold|points?|out of|or|and|to|a|per|in|of)\b/iu.test(text.slice(share.to, share.to + 10))
  )
    return true;
  const units = [a, b, share].map(
    ({ from, to }) => /(?:thousand|million|billion)$/iu.exec(text.slice(from, to))?.[0],
  );
  return (
    new Set(units).size > 1 ||
    TIME.test(text.slice(share.to, share.to + 12)) !== TIME.test(text.slice(b.to, b.to + 12))
  );
}

/** `doubled from 40 to 60`. */
function factors(sentence: CountedSentence, input: LintInput): Finding[] {
  const { text, numbers } = sentence;
  return MULTIPLIED.flatMap(([word, factor]) => {
    const said = word.exec(text);
    if (!said) return [];
    const pair = fromTo(
      text,
      numbers.filter(({ from }) => from > said.index && from < said.index + 80),
    );
    if (!pair) return [];
    const [a, b] = pair;
    const real = b.value / a.value;
    if (
      !(a.value > 0) ||
      Math.abs(real / factor - 1) <= FACTOR_LEEWAY ||
      (factor > 1 && /more than/iu.test(said[0]) && real > factor)
    )
      return [];
    return [
      finding('number-change', input.manuscript, spanOf(sentence, [a, b]), 'likely', {
        given: said[0],
        numbers: `from ${written(sentence, a)} to ${written(sentence, b)}`,
        real: `${real.toFixed(2)} times`,
      }),
    ];
  });
}

/** `240 cargoes before 1740 and 300 after it, a rise of 40 per cent`: the only two counts before a change that is told of them. */
function twoCounts(
  text: string,
  numbers: readonly NumberMention[],
  share: NumberMention,
): readonly [NumberMention, NumberMention] | undefined {
  const change = CHANGE_OF.exec(text);
  const counts = numbers.filter(({ to, isPercent }) => !isPercent && !TIME.test(text.slice(to, to + 12)));
  const [a, b] = counts;
  if (!change || change.index + change[0].length !== share.from || counts.length !== 2 || !a || !b)
    return undefined;
  return /\band\b|\bto\b/u.test(text.slice(a.to, b.from)) && !/[.;:]/u.test(text.slice(a.from, share.from))
    ? [a, b]
    : undefined;
}

/** Two numbers told as `from 40 … to 50`. */
function fromTo(
  text: string,
  numbers: readonly NumberMention[],
): readonly [NumberMention, NumberMention] | undefined {
  for (const [i, a] of numbers.entries()) {
    const b = numbers[i + 1];
    if (!b || !/\bfrom (?:about |some )?$/iu.test(text.slice(Math.max(0, a.from - 16), a.from))) continue;
    if (/^[^.;]{0,40}\bto (?:about |some )?$/iu.test(text.slice(a.to, b.from)))
      return [inOneMeasure(text, a, b), b];
  }
  return undefined;
}

function spanOf({ block, at }: CountedSentence, numbers: readonly NumberMention[]) {
  const from = Math.min(...numbers.map((number) => number.from));
  const to = Math.max(...numbers.map((number) => number.to));
  return { block, from: at + from, to: at + to };
}
