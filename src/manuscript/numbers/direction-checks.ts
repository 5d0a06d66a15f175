import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { type CountedSentence, countedSentences } from './counted-sentences.ts';
import { inOneMeasure, type NumberMention } from './number-mentions.ts';

const UP =
  'rose|rises|risen|rising|raised|raises|raising|grew|grows|grown|growing|increased|increases|increasing|climbed|climbs|climbing|soared|surged|jumped|leapt|mounted|swelled|expanded|expands|expanding|went up|going up|gone up|shot up|crept up|edged up|augmented|enlarged|ballooned|multiplied';
const DOWN =
  'fell|falls|fallen|falling|dropped|drops|dropping|declined|declines|declining|decreased|decreases|decreasing|shrank|shrunk|shrinks|shrinking|sank|sunk|sinking|dwindled|diminished|reduced|reduces|reducing|lowered|cut|slashed|trimmed|went down|going down|gone down|slumped|plunged|plummeted|tumbled|contracted|slipped|thinned|halved';
const RISE = 'increases?|rise|growth|jump|expansion|surge|upswing';
const FALL = 'decreases?|fall|drop|decline|reduction|shrinkage|slump|cut';
const ABOUT =
  '(?:about |around |some |nearly |almost |over |under |roughly |approximately |just over |just under |more than |less than |only |(?:an )?estimated |a (?:total|low|high|peak|mere|record) of |as (?:many|few) as )?(?:(?:US|A|C)?[$£€¥])?';

/** A change told by its two ends: the words before the number it begins with, and between the two. */
interface Form {
  readonly before: RegExp;
  readonly between: RegExp;
  /** The end is told first: `rose to 410 from 450`. */
  readonly isTurned?: boolean;
}

const verb = (words: string) => `\\b(?:${words})\\b[^.;:()]{0,70}?`;
const noun = (words: string) =>
  `\\b(?:an?|the|this|that|its|their|sharp|steep|steady|slow|small|slight|great|gradual|further|rapid) (?:${words})\\b(?: (?:in|of) [^.;:()]{0,50}?)?,? `;
/** Between the two ends: a year, what is counted. */
const TO = new RegExp(`^[^.;:()]{0,60}?\\bto ${ABOUT}$`, 'iu');
const formsOf = (verbs: string, nouns: string, aside: string): readonly Form[] => [
  { before: new RegExp(`(?:${verb(verbs)}|${noun(nouns)})\\bfrom ${ABOUT}$`, 'iu'), between: TO },
  {
    before: new RegExp(`\\b(?:${verbs})(?: \\p{L}+ly)? to ${ABOUT}$`, 'iu'),
    between: new RegExp(`^[^.;:()]{0,40}? from ${ABOUT}$`, 'iu'),
    isTurned: true,
  },
  {
    before: /(?:)/u,
    between: new RegExp(`^(?: [^.;:()]{0,40})?,? \\(?${aside} from ${ABOUT}$`, 'iu'),
    isTurned: true,
  },
];
const DIRECTIONS = [
  { forms: formsOf(UP, RISE, 'up'), isUp: true },
  { forms: formsOf(DOWN, FALL, 'down'), isUp: false },
] as const;

/** Between a verb and its ends another change may be told, or one that only slows. */
const OTHER_CHANGE = new RegExp(`\\b(?:${UP}|${DOWN}|${RISE}|${FALL})\\b`, 'giu');
const SLOWED = /\b(?:less|slow\p{L}*|decelerat\p{L}*|not|never|instead|rather)\b/iu;
/** What some write with a minus: a rise of it may be told as a fall. */
const SIGNED = /\b(?:loss(?:es)?|deficits?|debts?)\b/iu;
/** Where a smaller number is more: places in a list, what a currency costs, one in so many. */
const TURNED_SCALES =
  /\b(?:rank\p{L}*|places?|positions?|placed|league|exchange|parity|par|depreciat\p{L}*|devalu\p{L}*|currenc\p{L}*|to the (?:dollar|pound|mark|franc|yen|rouble|ruble|lira)|(?:per|against the|for (?:one|a)) (?:US )?(?:dollar|pound|sterling|mark|franc|yen)|one in|1 in|minus|below zero|degrees?|odds|altitude|feet|met(?:er|re)s|BCE?|o['’]clock|a\.m|p\.m|grade|class|category|order|version|hull)\b/iu;
const LOOK_BACK = 160;

/** A rise that the numbers show to be a fall, and the other way round: `rose from 450 to 410`. */
export function directionFindings(input: LintInput): Finding[] {
  return countedSentences(input).flatMap((sentence) =>
    TURNED_SCALES.test(sentence.text) ? [] : turned(sentence, input),
  );
}

function turned(sentence: CountedSentence, { manuscript }: LintInput): Finding[] {
  const { text, numbers, block, at } = sentence;
  return numbers.flatMap((one, i) => {
    const other = numbers[i + 1];
    if (!other || (one.isPercent && !other.isPercent)) return [];
    const told = toldBetween(text, one, other);
    if (!told) return [];
    const [first, last] = told.isTurned ? [other, one] : [one, other];
    const [start, end] = [inOneMeasure(text, first, last).value, last.value];
    const isShown = told.isUp ? end > start : end < start;
    const isAbout = one.isRounded || other.isRounded;
    if (isShown || (isAbout && start === end)) return [];
    return [
      finding(
        'number-change',
        manuscript,
        { block, from: at + one.from, to: at + other.to },
        isAbout || SIGNED.test(text) ? 'look' : 'likely',
        {
          given: told.said,
          numbers: `from ${shown(text, first)} to ${shown(text, last)}`,
          real: start === end ? 'no change' : told.isUp ? 'a fall' : 'a rise',
        },
      ),
    ];
  });
}

/** Whether the text between and before two numbers tells them as a change, and in which direction. */
function toldBetween(text: string, one: NumberMention, other: NumberMention) {
  const before = text.slice(Math.max(0, one.from - LOOK_BACK), one.from);
  const between = text.slice(one.to, other.from);
  for (const { forms, isUp } of DIRECTIONS)
    for (const form of forms) {
      if (!form.between.test(between)) continue;
      const told = form.before.exec(before);
      if (!told) continue;
      // Of several words of change the last before the numbers governs them.
      const words = [...(form.isTurned && told[0] === '' ? between : before).matchAll(OTHER_CHANGE)];
      const last = words.at(-1)?.[0] ?? (isUp ? 'up' : 'down');
      if (words.length > 0 && !isOf(last, isUp)) continue;
      const governed = before.slice(Math.max(0, before.lastIndexOf(last)));
      if (SLOWED.test(told[0] === '' ? between : governed) || SLOWED.test(before.slice(-60)))
        return undefined;
      return { isUp, isTurned: form.isTurned === true, said: last };
    }
  return undefined;
}

const isUpWord = new RegExp(`^(?:${UP}|${RISE})$`, 'iu');
const isOf = (word: string, isUp: boolean): boolean => isUpWord.test(word) === isUp;

const shown = (text: string, { from, to }: NumberMention): string => text.slice(from, to);
