import { onceForEach } from '../../base/once-for-each.ts';
import { plainLetters } from '../../base/words.ts';
import type { CaseRecord } from '../../record/case-record.ts';

/** Words that say nothing of what a sentence is about. */
const EMPTY = new Set(
  'a an and are as at be been before after but by did do does for from had has have he her his in into is it its more most no nor not of on only or other over she so some such than that the their them then there these they this those through to under was were what when where which while who whose will with would it’s also both each its own made make one two'.split(
    ' ',
  ),
);
/** Forms of a word mostly agree in so many letters: recognised, recognition. */
const STEM = 6;

/** What a sentence is about: stems of its words, and the ids of the actors it names, under any of their names. */
export function meaningfulWords(text: string, record: CaseRecord): Set<string> {
  const words = new Set<string>();
  let rest = folded(text);
  for (const { id, phrase } of actorPhrases(record)) {
    if (!` ${rest} `.includes(` ${phrase} `)) continue;
    words.add(`@${id}`);
    rest = ` ${rest} `.replaceAll(` ${phrase} `, ' ').trim();
  }
  for (const word of rest.split(' ')) if (word.length > 1 && !EMPTY.has(word)) words.add(word.slice(0, STEM));
  return words;
}

/** What the actors of a case are called, in the order in which they are looked for. */
const actorPhrases = onceForEach(({ rows }: CaseRecord) =>
  rows.actors.flatMap(({ id, name, names = [] }) =>
    [name, ...names.map((one) => (typeof one === 'string' ? one : one.text)), id]
      .map((known) => ({ id, phrase: folded(known) }))
      .filter(({ phrase }) => phrase.length >= 3),
  ),
);

const folded = (text: string): string =>
  plainLetters(text)
    .replace(/['’]s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How much a word weighs: the rarer among the sentences, the more. */
export function wordWeights(sentences: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  // Octaves by halving: a logarithm whose last bit no two machines round alike is not needed here.
  return (word) => {
    let octaves = 1;
    for (let often = counts.get(word) ?? 0.5; often * 2 <= sentences.length; often *= 2) octaves++;
    return octaves;
  };
}
