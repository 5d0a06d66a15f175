import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { spanIndex } from '../span-index.ts';
import { NUMBER_WORDS } from '../words/number-words.ts';
import { lengthFault } from './length-fault.ts';

const YEAR = '(1\\d{3}|20\\d{2})';
const ABOUT =
  '(?<about>about |some |nearly |almost |roughly |over |more than |less than |just over |just under )?';
const LENGTH = `(?<count>\\d{1,3}|${NUMBER_WORDS})[ -](?<unit>years?|decades?)`;
const KIND =
  '(?:span|period|time|stretch|interval|course|reign|rule|tenure|term|era|age|total|gap|run|war|peace|occupation|alliance|mandate|truce)';
const TWO_YEARS = `${YEAR}\\s?(?:[–—-]|(?:un)?til|to|through|and)\\s?${YEAR}`;
const BEHIND = `(?<![\\d–-])${TWO_YEARS}\\)?(?:,| \\(|;| –| —|, that is,|,? or)\\s?(?:and so |in all |thus |which is |only )?`;
/** `1981 until 2011, a span of forty years`, `from 1914 to 1918 (a period of six years)`. */
const YEARS_THEN_SPAN = new RegExp(
  `${BEHIND}(?:over |in )?(?:an? |the )?(?:\\p{Ll}+ )?${KIND} of ${ABOUT}${LENGTH}`,
  'giu',
);
/** `1950–1953, three years in all`. */
const YEARS_THEN_LENGTH = new RegExp(
  `${BEHIND}${ABOUT}${LENGTH} (?:in all|altogether|in total|all told|of (?:war|peace|exile|occupation|rule|talks)|long)`,
  'giu',
);
/** `(1650–1700), which lasted eighty years`. */
const YEARS_THEN_LASTED = new RegExp(`${BEHIND}(?:which|that|and) lasted ${ABOUT}${LENGTH}`, 'giu');
/** `her reign (1820–1861) of fifty years`. */
const YEARS_THEN_OF = new RegExp(`\\(${TWO_YEARS}\\) of ${ABOUT}${LENGTH}`, 'giu');

/** A length of time that does not fit the two years told before it. */
export function lengthFindings({ manuscript, quotations }: LintInput): Finding[] {
  const quoted = spanIndex(quotations);
  return manuscript.blocks.flatMap(({ text, part, kind }, block) => {
    if (part === 'references' || part === 'back' || kind === 'reference') return [];
    return [YEARS_THEN_SPAN, YEARS_THEN_LENGTH, YEARS_THEN_LASTED, YEARS_THEN_OF]
      .flatMap((form) => [...text.matchAll(form)])
      .flatMap((match) => {
        const years = [...match[0].matchAll(/\b(?:1\d{3}|20\d{2})\b/gu)].map(([year]) => Number(year));
        const [first = 0, last = 0] = years;
        const { count, unit, about } = match.groups!;
        const length = last - first;
        const confidence = lengthFault({ count: count!, unit: unit!, isAbout: about !== undefined }, length);
        if (length <= 0 || !confidence) return [];
        const span = { block, from: match.index, to: match.index + match[0].length };
        return [
          finding('date-duration', manuscript, span, confidence, {
            said: `${count} ${unit}`,
            years: `${first} to ${last}`,
            real: length === 1 ? '1 year' : `${length} years`,
            isQuoted: quoted.covers(span),
          }),
        ];
      });
  });
}
