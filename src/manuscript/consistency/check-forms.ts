import { MONTH_PATTERN } from '../../base/months.ts';
import { own } from '../../base/own.ts';
import type { Check, LintInput } from '../check.ts';
import { languageOf } from '../words/language.ts';
import { SMALL_NUMBERS } from '../words/number-words.ts';
import { type PlainMatch, plainMatches } from './plain-matches.ts';
import { rarerForms, type Written } from './two-forms.ts';

const DAYS = new RegExp(
  `(?<![\\d\\p{L}])(?:(?<day>\\d{1,2}) (?<month>${MONTH_PATTERN}),? (?<year>[12]\\d{3})|(?<month2>${MONTH_PATTERN}) (?<day2>\\d{1,2}), (?<year2>[12]\\d{3}))(?!\\d)`,
  'gu',
);

/** Finds days that are written in another order than the text’s usual one; text and notes have each their own. */
export const checkDateForms: Check = (input) =>
  (['body', 'notes'] as const).flatMap((part) =>
    rarerForms(
      input,
      'date-form-mixed',
      plainMatches(input, DAYS, [part]).map((match): Written => {
        const { day, month, year, day2, month2, year2 } = match.groups;
        return day === undefined
          ? { match, form: 'month first', other: () => `${day2} ${month2} ${year2}` }
          : { match, form: 'day first', other: () => `${month} ${day}, ${year}` };
      }),
    ),
  );

/** Finds decades with an apostrophe where the text has none, and the other way round. */
export const checkDecades: Check = (input) =>
  rarerForms(
    input,
    'decade-form-mixed',
    plainMatches(input, /(?<!\d)(?<decade>[12]\d{2}0)(?<mark>['’]?)s(?!\p{L})/gu).map((match): Written => {
      const hasMark = match.groups.mark !== '';
      return {
        match,
        form: hasMark ? 'with' : 'without',
        other: () => `${match.groups.decade}${hasMark ? '' : '’'}s`,
      };
    }),
  );

/** Finds “percent”, “per cent” and % in one text; in brackets % is usual, and is left. */
export const checkPercent: Check = (input) => {
  const found = plainMatches(input, /(?<=\d)(?<space>[ \u00a0]?)(?<sign>percent|per cent|%)(?!\p{L})/gu, [
    'body',
  ]).filter((match) => !isInBrackets(match));
  return rarerForms(
    input,
    'percent-mixed',
    found.map(
      (match): Written => ({
        match,
        form: match.groups.sign!,
        other: (usual) => (usual === '%' ? '%' : ` ${usual}`),
      }),
    ),
  );
};

function isInBrackets({ block: { text }, span: { from } }: PlainMatch): boolean {
  const before = text.slice(Math.max(0, from - 200), from);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

const COUNTED =
  /(?<![\p{L}\d.,–-]|[$£€] ?)(?<number>[2-9]|two|three|four|five|six|seven|eight|nine) (?<noun>years|months|weeks|days|hours|countries|states|members|governments|treaties|ships|men|women|people|times|cases|articles|volumes|divisions|delegates|delegations|ministers|seats|votes)(?![\p{L}-])/gu;
const FIGURES = Object.fromEntries(
  Object.entries(SMALL_NUMBERS).map(([word, number]) => [String(number), word]),
);

/** Finds a number under ten in figures where the text spells such numbers before the same word, or the other way round. */
export const checkSmallNumbers: Check = (input) => {
  if (languageOf(input.manuscript)?.name !== 'English') return [];
  const byNoun = new Map<string, Written[]>();
  for (const match of plainMatches(input, COUNTED, ['body'])) {
    const { number = '', noun = '' } = match.groups;
    if (/^\d/u.test(number) && hasLargerFigure(match)) continue;
    const isSpelled = !/^\d/u.test(number);
    const other = isSpelled ? String(own(SMALL_NUMBERS, number)) : own(FIGURES, number);
    byNoun.set(noun, [
      ...(byNoun.get(noun) ?? []),
      { match, form: isSpelled ? 'spelled' : 'figures', other: () => `${other} ${noun}` },
    ]);
  }
  return [...byNoun.values()].flatMap((written) => rarerForms(input, 'number-form-mixed', written));
};

/** Beside a larger number all of a sentence may be in figures. */
function hasLargerFigure({ block, span }: PlainMatch): boolean {
  const sentence = block.sentences.find(({ from, to }) => from <= span.from && span.from < to);
  const text = block.text.slice(sentence?.from ?? 0, sentence?.to);
  return /(?<![\d,.])(?:1\d|[2-9]\d|\d{3}|\d{1,3}(?:,\d{3})+)(?![\d])/u.test(
    text.replace(/(?<!\d)[12]\d{3}(?!\d)/gu, ''),
  );
}

const COMPOUND = /(?<![\p{L}\d-])(?<first>\p{Ll}{2,})-(?<second>\p{Ll}{3,})(?![\p{L}\d-])/gu;
/** Where the hyphen tells two words apart: re-form and reform. */
const OTHER_WORDS = new Set(
  'reform resent recover recreation recreate represent resign release remark repress restrain retreat review react'.split(
    ' ',
  ),
);

/** Finds a compound with a hyphen that stands elsewhere as one word. */
export const checkHyphens: Check = (input) => {
  const compounds = new Map<string, Written[]>();
  for (const match of plainMatches(input, COMPOUND)) {
    const joined = match.groups.first! + match.groups.second!;
    if (OTHER_WORDS.has(joined) || isAtLineEnd(match)) continue;
    compounds.set(joined, [...(compounds.get(joined) ?? []), { match, form: 'hyphen', other: () => joined }]);
  }
  if (compounds.size === 0) return [];
  for (const match of plainMatches(input, /(?<![\p{L}\d-])\p{Ll}{5,}(?![\p{L}\d-])/gu)) {
    const those = compounds.get(match.text);
    const text = those?.[0]?.match.text;
    if (those && text !== undefined) those.push({ match, form: 'one word', other: () => text });
  }
  return [...compounds.values()].flatMap((written) => mixedCompound(input, written));
};

/** Of two forms of a compound that which stands twice as often is the usual. */
function mixedCompound(input: LintInput, written: readonly Written[]) {
  const hyphens = written.filter(({ form }) => form === 'hyphen').length;
  const isMixed = hyphens > 0 && hyphens < written.length;
  return isMixed ? rarerForms(input, 'hyphen-mixed', written, { atLeast: 2, ratio: 2 }) : [];
}

/** A hyphen where a line of the file ends may only divide the word. */
function isAtLineEnd({ block, span, groups }: PlainMatch): boolean {
  const after = span.from + groups.first!.length + 1;
  return block.stretches.some(({ at }) => at === after || at === after - 1);
}
