import { dayOf, yearMonthDay } from '../../base/calendar.ts';
import { rangeInWords } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { type SpanIndex, spanIndex } from '../span-index.ts';
import type { DateMention } from './date-mention.ts';
import { type DatedSentence, datedSentences } from './dated-sentences.ts';

const BORN = /\bborn\b[^.;\d]{0,40}$/iu;
const DIED =
  /\b(?:died|death|was killed|was executed|was assassinated|deceased|passed away)\b[^.;\d]{0,40}$/iu;
const AGED =
  /\b(?:aged|at the age of|at age|lived to(?: be| the age of)?|reached the age of) (?<age>\d{1,3})\b(?! ?(?:to|or|and|[-–])\b)/giu;
const DIES =
  /\b(?:died|death|killed|executed|assassinated|deceased|passed away|lived to|reached the age)\b/iu;
const LOOK_BACK = 60;
/** After these the age is another's. */
const OTHER_PERSON =
  /\b(?:and|whose|son|daughter|child|children|wife|husband|widow|widower|brother|sister|father|mother|infant)\b/iu;

interface Life {
  readonly born: DateMention;
  readonly died: DateMention;
}

/** Ages at death that do not fit the life, and deaths before the birth: of one person in a sentence. */
export function lifeFindings(input: LintInput): Finding[] {
  const quoted = spanIndex(input.quotations);
  return datedSentences(input).flatMap((sentence) => {
    const words = sentence.text.slice(sentence.from, sentence.to);
    if (!DIES.test(words)) return [];
    const life = lifeIn(sentence);
    if (!life) return [];
    const ages = [...words.matchAll(AGED)];
    if (life.died.latest < life.born.earliest) return [ended(life, sentence, input, quoted)];
    return ages.length === 1 ? aged(ages[0]!, life, sentence, input, quoted) : [];
  });
}

/** Birth and death, when the sentence tells of one of each. */
function lifeIn({ text, from, to, dates }: DatedSentence): Life | undefined {
  const own = dates.filter(({ span, isApproximate }) => span.from >= from && span.to <= to && !isApproximate);
  const told = (word: RegExp) =>
    own.filter(
      ({ span, precision }) =>
        (precision === 'day' || precision === 'month' || precision === 'year') &&
        word.test(text.slice(Math.max(from, span.from - LOOK_BACK), span.from)),
    );
  const [born, otherBorn] = told(BORN);
  const [died, otherDied] = told(DIED);
  if (born && died && born !== died && !otherBorn && !otherDied) return { born, died };
  const [life, other] = own.filter(
    ({ precision, edtf, span }) =>
      precision === 'span' &&
      /^\d{4}\/\d{4}$/u.test(edtf) &&
      /\(\s?$/u.test(text.slice(span.from - 2, span.from)),
  );
  if (!life || other || life.isBackwards || born || died) return undefined;
  return {
    born: { ...life, latest: endOfYear(life.earliest) },
    died: { ...life, earliest: startOfYear(life.latest) },
  };
}

const startOfYear = (day: number): number => dayOf(yearMonthDay(day).year, 1, 1);
const endOfYear = (day: number): number => dayOf(yearMonthDay(day).year, 12, 31);

function aged(
  match: RegExpExecArray,
  { born, died }: Life,
  { block, from, text }: DatedSentence,
  { manuscript }: LintInput,
  quoted: SpanIndex,
): Finding[] {
  if (OTHER_PERSON.test(text.slice(Math.min(from + match.index, died.span.to), from + match.index)))
    return [];
  const age = Number(match.groups!.age);
  const most = ageOn(died.latest, born.earliest);
  const least = ageOn(died.earliest, born.latest);
  if (age >= least && age <= most) return [];
  const at = from + match.index;
  const span = {
    block,
    from: Math.min(at, born.span.from, died.span.from),
    to: Math.max(at + match[0].length, born.span.to, died.span.to),
  };
  return [
    finding('date-age', manuscript, span, 'likely', {
      said: text.slice(at, at + match[0].length),
      born: rangeInWords(born.earliest, born.latest),
      died: rangeInWords(died.earliest, died.latest),
      right: least === most ? `${most}` : `${least} or ${most}`,
      isQuoted: quoted.covers(span),
    }),
  ];
}

/** Whole years of life on a day. */
function ageOn(day: number, birth: number): number {
  const [on, born] = [yearMonthDay(day), yearMonthDay(birth)];
  const isBefore = on.month < born.month || (on.month === born.month && on.day < born.day);
  return on.year - born.year - (isBefore ? 1 : 0);
}

function ended(
  { born, died }: Life,
  { block }: DatedSentence,
  { manuscript }: LintInput,
  quoted: SpanIndex,
): Finding {
  const span = {
    block,
    from: Math.min(born.span.from, died.span.from),
    to: Math.max(born.span.to, died.span.to),
  };
  return finding('date-life', manuscript, span, 'likely', {
    born: rangeInWords(born.earliest, born.latest),
    died: rangeInWords(died.earliest, died.latest),
    isQuoted: quoted.covers(span),
  });
}
