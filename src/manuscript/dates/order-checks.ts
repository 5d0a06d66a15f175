import { yearMonthDay } from '../../base/calendar.ts';
import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { SMALL_NUMBERS, TENS } from '../numbers/number-words.ts';
import type { DateMention } from './date-mention.ts';

/** Words that lead from one event to a later one. */
const ONWARD =
  /(?:(?<=^|[.;,] |\band )(?:subsequently|thereafter|afterwards|then)\b|^(?:Later|Then|Afterwards|Thereafter|Subsequently|Next)\b)/giu;
const BACKWARD = /(?:^|[;,] )(?:Earlier|Before that|Previously)\b/gu;
/** The later event follows its word within so many characters. */
const REACH = 90;
const EXACT = new Set(['day', 'month', 'year']);

/** Events told one after the other whose dates run the other way. */
export function sequenceFindings(input: LintInput): Finding[] {
  return input.manuscript.blocks.flatMap(({ text, sentences, part, kind }, block) => {
    if (part !== 'body' || kind === 'heading' || kind === 'note') return [];
    const dates = input.dates.filter(
      ({ span, precision, isApproximate }) => span.block === block && EXACT.has(precision) && !isApproximate,
    );
    return sentences.flatMap(({ from, to }) => {
      const sentence = text.slice(from, to);
      return [
        ...[...sentence.matchAll(ONWARD)].flatMap((word) => turned(word, 1)),
        ...[...sentence.matchAll(BACKWARD)].flatMap((word) => turned(word, -1)),
      ];

      function turned(word: RegExpMatchArray, sign: 1 | -1): Finding[] {
        const at = from + word.index!;
        const second = dates.find(({ span }) => span.from >= at && span.from <= at + REACH && span.to <= to);
        const first = dates.findLast(({ span }) => span.to <= at);
        if (
          !first ||
          !second ||
          /\bhad\b/u.test(sentence.slice(word.index)) ||
          !isTurned(first, second, sign)
        )
          return [];
        const isTight = first.span.from >= from && sign > 0 && !/^then/iu.test(word[0]);
        return [
          finding(
            'date-sequence',
            input.manuscript,
            { block, from: first.span.from, to: second.span.to },
            isTight ? 'likely' : 'look',
            {
              word: word[0].replace(/^[;,] /u, ''),
              first: rangeInWords(first.earliest, first.latest),
              second: rangeInWords(second.earliest, second.latest),
            },
          ),
        ];
      }
    });
  });
}

function isTurned(first: DateMention, second: DateMention, sign: 1 | -1): boolean {
  return sign > 0 ? second.latest < first.earliest : second.earliest > first.latest;
}

const COUNT = String.raw`(?:(?<digits>\d{1,3})|(?<tens>${Object.keys(TENS).join('|')})(?:-(?<unit>${Object.keys(SMALL_NUMBERS).join('|')}))?|(?<small>${Object.keys(SMALL_NUMBERS).join('|')}))`;
/** `the three years from 1945 to 1949`, `a ten-year war (1914-1918)`. */
const YEARS_OF = new RegExp(
  String.raw`\b(?:the|a|an|these|those|its|his|her) ${COUNT}[- ]years?(?:[- ][\p{L}-]+){0,3} ?(?:from|between|\(|of|,)? ?$`,
  'iu',
);
/** `(1878-1953) died aged 74`. */
const AGED = /^\)?[^.;()]{0,80}?\b(?:aged|at the age of) (?<age>\d{1,3})\b(?! to)/iu;

/** A number of years that does not fit the years beside it, and an age that does not fit a life. */
export function durationFindings({ manuscript, dates }: LintInput): Finding[] {
  return dates.flatMap((date) => {
    if (date.precision !== 'span' || date.isBackwards || !/^\d{4}\/\d{4}$/.test(date.edtf)) return [];
    const { block, from, to } = date.span;
    const { text, part } = manuscript.blocks[block]!;
    if (part === 'references' || part === 'back') return [];
    const length = yearMonthDay(date.latest).year - yearMonthDay(date.earliest).year;
    const before = YEARS_OF.exec(text.slice(Math.max(0, from - 60), from));
    if (before) {
      const { digits, tens, unit, small } = before.groups!;
      const said = digits
        ? Number(digits)
        : (TENS[tens?.toLowerCase() ?? ''] ?? 0) + (SMALL_NUMBERS[(unit ?? small)?.toLowerCase() ?? ''] ?? 0);
      // Both years may be counted, or neither.
      if (said >= length - 1 && said <= length + 1) return [];
      return [found(before[0].trim(), Math.max(0, from - 60) + before.index, to)];
    }
    const aged = AGED.exec(text.slice(to, to + 110));
    if (!aged || !/\bdied\b|\bdeath\b/iu.test(aged[0])) return [];
    const age = Number(aged.groups!.age);
    return age === length || age === length - 1 ? [] : [found(`aged ${age}`, from, to + aged[0].length)];

    function found(said: string, start: number, end: number): Finding {
      return finding('date-duration', manuscript, { block, from: start, to: end }, 'likely', {
        said,
        years: text.slice(from, to),
        real: `${length} years`,
      });
    }
  });
}
