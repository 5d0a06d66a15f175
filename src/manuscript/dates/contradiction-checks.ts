import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';
import { nameKey } from '../names/text-words.ts';
import { spanIndex } from '../span-index.ts';
import type { DateMention } from './date-mention.ts';
import { type DatedSentence, datedSentences } from './dated-sentences.ts';
import { meets } from './intervals.ts';
import { isPlain } from './reckonings.ts';

const NAME =
  '(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{L}\\p{M}’-]{1,30}(?:[ -](?:of the|of|on the|on|for the|for|and|\\p{Lu}[\\p{L}\\p{M}’-]{1,30})){0,7}';
/** What happens once to a thing of that name. */
const ONCE: readonly (readonly [act: string, passive: string, active: string])[] = [
  ['signed', 'was signed|were signed|signed', 'signed|signing of'],
  ['passed', 'was (?:passed|adopted|enacted)', 'passage of|adoption of'],
  ['completed', 'was (?:completed|finished|built)', 'completion of'],
  ['concluded', 'was concluded', 'concluded|conclusion of'],
  [
    'founded',
    '(?:was )?(?:founded|established|created|set up)',
    'founded|established|founding of|foundation of|establishment of',
  ],
  ['opened', 'opened|began|convened|was (?:opened|convened)', 'opening of'],
  ['ended', 'ended|closed|came to an end|was dissolved', 'end of'],
  ['born', 'was born', 'birth of'],
  ['died', 'died|was (?:assassinated|murdered|executed|killed)', 'death of|assassination of|murder of'],
  ['fell', 'fell|was (?:captured|taken)', 'fall of|capture of'],
  ['ratified', 'entered into force|came into force|took effect', 'entry into force of'],
  ['proclaimed', 'was proclaimed', 'proclaimed|proclamation of'],
  ['abdicated', 'abdicated|resigned', 'abdication of|resignation of'],
];
const ADVERBS = '(?:(?:formally|officially|finally|duly|solemnly|only|itself|there|again) )?';
const DATE_LEAD =
  /^[^.;:]{0,40}?,? ?\(?(?:in|on|at|by)? ?(?:the (?:morning|evening|night|spring|summer) of )?$/u;
const FORMS = ONCE.flatMap(([act, passive, active]) => [
  { act, form: new RegExp(`(?<name>${NAME})(?:,[^,.;]{3,40},)? ${ADVERBS}(?:${passive})\\b`, 'gu') },
  { act, form: new RegExp(`\\b(?:${active}) (?:the |a )?(?<name>${NAME})`, 'gu') },
]);

interface Told {
  readonly name: string;
  readonly date: DateMention;
  readonly span: Span;
}

/** One act, told of one name in two places, with dates that cannot both be right. */
export function contradictionFindings(input: LintInput): Finding[] {
  const quoted = spanIndex(input.quotations);
  const told = new Map<string, Told[]>();
  for (const sentence of datedSentences(input))
    for (const { act, form } of FORMS)
      for (const one of toldIn(sentence, form)) {
        if (quoted.covers(one.span)) continue;
        const key = `${act} ${nameKey(one.name)}`;
        told.set(key, [...(told.get(key) ?? []), one]);
      }
  return [...told.values()].flatMap((those) => {
    const [first] = those;
    const other = those.find(({ date }) => contradicts(first!.date, date));
    // Told so in three ways or more, the name stands for several things.
    const ways = new Set(those.map(({ date }) => date.edtf)).size;
    if (!other || ways > 2) return [];
    return [
      finding(
        'date-contradiction',
        input.manuscript,
        other.span,
        'look',
        { name: first!.name, date: inWords(other.date), other: inWords(first!.date) },
        [{ span: first!.span, says: `here ${inWords(first!.date)}` }],
      ),
    ];
  });
}

const inWords = ({ earliest, latest }: DateMention): string => rangeInWords(earliest, latest);

/** So many days apart the same name may have another war, another meeting. */
const MOST_APART = 12 * 366;

function contradicts(a: DateMention, b: DateMention): boolean {
  const apart = Math.max(a.earliest - b.latest, b.earliest - a.latest);
  return !meets(a, b) && apart <= MOST_APART;
}

/** Words that make another thing of a name, or another time of an act. */
const NOT_SO =
  /\b(?:first|second|third|fourth|again|renewed|draft|if|would|should|could|not|never|planned|proposed|anniversary|version|branch|office of|negotiations|talks|not yet|had hoped)\b/iu;

function toldIn({ block, text, from, to, dates }: DatedSentence, form: RegExp): Told[] {
  const sentence = text.slice(from, to);
  const own = dates.filter(({ span, isCompleted }) => span.from >= from && span.to <= to && !isCompleted);
  if (own.length === 0 || NOT_SO.test(sentence)) return [];
  return Array.from(sentence.matchAll(form)).flatMap((match) => {
    const name = match
      .groups!.name!.replace(/^(?:The|On|In|When|After|Before|It|He|She|They|But|And) /u, '')
      .replace(/(?: (?:of|on|for|the|and))+$/u, '');
    const end = from + match.index + match[0].length;
    const behind = own.find(({ span }) => span.from >= end);
    const before = own.length === 1 && own[0]!.span.to <= from + match.index ? own[0] : undefined;
    const date =
      behind && DATE_LEAD.test(text.slice(end, behind.span.from)) && own.length <= 2
        ? behind
        : before && /^(?:In|On) (?:the )?$/u.test(text.slice(from, before.span.from).trimStart())
          ? before
          : undefined;
    if (!date || !isPlain(date) || name.length < 5) return [];
    return [{ name, date, span: { block, from: from + match.index, to: Math.max(end, date.span.to) } }];
  });
}
