import { slipWords } from '../../base/slips.ts';
import type { Check, LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { institutionWords, wellKnownPlaces } from '../words/name-words.ts';
import type { Citation, Reference } from './apparatus.ts';
import { type NearEntry, nearEntry, nearIndex } from './near-entry.ts';
import { citationName, referenceName } from './reference-name.ts';
import { areOneWork } from './same-work.ts';
import { beginnings, entriesBeginningSo, type ListWords, listWords, withinEntry } from './within-entry.ts';
import { earliestYear, isImprint, mayBeEvent } from './year-of-event.ts';
import { yearsApart } from './years-apart.ts';

/** Citations of one work in one form, where nothing in the list fits. */
type Loose = readonly [Citation, ...Citation[]];

/** Finds citations by author and year that no entry of the list fits, and says what comes near. */
export const checkLooseCitations: Check = (input) => {
  const { references, citations } = input.apparatus;
  const listed = references.filter((reference) => reference.listed);
  const loose = looseCitations(citations);
  if (loose.length === 0) return [];
  if (listed.length === 0) return listMissing(input);
  const near = nearIndex(references);
  const earliest = earliestYear(references);
  const words = listWords(input.manuscript);
  const begin = beginnings(input.manuscript, references);
  return loose.flatMap((those) => {
    const found = nearEntry(those[0], near);
    if (found?.how === 'suffix' && areOneWork(found.entries.map((i) => references[i]!))) return [];
    if (!found && isImprint(input.manuscript, those[0])) return [];
    if (!found && entriesBeginningSo(input.manuscript, references, begin, those[0]).length > 0) return [];
    return (found && nearFinding(input, those, found)) ?? unlisted(input, those, found, earliest, words);
  });
};

function looseCitations(citations: readonly Citation[]): Loose[] {
  const groups = new Map<string, [Citation, ...Citation[]]>();
  for (const citation of citations) {
    const { form, reference } = citation;
    if (reference !== undefined || (form !== 'parenthetical' && form !== 'narrative')) continue;
    const name = citationName(citation);
    const group = groups.get(name);
    if (group) group.push(citation);
    else groups.set(name, [citation]);
  }
  return [...groups.values()];
}

function listMissing({ manuscript, apparatus }: LintInput): Finding[] {
  const dated = apparatus.citations.filter(({ form }) => form === 'parenthetical' || form === 'narrative');
  const names = new Set(dated.map(citationName));
  if (names.size < 4 || apparatus.style !== 'author-date') return [];
  return [
    finding('citation-list-missing', manuscript, dated[0]!.span, 'look', { count: String(names.size) }),
  ];
}

function nearFinding(
  { manuscript, apparatus }: LintInput,
  those: Loose,
  near: NearEntry,
): Finding | undefined {
  const [first, ...rest] = those;
  const { span, form, names } = first;
  const { references } = apparatus;
  const citation = citationName(first);
  const related = [
    ...('entry' in near ? [near.entry] : near.entries).map((i) => ({
      span: references[i]!.span,
      says: `the entry ${referenceName(references[i]!)}`,
    })),
    ...rest.map(({ span }) => ({ span, says: `${citation} again` })),
  ];
  if (near.how === 'suffix') return suffixFinding({ manuscript, apparatus }, those, near.entries, related);
  const entry = referenceName(references[near.entry]!);
  const isSure = form === 'parenthetical' && !isPlaceOrBody(first);
  if (near.how === 'name') {
    const { cited, listed, slips } = near;
    const confidence = slips === 1 && isSure && cited.length >= 5 ? 'certain' : 'likely';
    const words = { citation, entry, cited, listed, slip: slipWords(cited, listed) };
    return finding('citation-name-near', manuscript, span, confidence, words, related);
  }
  if (near.how === 'year') {
    // `Berg (1971, 1975)`: the year before is that of the entry, and this one is another work's.
    if (!near.isNear || isBesideEntry(apparatus.citations, first, near.entry)) return undefined;
    const { year } = references[near.entry]!;
    const why = `no entry has ${names[0]} with ${first.year}; ${yearsApart(first.year!, year!)}`;
    const words = { citation, entry, year: String(year), why };
    return finding('citation-year-near', manuscript, span, isSure ? 'certain' : 'likely', words, related);
  }
  const words = { citation, entry, repair: entry };
  if (near.how === 'order')
    return finding('citation-author-order', manuscript, span, 'likely', words, related);
  const why = `${near.cited} is not the first author of a work of ${first.year}, and is a later author of this one`;
  return finding('citation-authors', manuscript, span, 'likely', { ...words, why }, related);
}

function isBesideEntry(citations: readonly Citation[], { span }: Citation, entry: number): boolean {
  return citations.some(
    (other) => other.reference === entry && other.span.block === span.block && gap(other, span) <= 3,
  );
}

/** A year without its letter, a letter without its year, a letter that no entry has. */
function suffixFinding(
  { manuscript, apparatus }: Pick<LintInput, 'manuscript' | 'apparatus'>,
  [first]: Loose,
  entries: readonly number[],
  related: Parameters<typeof finding>[5],
): Finding {
  const citation = citationName(first);
  const names = entries.map((i) => referenceName(apparatus.references[i]!));
  const list = [...new Set(names)].join(' and ');
  const isMissing = first.suffix === undefined;
  const why = isMissing
    ? names.length === new Set(names).size
      ? `the list has ${list}`
      : `the list has ${names.length} entries that are ${list}`
    : `the list has ${list}, and none with the letter ${first.suffix}`;
  const letters = entries
    .map((i) => apparatus.references[i]!.suffix)
    .filter((letter) => letter !== undefined);
  // Where a style has “et al.” from four authors on, it does not mean a work of three.
  const counts = entries.map((i) => apparatus.references[i]!.authors.length);
  const areAlike = !first.hasEtAl || new Set(counts).size === 1;
  const people = givenNames(entries.map((i) => apparatus.references[i]!));
  const hint = isMissing
    ? (people ??
      `write ${letters.length > 0 ? letters.map((letter) => `${first.year}${letter}`).join(' or ') : 'a letter after the year, here and in the list'}`)
    : letters.length > 0
      ? `choose among the letters of the list, or add the entry ${first.year}${first.suffix}`
      : 'leave the letter out, or add the entry that it tells apart';
  return finding(
    'citation-suffix',
    manuscript,
    first.span,
    !isMissing ? 'certain' : areAlike ? 'likely' : 'look',
    { citation, why, hint },
    related,
  );
}

/** Of entries of different persons with one family name: the names with initials to choose among. */
function givenNames(references: readonly Reference[]): string | undefined {
  const names = references.map(
    ({ authors: [first] }) => first?.given && `${first.given[0]}. ${first.family}`,
  );
  return names.every(Boolean) && new Set(names).size === names.length
    ? `write ${names.join(' or ')}`
    : undefined;
}

function unlisted(
  { manuscript, apparatus }: LintInput,
  those: Loose,
  near: NearEntry | undefined,
  earliest: number,
  words: ListWords,
): Finding {
  const [first, ...rest] = those;
  const citation = citationName(first);
  const others =
    near?.how === 'year'
      ? `of ${first.names[0]} the list has ${referenceName(apparatus.references[near.entry]!)}, a work of another time`
      : 'no entry has this author and this year, or a name near to it';
  const related = rest.map(({ span }) => ({ span, says: `${citation} again` }));
  const within = withinEntry(manuscript, words, first);
  if (within) {
    const why =
      'the list names this author with this year within another entry: two entries may have run together';
    const places = [{ span: within, says: 'the name in the list' }, ...related];
    return finding('citation-unlisted', manuscript, first.span, 'look', { citation, why }, places);
  }
  return finding(
    'citation-unlisted',
    manuscript,
    first.span,
    mayBeEvent(manuscript, first, earliest) && rest.length === 0 && !/\d/u.test(first.locator ?? '')
      ? 'look'
      : unlistedConfidence(apparatus.citations, those),
    { citation, why: others },
    related,
  );
}

/** A bracket is surely a citation where it gives a page, a letter or “et al.”, recurs, or stands beside one that is tied. */
function unlistedConfidence(citations: readonly Citation[], those: Loose): Confidence {
  const [first] = those;
  const tied = citations.filter(({ reference }) => reference !== undefined);
  if (isPlaceOrBody(first) || tied.length < 2) return 'look';
  const isBeside = those.some(({ span }) =>
    tied.some((other) => other.span.block === span.block && gap(other, span) <= 3),
  );
  const isSure = those.some(
    ({ hasEtAl, locator, suffix }) =>
      hasEtAl || (locator !== undefined && /\d/u.test(locator)) || suffix !== undefined,
  );
  return first.form === 'parenthetical' && (isSure || isBeside || those.length > 1) ? 'certain' : 'likely';
}

function gap({ span }: Citation, other: { readonly from: number; readonly to: number }): number {
  return Math.max(other.from - span.to, span.from - other.to);
}

/** Whether a bracket may name a place, a state or a body with a year of events: `(Moscow 1969)`, `(Soviet Union 1991)`. */
function isPlaceOrBody({ names, locator }: Citation): boolean {
  const words = names.flatMap((name) => name.split(/[\s-]+/u));
  if (locator !== undefined && /^\D{0,6}\d/u.test(locator)) return false;
  return (
    words.some(
      (word) => wellKnownPlaces.has(word.toLowerCase()) || institutionWords.has(word.toLowerCase()),
    ) || words.every((word) => /^\p{Lu}{2,}$/u.test(word))
  );
}
