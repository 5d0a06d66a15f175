import { own } from '../../base/own.ts';
import type { SourceText } from '../check.ts';
import type { Reference } from '../citations/apparatus.ts';
import type { CitedWork } from './cited-work.ts';
import { foldedWords } from './fold-word.ts';

/** A source as citations may know it: the words of its name and title, and of its first pages. */
export interface SourceName {
  readonly name: ReadonlySet<string>;
  readonly head: ReadonlySet<string>;
  readonly volume: string | undefined;
}

/** The title page and what surrounds it. */
const HEAD = 3000;
/** Words of a title that say what it is about. */
const CONTENT = 4;
/** Of the words of a title, so many must be there. */
const SHARE = 0.7;

/** Reads what a source is called by its file, its title and its first words. */
export function sourceName({ file, title = '', text }: SourceText): SourceName {
  const name = `${file
    .replace(/\.\w+(?:\.gz)?$/u, '')
    .replace(/[_\d-]+/gu, ' $& ')
    .replace(/[_-]/gu, ' ')} ${title}`;
  return {
    name: wordSet(name),
    head: wordSet(text.slice(0, HEAD)),
    volume: frusVolume(title) ?? frusFile(file),
  };
}

/** Whether a source is plausibly the work that is cited: by author and title, or as a volume of the Foreign Relations of the United States. */
export function isCitedSource(source: SourceName, { references, words }: CitedWork): boolean {
  if (source.volume !== undefined) return frusVolumes(words).includes(source.volume);
  return references.some((reference) => isSource(source, reference));
}

function isSource({ name, head }: SourceName, { authors, heading, title = '', year }: Reference): boolean {
  const families = [...authors.map(({ family }) => family), ...(heading ? [heading] : [])].map(
    (family) => foldedWords(family).at(-1)?.word ?? '',
  );
  const hasAuthor = (words: ReadonlySet<string>) =>
    families.some((family) => family !== '' && words.has(family));
  const about = foldedWords(title)
    .map(({ word }) => word)
    .filter((word) => word.length >= CONTENT);
  const hasTitle = (words: ReadonlySet<string>, least: number) => {
    const there = about.filter((word) => words.has(word)).length;
    return there >= Math.min(least, about.length) && there >= SHARE * about.length && about.length > 0;
  };
  if (hasAuthor(name))
    return (year !== undefined && name.has(String(year))) || hasTitle(name, 1) || hasTitle(head, 1);
  if (hasTitle(name, 3)) return about.length >= 3 || hasAuthor(head);
  return hasAuthor(head) && hasTitle(head, 2);
}

function wordSet(text: string): Set<string> {
  return new Set(foldedWords(text).map(({ word }) => word));
}

const FRUS =
  /(?:FRUS|Foreign Relations(?: of the United States)?)[^\d;]{0,40}(\d{4})(?:\s?[-–—]\s?\d{2,4})?[^;()]{0,60}?\bvol(?:ume|\.)?\s*(E[-–]?\d{1,2}|[IVXLC]{1,8}|\d{1,2})\b/giu;

function frusVolumes(text: string): string[] {
  return Array.from(text.matchAll(FRUS), ([, year, volume]) => `${year} ${volumeNumber(volume!)}`);
}

function frusVolume(title: string): string | undefined {
  return frusVolumes(title)[0];
}

function frusFile(file: string): string | undefined {
  const found = /frus(\d{4})(?:-\d{2,4})?v(e?\d{1,2})/iu.exec(file);
  return found ? `${found[1]} ${volumeNumber(found[2]!)}` : undefined;
}

const numerals: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** XXX is 30, E–13 is E13. */
function volumeNumber(text: string): string {
  const plain = text.toUpperCase().replace(/[-–]/gu, '');
  if (!/^[IVXLC]+$/u.test(plain)) return plain.replace(/^(E?)0+/u, '$1');
  let sum = 0;
  for (const [i, letter] of [...plain].entries()) {
    const value = own(numerals, letter)!;
    sum += (own(numerals, plain[i + 1] ?? '') ?? 0) > value ? -value : value;
  }
  return String(sum);
}
