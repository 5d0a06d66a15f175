import { own } from '../../base/own.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { spanIndex } from '../span-index.ts';
import { abbreviationsOfBodies } from './abbreviations-of-bodies.ts';
import { anachronisms } from './anachronisms.ts';
import { confusableBodies } from './confusable-bodies.ts';
import { nameKey } from './text-words.ts';

/** Bodies and treaties that are confused with others in their own sentence, or set in years when they were not. */
export function bodyFindings(input: LintInput): Finding[] {
  const quoted = spanIndex(input.quotations);
  return input.manuscript.blocks.flatMap(({ text, part, sentences }, block) => {
    if (part === 'references' || part === 'back') return [];
    return [
      ...confused(input, block, text, sentences),
      ...abbreviated(input, block, text),
      ...misdated(input, block, text, sentences),
    ].filter(({ span }) => !quoted.covers({ ...span, to: span.from + 1 }));
  });
}

type Sentences = LintInput['manuscript']['blocks'][number]['sentences'];

/** Sentences longer than this are lists, or none. */
const REACH = 600;

/** The sentence of a place, with `more` sentences before and after it. */
function around(text: string, sentences: Sentences, at: number, more: number): string {
  const i = sentences.findIndex(({ to }) => to > at);
  const first = sentences[Math.max(0, i - more)]?.from ?? 0;
  const last = sentences[Math.min(sentences.length - 1, i + more)]?.to ?? text.length;
  return text.slice(Math.max(first, at - REACH), Math.min(last, at + REACH));
}

function confused({ manuscript }: LintInput, block: number, text: string, sentences: Sentences): Finding[] {
  return confusableBodies.flatMap(({ named, meant, amid, unless, why, confidence }) =>
    Array.from(text.matchAll(named)).flatMap(({ 0: name, index }) => {
      const near = around(text, sentences, index, 1);
      const rest = near.replace(name, ' ');
      if (!amid.test(rest) || unless?.test(near)) return [];
      const span = { block, from: index, to: index + name.length };
      return [finding('name-confused', manuscript, span, confidence, { name, meant, why })];
    }),
  );
}

/** `(IMF)`, `(the IMF)`, `, or IMF,`, `(hereafter IMF)` behind a name. */
const ABBREVIATED =
  /(?:\((?:the |hereafter |henceforth |abbreviated |or )?[“"‘']?([A-Z][A-Za-z]{1,6})[”"’']?[);,]|, or (?:the )?([A-Z]{2,6}),)/gu;
/** `IMF (World Trade Organization)`. */
const SPELLED_OUT = /\b([A-Z]{2,6}) \((?:the )?(\p{Lu}[\p{L}’' -]{5,80}?)\)/gu;
const LONGEST_NAME = 90;
const bodies = Object.values(abbreviationsOfBodies)
  .flat()
  .map((name) => ({ name, key: nameKey(name) }))
  .sort((a, b) => b.key.length - a.key.length);

/** “the Republic of China (PRC)”, “the PRC (Republic of China)”: the abbreviation is another's. */
function abbreviated({ manuscript }: LintInput, block: number, text: string): Finding[] {
  const pairs = [
    ...Array.from(text.matchAll(ABBREVIATED), (match) => ({
      match,
      short: match[1] ?? match[2]!,
      key: ` ${nameKey(text.slice(Math.max(0, match.index - LONGEST_NAME), match.index))}`,
    })),
    ...Array.from(text.matchAll(SPELLED_OUT), (match) => ({
      match,
      short: match[1]!,
      key: ` ${nameKey(match[2]!)}`,
    })),
  ];
  return pairs.flatMap(({ match, short, key }) => {
    const stands = own(abbreviationsOfBodies, short);
    if (!stands) return [];
    const named = bodies.find((body) => key.endsWith(` ${body.key}`));
    if (!named || stands.some((name) => nameKey(name) === named.key)) return [];
    const span = { block, from: match.index, to: match.index + match[0].length };
    const parameters = { name: named.name, abbreviation: short, stands: stands[0]! };
    return [finding('name-abbreviation', manuscript, span, 'likely', parameters)];
  });
}

const YEAR = /\b(1[89]\d\d|20[0-2]\d)\b/gu;

function misdated({ manuscript }: LintInput, block: number, text: string, sentences: Sentences): Finding[] {
  return anachronisms.flatMap(({ named, name, before, after, why }) =>
    Array.from(text.matchAll(named)).flatMap(({ 0: words, index }) => {
      const sentence = around(text, sentences, index, 0);
      const years = Array.from(sentence.matchAll(YEAR), ([year]) => Number(year));
      const [year] = years;
      const isWrong =
        years.length === 1 &&
        year !== undefined &&
        ((before !== undefined && year < before) || (after !== undefined && year > after));
      if (!isWrong) return [];
      const span = { block, from: index, to: index + words.length };
      return [finding('name-anachronism', manuscript, span, 'look', { name, year: String(year), why })];
    }),
  );
}
