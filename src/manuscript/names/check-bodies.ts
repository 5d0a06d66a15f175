import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';
import { abbreviationsOfBodies } from './abbreviations-of-bodies.ts';
import { anachronisms } from './anachronisms.ts';
import { confusableBodies } from './confusable-bodies.ts';
import { nameKey } from './text-words.ts';

/** Bodies and treaties that are confused with others in their own sentence, or set in years when they were not. */
export function bodyFindings(input: LintInput): Finding[] {
  const quoted = new Map<number, Span[]>();
  for (const { span } of input.quotations) quoted.set(span.block, [...(quoted.get(span.block) ?? []), span]);
  return input.manuscript.blocks.flatMap(({ text, part, sentences }, block) => {
    if (part === 'references' || part === 'back') return [];
    const isQuoted = (at: number) => (quoted.get(block) ?? []).some(({ from, to }) => from <= at && at < to);
    return [
      ...confused(input, block, text, sentences),
      ...abbreviated(input, block, text),
      ...misdated(input, block, text, sentences),
    ].filter(({ span }) => !isQuoted(span.from));
  });
}

type Sentences = LintInput['manuscript']['blocks'][number]['sentences'];

/** The sentence of a place with the ones before and after it. */
function around(text: string, sentences: Sentences, at: number, reach: number): string {
  const i = sentences.findIndex(({ to }) => to > at);
  if (i < 0) return text;
  return text.slice(
    sentences[Math.max(0, i - reach)]!.from,
    sentences[Math.min(sentences.length - 1, i + reach)]!.to,
  );
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

const ABBREVIATED = /((?:\p{L}[\p{L}'’-]*\s){1,7})\(([A-Z]{2,6})\)/gu;

/** “the Republic of China (PRC)”: the abbreviation is another's. */
function abbreviated({ manuscript }: LintInput, block: number, text: string): Finding[] {
  return Array.from(text.matchAll(ABBREVIATED)).flatMap(({ 0: whole, 1: words, 2: abbreviation, index }) => {
    const own = abbreviationsOfBodies[abbreviation!];
    const key = nameKey(words!);
    if (!own || own.some((name) => key.endsWith(nameKey(name)))) return [];
    const others = Object.values(abbreviationsOfBodies).flat();
    const name = others
      .filter((other) => ` ${key}`.endsWith(` ${nameKey(other)}`))
      .sort((a, b) => b.length - a.length)[0];
    if (!name) return [];
    const span = { block, from: index + whole.lastIndexOf('('), to: index + whole.length };
    const parameters = { name, abbreviation: abbreviation!, stands: own[0]! };
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
