import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { times } from './check-known-names.ts';
import type { TextWord } from './text-words.ts';

/** Words for peoples and languages that are never other words; Polish, Turkey and china are. */
const peoples = new Set(
  `african albanian algerian american argentine asian australian austrian belgian brazilian british bulgarian cambodian canadian chilean
  chinese colombian cuban czech danish dutch egyptian english ethiopian european finnish french german greek hungarian icelandic indian
  indonesian iranian iraqi irish israeli italian japanese jordanian korean kuwaiti laotian latvian lebanese libyan lithuanian malaysian
  manchurian mexican mongolian moroccan nigerian norwegian pakistani palestinian peruvian portuguese prussian romanian russian scottish
  serbian siberian slovak somali soviet spanish sudanese swedish swiss syrian taiwanese thai tibetan tunisian turkish ukrainian
  vietnamese welsh yugoslav`.split(/\s+/),
);
/** Compounds and common nouns in which the small letter is right or usual. */
const usual = new Set(
  'french windows doors dressing fries toast horn dutch courage oven swiss roll cheese chinese walls boxes whispers russian roulette doll dolls danish pastry indian ink turkish delight baths venetian blinds arabic numerals roman italics english muffin german measles shepherd soviets scottish spanish moss'.split(
    ' ',
  ),
);

/** A council: `the soviet of Petrograd`. */
const isCouncil = (word: TextWord, next: TextWord | undefined): boolean =>
  word.key === 'soviet' && next?.key === 'of';

/** Whether a text is a list of keywords, which many journals print in small letters. */
function isKeywords(text: string): boolean {
  return /^\p{Ll}/u.test(text) && text.includes(',') && !/[.?!]$/u.test(text);
}

/** Words for a people that stand without their capital, where the text elsewhere gives it to them or to others: each said once. */
export function smallLetterFindings({ manuscript }: LintInput, words: readonly TextWord[]): Finding[] {
  const found = new Map<string, { small: (TextWord & { isInName: boolean })[]; capital: number }>();
  for (const [i, word] of words.entries()) {
    if (word.isQuoted || !peoples.has(word.key)) continue;
    if (isKeywords(manuscript.blocks[word.span.block]!.text)) continue;
    const next = words[i + 1];
    if (isCouncil(word, next)) continue;
    const those = found.get(word.key) ?? { small: [], capital: 0 };
    found.set(word.key, those);
    if (word.isCapital) those.capital++;
    // what opens a paragraph with a small letter is a piece of another
    else if (!(next?.joins && (usual.has(next.key) || usual.has(`${next.key}s`))) && word.span.from > 0)
      those.small.push({ ...word, isInName: word.joins === '-' || next?.joins === '-' });
  }
  const hasPeoples = [...found.values()].some(({ capital }) => capital > 0);
  return [...found].flatMap(([key, { small, capital }]) => {
    const first = small[0];
    // alone it is a slip, unless it is part of a name that a machine reads: `soviet-taiwanese`
    const isAlone = small.length === 1 && !first!.isInName;
    if (!first || (capital <= small.length && !hasPeoples && !isAlone)) return [];
    // a text that has the word with a small letter as often may mean it so
    const confidence = capital > small.length ? 'likely' : 'look';
    const name = key[0]!.toUpperCase() + key.slice(1);
    return [
      finding(
        'name-lowercase',
        manuscript,
        first.span,
        confidence,
        {
          word: first.word,
          usual: name,
          counts: `the text has ${key} ${times(small.length)} and ${capital === 0 ? `never ${name}` : `${name} ${times(capital)}`}`,
        },
        small.slice(1, 21).map(({ span }) => ({ span, says: `${key} again` })),
      ),
    ];
  });
}
