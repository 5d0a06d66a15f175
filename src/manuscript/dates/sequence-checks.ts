import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { spanIndex } from '../span-index.ts';
import type { DateMention } from './date-mention.ts';
import { type DatedSentence, datedSentences } from './dated-sentences.ts';

/** Words that lead from one event to a later one. */
const ONWARD =
  /(?:(?:^|[.;,] |\band )(?<word>subsequently|thereafter|afterwards|then)\b|^(?<first>Later|Then|Afterwards|Thereafter|Subsequently|Next)\b)/giu;
const BACKWARD = /(?:^|[;,] (?:and )?)(?<word>[Ee]arlier|[Bb]efore that|[Pp]reviously)\b/gu;
/** The later event follows its word within so many characters. */
const REACH = 90;
/** Another sentence told between, a look back, a source's own date: then the order says nothing. */
const LOOKS_BACK =
  /\b(?:had|already|since|until|till|before|after|earlier|previous(?:ly)?|by|back to|from|now|as(?: early as| late as)?|begun|dating|refer\p{L}*|of the|under the|the \d{4})\b/iu;
const EXACT = new Set(['day', 'month', 'year']);

/** Events told one after the other, with `subsequently`, `then`, `before that`, whose dates run the other way. */
export function sequenceFindings(input: LintInput): Finding[] {
  const quoted = spanIndex(input.quotations);
  return datedSentences(input).flatMap((sentence) => {
    const { part, kind } = input.manuscript.blocks[sentence.block]!;
    if (part === 'notes' || kind === 'note' || kind === 'table-row') return [];
    const words = sentence.text.slice(sentence.from, sentence.to);
    return [
      ...[...words.matchAll(ONWARD)].flatMap((word) => turned(word, 1, sentence)),
      ...[...words.matchAll(BACKWARD)].flatMap((word) => turned(word, -1, sentence)),
    ].flatMap(({ word, first, second }) => {
      const span = { block: sentence.block, from: first.span.from, to: second.span.to };
      if (quoted.covers(second.span)) return [];
      const isTight =
        first.span.from >= sentence.from && /^(?:subsequently|thereafter|afterwards)$/iu.test(word);
      return [
        finding('date-sequence', input.manuscript, span, isTight ? 'likely' : 'look', {
          word,
          first: rangeInWords(first.earliest, first.latest),
          second: rangeInWords(second.earliest, second.latest),
          isBack: second.earliest > first.latest,
        }),
      ];
    });
  });
}

interface Turned {
  readonly word: string;
  readonly first: DateMention;
  readonly second: DateMention;
}

function turned(match: RegExpExecArray, sign: 1 | -1, { text, from, to, dates }: DatedSentence): Turned[] {
  const word = match.groups!.word ?? match.groups!.first!;
  const at = from + match.index + match[0].length;
  const second = dates.find(({ span }) => span.from >= at && span.from <= at + REACH && span.to <= to);
  const first = dates.findLast(({ span }) => span.to <= at);
  if (!first || !second || !isExact(first) || !isExact(second)) return [];
  if (
    /[.!?]\s+\S/u.test(text.slice(first.span.to, from)) ||
    LOOKS_BACK.test(text.slice(at, second.span.from))
  )
    return [];
  const isTurned = sign > 0 ? second.latest < first.earliest : second.earliest > first.latest;
  return isTurned ? [{ word, first, second }] : [];
}

const isExact = ({ precision, isApproximate, isCompleted, isImpossible }: DateMention): boolean =>
  EXACT.has(precision) && !isApproximate && !isCompleted && !isImpossible;
