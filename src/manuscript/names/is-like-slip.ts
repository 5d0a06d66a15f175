/** A shorter name has too many near to it; one that has lost a letter may be one shorter. */
export const LEAST_LETTERS = 6;

/** Not another form of the word (Korean, Tokyo's, Slavs), nor a name that begins otherwise (Hong and Kong). `isMeant`: the usual one stands so often that another way to spell it is a slip too. */
export function isLikeSlip(rare: string, usual: string, isMeant = false): boolean {
  if (Math.max(rare.length, usual.length) < LEAST_LETTERS) return false;
  if (rare[0] !== usual[0] || isInflected(rare, usual)) return false;
  // Swedish and Danish, Slovak and Slovene families: -sen and -son, -man and -mann, -berg and -burg are other people's names.
  return !(isMeant ? ENDINGS : [...ENDINGS, ...SPELLINGS]).some(
    ([a, b]) => (rare.endsWith(a) && usual.endsWith(b)) || (rare.endsWith(b) && usual.endsWith(a)),
  );
}

/** What a word of a people or a place gets at its end: Korean, Iraqi, Germany; a last letter that is only doubled or cut is a slip. */
const INFLECTIONS = new Set(['s', 'n', 'i', 'y']);

/** Whether one word is only another form of the other. */
export const isInflected = (one: string, other: string): boolean =>
  isFormOf(one, other) || isFormOf(other, one);

function isFormOf(longer: string, name: string): boolean {
  if (longer.endsWith('s') && name.endsWith('s')) return isFormOf(longer.slice(0, -1), name.slice(0, -1));
  if (longer.length === name.length)
    return longer.slice(0, -1) === name.slice(0, -1) && [longer, name].every((word) => VARIED.test(word));
  return longer.startsWith(name) && INFLECTIONS.has(longer.slice(name.length));
}

/** Last letters that change with number, gender and tongue: Germans and Germany, Maria and Mario. */
const VARIED = /[snyieaot]$/u;

/** Endings of words that are no names, where one opens a sentence. */
export const ORDINARY_WORD = /(?:ing|ed|ly|tions?|ness|ments?|able|ous|ers|ies|ive|ence|ance)$/u;

/** Ways to spell one ending, as other families and other romanisations do. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['er', 'ar'],
  ['sky', 'ski'],
  ['ey', 'y'],
  ['ay', 'y'],
  ['ie', 'y'],
  ['ow', 'ov'],
];

const ENDINGS: readonly (readonly [string, string])[] = [
  ['sen', 'son'],
  ['son', 'ston'],
  ['berg', 'burg'],
  ['man', 'men'],
  ['ia', 'ian'],
  ['ens', 'es'],
  ['ing', 'in'],
  ['ies', 'ied'],
  ['ist', 'ism'],
  ['tion', 'tions'],
];
