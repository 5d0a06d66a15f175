import type { Check, LintInput } from '../check.ts';
import { type Confidence, finding } from '../finding.ts';
import type { Manuscript } from '../manuscript.ts';
import { spanIndex } from '../span-index.ts';
import { languageOf } from '../words/language.ts';
import type { Reference } from './apparatus.ts';
import { foldName } from './fold-name.ts';
import { nearEntry, nearIndex } from './near-entry.ts';
import { referenceName } from './reference-name.ts';
import { beginnings, entriesBeginningSo } from './within-entry.ts';

/** Headings of lists whose works need not be cited. */
const notForCiting =
  /further|additional|recommended|suggested|select|general reading|archiv|primary|unpublished|manuscript sources|newspapers|interviews|film|consulted|quellen|bibliograph(?:ic|ical) (?:note|essay)/iu;

/** Finds entries of the list that no citation cites, nor nearly cites; not where nothing is cited, or where few entries are. */
export const checkUncited: Check = (input) => {
  const { manuscript, apparatus } = input;
  const { references, citations, style } = apparatus;
  const listed = [...references.keys()].filter((i) => references[i]!.listed);
  if (style === 'none' || style === 'keys' || listed.length === 0) return [];
  // Notes in other languages cite in forms that are not all read: an entry may stand in one of them.
  if (style === 'notes' && (languageOf(manuscript)?.name ?? 'English') !== 'English') return [];
  const cited = citedEntries(input);
  const bare = namesWithYears(input);
  const noted = foldName(
    manuscript.blocks.flatMap(({ kind, text }) => (kind === 'note' ? [text] : [])).join('\n'),
  );
  const uncited = listed.filter(
    (i) =>
      !cited.has(i) &&
      !notForCiting.test(headingOver(manuscript, references[i]!.span.block)) &&
      !namesOf(references[i]!).some((name) => bare.has(`${name} ${references[i]!.year}`)) &&
      !isTitleIn(noted, references[i]!),
  );
  if (listed.length - uncited.length < 2 && listed.length > 2) return [];
  const isDoubtful = uncited.length * 2 > listed.length || style === 'notes';
  const words = wordsOfText(manuscript);
  return uncited.map((i) => {
    const reference = references[i]!;
    const isNamed = namesOf(reference).some((name) => words.has(name));
    const isBare = reference.authors.length === 0 && reference.year === undefined;
    // a body, a title or a work to come is cited by many a short form; lines and tables of a PDF hide citations
    const mayBeMeant =
      isNamed &&
      (reference.authors.length === 0 || reference.undated !== undefined || manuscript.format === 'pdf');
    const confidence: Confidence =
      isDoubtful || isBare || mayBeMeant ? 'look' : isNamed || citations.length < 3 ? 'likely' : 'certain';
    const who = reference.authors[0]?.family ?? reference.heading ?? 'its author';
    const why = isNamed
      ? `${who} is named in the text, and no citation there has ${reference.year ?? 'this work'}`
      : `neither the text nor a note names ${who}`;
    return finding('reference-uncited', manuscript, reference.span, confidence, {
      entry: referenceName(reference),
      why,
    });
  });
};

/** Entries that a citation cites, nearly cites, or may cite. */
function citedEntries({ manuscript, apparatus }: LintInput): Set<number> {
  const near = nearIndex(apparatus.references);
  const begin = beginnings(manuscript, apparatus.references);
  const cited = new Set<number>();
  const tried = new Set<string>();
  for (const citation of apparatus.citations) {
    if (citation.reference !== undefined) cited.add(citation.reference);
    if (citation.reference !== undefined || citation.form === 'ibid') continue;
    const name = JSON.stringify([citation.names, citation.year, citation.suffix]);
    if (tried.has(name)) continue;
    tried.add(name);
    for (const entry of entriesBeginningSo(manuscript, apparatus.references, begin, citation))
      cited.add(entry);
    const found = nearEntry(citation, near);
    if (found?.how === 'suffix') for (const entry of found.entries) cited.add(entry);
    else if (found && (found.how !== 'year' || found.isNear)) cited.add(found.entry);
  }
  return cited;
}

/** A title as short as this may stand in a note by chance. */
const SHORT_TITLE = 20;

/** Whether notes name a work by its title, as they do a document of an edition that is listed under its editor. */
function isTitleIn(notes: string, { title = '' }: Reference): boolean {
  const main = title.split(/[:?]\s/u)[0]!;
  return main.length >= SHORT_TITLE && notes.includes(foldName(main));
}

function headingOver({ blocks }: Manuscript, block: number): string {
  for (let i = block; i >= 0; i--) if (blocks[i]!.kind === 'heading') return blocks[i]!.text;
  return '';
}

function namesOf({ authors, heading }: Reference): string[] {
  const names = authors.length > 0 ? authors.slice(0, 1).map(({ family }) => family) : [heading ?? ''];
  return names
    .flatMap((name) => name.split(/[\s-]+/u))
    .map(foldName)
    .filter((name) => name.length > 1);
}

/** Names with a year right behind them that were not read as citations: `– Petersen 1988 –` cites without brackets. */
function namesWithYears({ manuscript, apparatus }: LintInput): Set<string> {
  // A citation that fits no entry may name more than authors: `Vessel Register, Kettle 2014`.
  const loose = apparatus.citations.filter(({ reference }) => reference === undefined);
  const found = new Set(
    loose.flatMap(({ names, year }) => names.map((name) => `${foldName(name.split(' ').at(-1)!)} ${year}`)),
  );
  const read = spanIndex(apparatus.citations);
  for (const [block, { part, text }] of manuscript.blocks.entries()) {
    if (part === 'references' || part === 'back') continue;
    for (const { 0: words, 1: name, 2: year, index } of text.matchAll(
      /(?<!\p{L})(\p{Lu}[\p{L}\p{M}]+)(?:['’]s?)?(?: et al\.?)?,? \(?((?:1[4-9]|20)\d\d)(?![\da-z])/gu,
    ))
      if (!read.covers({ block, from: index, to: index + words.length }))
        found.add(`${foldName(name!)} ${year}`);
  }
  return found;
}

/** Every capitalised word of the text and the notes, folded. */
function wordsOfText({ blocks }: Manuscript): Set<string> {
  const words = new Set<string>();
  for (const { part, text } of blocks) {
    if (part === 'references' || part === 'back') continue;
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) words.add(foldName(word));
  }
  return words;
}
