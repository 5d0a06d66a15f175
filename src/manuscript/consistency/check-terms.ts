import type { Check } from '../check.ts';
import { finding } from '../finding.ts';
import { times } from '../names/check-known-names.ts';
import { plainMatches } from './plain-matches.ts';

const DEFINITION =
  /\((?:hereafter|hereinafter|henceforth|referred to as)?,?\s?(?:the )?[“"](?:the )?(?<term>\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,3})[”"]\)/gu;

/** Finds a term that was defined with a capital, (the “Commission”), and stands later without. */
export const checkTerms: Check = (input) => {
  const { manuscript } = input;
  const terms = manuscript.blocks.flatMap(({ text, part }, block) =>
    part === 'body'
      ? Array.from(text.matchAll(DEFINITION), (match) => ({
          term: match.groups!.term!,
          span: { block, from: match.index, to: match.index + match[0].length },
        }))
      : [],
  );
  return terms.flatMap(({ term, span }) => {
    const small = plainMatches(
      input,
      new RegExp(`(?<=\\b[Tt]he )${term.toLowerCase()}(?![\\p{L}-])`, 'gu'),
    ).filter(
      (match) =>
        match.span.block > span.block || (match.span.block === span.block && match.span.from > span.to),
    );
    const capital = plainMatches(input, new RegExp(`(?<=\\b[Tt]he )${term}(?![\\p{L}-])`, 'gu'));
    if (small.length === 0 || capital.length === 0) return [];
    return [
      finding(
        'term-capitals',
        manuscript,
        small[0]!.span,
        'look',
        {
          rare: `“${small[0]!.text}”`,
          usual: `“${term}”`,
          counts: `the term is defined with a capital; so it stands ${times(capital.length)}, and without ${times(small.length)}`,
        },
        [{ span, says: 'defined here' }],
      ),
    ];
  });
};
