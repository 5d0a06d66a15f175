import type { Check } from '../check.ts';
import { languageOf } from '../words/language.ts';
import { plainMatches } from './plain-matches.ts';
import { izeWords, spellingOf } from './spelling-pairs.ts';
import { mixedFinding, rarerForms, type Written } from './two-forms.ts';

/** So many words of the usual spelling make it the text’s own. */
const LEAST = 3;

/** Finds words in American spelling in a British text, and the other way round; -ise and -ize by themselves, since British presses have both. */
export const checkSpelling: Check = (input) => {
  if (languageOf(input.manuscript)?.name !== 'English') return [];
  const written = plainMatches(input, /(?<![\p{L}’'-])\p{Ll}{4,}(?![\p{L}-])/gu).flatMap(
    (match): Written[] => {
      const spelling = spellingOf(match.text);
      return spelling ? [{ match, form: spelling.kind, other: () => spelling.other }] : [];
    },
  );
  const ize = plainMatches(input, izeWords).map((match): Written => {
    const at = match.text.search(/i[sz](?:e|es|ed|er|ers|ing|ation|ations|ational)$/u) + 1;
    return {
      match,
      form: match.groups.letter!,
      other: (usual) => match.text.slice(0, at) + usual + match.text.slice(at + 1),
    };
  });
  return [...byWord(input, written), ...rarerForms(input, 'spelling-mixed', ize)];
};

/** One finding a word: each is looked at by itself. */
function byWord(input: Parameters<Check>[0], written: readonly Written[]) {
  const american = written.filter(({ form }) => form === 'american');
  const british = written.filter(({ form }) => form === 'british');
  const [usual, rare] = american.length > british.length ? [american, british] : [british, american];
  if (rare.length === 0 || usual.length < LEAST || usual.length < rare.length * 3) return [];
  const words = [...new Set(rare.map(({ match }) => match.text))];
  return words.map((word) =>
    mixedFinding(
      input,
      'spelling-mixed',
      rare.filter(({ match }) => match.text === word),
      usual[0]!,
      { usual: usual[0]!.form, count: usual.length },
    ),
  );
}
