import type { Check, LintInput, SourceText } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { sourcePlace } from '../sources/source-place.ts';
import { type CitedWork, citedWork } from './cited-work.ts';
import { foldedWords } from './fold-word.ts';
import { isCitedSource, sourceName } from './is-cited-source.ts';
import { isTitle } from './is-title.ts';
import { nearestPassages, passageSearch } from './nearest-passages.ts';
import type { Quotation } from './quotation.ts';
import { quotedParts } from './quoted-parts.ts';
import { firstWords, shortened } from './quoted-words.ts';
import { differenceWords, type WordDifference, wordDifferences } from './word-differences.ts';

/** Fewer words are found in every book. */
const LEAST_WORDS = 4;
/** A passage of which so many words agree is meant; below that, from another source, it is chance. */
const NEAR = 0.6;
const NEAR_BY_CHANCE = 0.8;
const LONG = 8;
/** A text of fewer words than this is an extract. */
const LEAST_SOURCE = 3000;

/** A quotation to be found: the parts of it that must stand word for word. */
interface Wanted {
  readonly quotation: Quotation;
  readonly parts: readonly { readonly text: string; readonly row: number; readonly length: number }[];
}

/** A quotation as one source has it. */
interface Held {
  readonly source: SourceText;
  readonly isCited: boolean;
  /** Share of its words that agree. */
  readonly share: number;
  readonly at: number;
  readonly passage: string;
  readonly differences: readonly WordDifference[];
}

/** Holds quotations against the texts of sources: found word for word, found in other words, found in another source than the cited. */
export const checkSources: Check = (input) => {
  const { sources, quotations } = input;
  if (sources.length === 0) return [];
  const rows: string[][] = [];
  const wanted = quotations.flatMap((quotation): Wanted[] => {
    if (isTitle(input, quotation)) return [];
    const parts = quotedParts(quotation.text).flatMap((text) => {
      const row = foldedWords(text).map(({ word }) => word);
      return row.length < LEAST_WORDS ? [] : [{ text, row: rows.push(row) - 1, length: row.length }];
    });
    return parts.length > 0 ? [{ quotation, parts }] : [];
  });
  const search = passageSearch(rows);
  const held = wanted.map((): Held[] => []);
  const works = wanted.map(({ quotation }) => citedWork(input, quotation.span));
  for (const source of sources) {
    const passages = nearestPassages(search, source.text);
    const name = sourceName(source);
    for (const [i, { parts }] of wanted.entries())
      held[i]!.push(heldBy(source, isCitedSource(name, works[i]!), parts, passages));
  }
  return wanted.flatMap((one, i) => sourceFinding(input, one, held[i]!, works[i]!));
};

function heldBy(
  source: SourceText,
  isCited: boolean,
  parts: Wanted['parts'],
  passages: ReturnType<typeof nearestPassages>,
): Held {
  let [words, slips] = [0, 0];
  let worst: Held | undefined;
  for (const { text, row, length } of parts) {
    const found = passages[row];
    const off = Math.min(length, found?.slips ?? length);
    words += length;
    slips += off;
    const passage = found ? source.text.slice(found.from, found.to).replace(/\s+/gu, ' ') : '';
    const differences = found ? wordDifferences(text, passage) : [{ ours: text, theirs: '' }];
    const one = { source, isCited, share: 1 - off / length, at: found?.from ?? 0, passage, differences };
    if (!worst || differences.length > worst.differences.length) worst = one;
  }
  return { ...worst!, share: worst!.differences.length === 0 ? 1 : 1 - slips / words };
}

function sourceFinding(
  input: LintInput,
  { quotation, parts }: Wanted,
  held: readonly Held[],
  work: CitedWork,
): Finding[] {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const cited = held.filter(({ isCited }) => isCited);
  const has = (one: Held) => one.differences.length === 0;
  if (cited.some(has)) return [];
  const elsewhere = held.find(has);
  const words = firstWords(quotation.text);
  if (elsewhere) {
    if (cited.length === 0) return [];
    const place = sourcePlace(elsewhere.source, elsewhere.at);
    const parameters = { words, source: elsewhere.source.file, cited: files(cited), place };
    return [finding('quotation-elsewhere', input.manuscript, quotation.span, 'look', parameters)];
  }
  // The text of the work that is cited is not at hand.
  if (cited.length === 0 && work.isCited) return [];
  const best = [...(cited.length > 0 ? cited : held)].sort((a, b) => b.share - a.share)[0]!;
  const isNear = cited.length > 0 ? best.share >= NEAR : best.share >= NEAR_BY_CHANCE && length >= LONG;
  if (isNear) return [differing(input, quotation, best, cited.length > 0 ? 'likely' : 'look')];
  if (cited.length === 0 || quotation.depth > 0) return [];
  const isShort = cited.every(({ source }) => source.text.length < LEAST_SOURCE * 6);
  const confidence: Confidence = isShort || length <= LEAST_WORDS + 1 ? 'look' : 'likely';
  const why =
    best.share >= 0.3 && best.passage !== ''
      ? `what comes nearest, ${sourcePlace(best.source, best.at)}, is “${shortened(best.passage)}”`
      : 'no passage of it comes near';
  return [
    finding('quotation-missing', input.manuscript, quotation.span, confidence, {
      words,
      source: files(cited),
      why,
    }),
  ];
}

function differing(
  { manuscript }: LintInput,
  { span, text }: Quotation,
  best: Held,
  confidence: Confidence,
): Finding {
  return finding('quotation-source', manuscript, span, confidence, {
    words: firstWords(text),
    source: best.source.file,
    place: sourcePlace(best.source, best.at),
    passage: shortened(best.passage),
    differences: differenceWords(best.differences, 'the quotation'),
  });
}

function files(held: readonly Held[]): string {
  return held.map(({ source }) => source.file).join(' or ');
}
