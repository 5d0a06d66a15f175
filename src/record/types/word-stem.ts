import { plainLetters } from '../../base/words.ts';

/** Words that tell nothing of what an act was. */
const EMPTY = new Set(
  'a an the of to for or and with in on by at from such as that not be is was off into over'.split(' '),
);

/** Forms that no ending leads back from. */
const FORMS: Readonly<Record<string, string>> = {
  broke: 'break',
  broken: 'break',
  breaking: 'break',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  met: 'meet',
  fought: 'fight',
  sent: 'send',
  gave: 'give',
  given: 'give',
  spoke: 'speak',
  sought: 'seek',
  sank: 'sink',
  sunk: 'sink',
  taken: 'take',
  took: 'take',
  cheque: 'check',
  programme: 'program',
};

/** Endings from the longest on; what is left of a word has four letters at least. */
const ENDINGS = [
  ...[
    'isations',
    'izations',
    'isation',
    'ization',
    'itions',
    'ations',
    'ition',
    'ation',
    'ingly',
    'ments',
    'isms',
  ],
  ...['ising', 'izing', 'ating', 'ions', 'ised', 'ized', 'ises', 'izes', 'ated', 'ates', 'ment', 'ally'],
  ...[
    'ise',
    'ize',
    'ate',
    'ism',
    'ing',
    'ion',
    'ers',
    'ies',
    'als',
    'al',
    'er',
    'or',
    'ed',
    'es',
    'ly',
    'y',
    's',
    'e',
  ],
];

/**
 * The words of a text as stems, those that tell nothing left out: `Recognise`, `recognized` and `recognition` are one, whatever the spelling,
 * British or American.
 *
 * @example wordStems('Recognition of the regime') // => ['recogn', 'regim']
 */
export function wordStems(text: string): string[] {
  const words = plainLetters(text).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !EMPTY.has(word)).map(stem);
}

function stem(word: string): string {
  let left = (Object.hasOwn(FORMS, word) ? FORMS[word]! : word)
    .replace(/(?<=def|off)enc(?=e)/, (all) => all.replace(/c$/, 's'))
    .replace('oeuvre', 'euver')
    .replace(/our(?=s?$|ed$|ing$|able$)/, 'or');
  for (;;) {
    const ending = ENDINGS.find((one) => left.endsWith(one) && left.length - one.length >= 4);
    if (ending === undefined) return left.replace(/(.)\1$/, '$1');
    left = left.slice(0, left.length - ending.length);
  }
}
