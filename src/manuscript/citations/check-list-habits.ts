import type { Check } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { type Manuscript, textOf } from '../manuscript.ts';
import { eastAsianFamilyNames, institutionWords, particles, wellKnownPlaces } from '../words/name-words.ts';
import type { PersonName, Reference } from './apparatus.ts';
import { foldName } from './fold-name.ts';
import { referenceName } from './reference-name.ts';
import { isYearFirst } from './same-work.ts';

/** What all but a few entries of a list do is its habit: three in four, and at least four. */
function isHabit(count: number, all: number, atLeast = 4): boolean {
  return count >= atLeast && count >= all * 0.75 && count < all;
}

/** Finds entries whose first author is named the other way round than in the rest of the list. */
export const checkNameOrder: Check = ({ manuscript, apparatus }) => {
  const ordered = apparatus.references.filter(
    (reference) => reference.listed && hasOrder(manuscript, reference),
  );
  const reversed = ordered.filter(({ authors }) => authors[0]!.order === 'family-first');
  const straight = ordered.filter(({ authors }) => authors[0]!.order === 'given-first');
  const areTold = straight.every((reference) => standsByFamily(apparatus.references, reference));
  if (isHabit(reversed.length, ordered.length, areTold ? 3 : 4)) {
    return straight.map((reference) =>
      orderFinding(
        manuscript,
        reference,
        reversed.length,
        'with the given name first',
        'the family name first',
        // What stands by another word than its last may be a body: `Agência Brasil`.
        standsByFamily(apparatus.references, reference) ? 'likely' : 'look',
      ),
    );
  }
  if (isHabit(straight.length, ordered.length)) {
    return reversed.map((reference) =>
      orderFinding(
        manuscript,
        reference,
        straight.length,
        'with the family name first',
        'the given name first',
        'likely',
      ),
    );
  }
  return [];
};

/** Whether a list in the order of family names has an entry where its family name belongs, and its given name does not. */
function standsByFamily(references: readonly Reference[], reference: Reference): boolean {
  const at = references.indexOf(reference);
  const before = foldName(references[at - 1]?.authors[0]?.family ?? '');
  const after = references[at + 1]?.listed ? foldName(references[at + 1]!.authors[0]?.family ?? '') : '';
  const fits = (name: string): boolean => before <= name && (after === '' || name <= after);
  const { family, given } = reference.authors[0]!;
  return fits(foldName(family)) && !fits(foldName(given ?? ''));
}

/** Whether what reads as a given and a family name may be a body: `New York Public Radio`, `Statistics New Zealand`. */
function mayBeBody({ given, family, order }: PersonName): boolean {
  if (order !== 'given-first' || given === undefined) return false;
  const words = `${given} ${family}`.split(/\s+/u);
  const isPlain = words.every((word) => !word.includes('.') && !particles.has(word.toLowerCase()));
  return (
    (isPlain && words.length > 2) ||
    words.some((word) => wellKnownPlaces.has(word.toLowerCase()) || institutionWords.has(word.toLowerCase()))
  );
}

/** Names whose order cannot be told are left out: of one word, and East Asian names without a comma. */
function hasOrder(manuscript: Manuscript, { authors, at, isRepeated, span }: Reference): boolean {
  const first = authors[0];
  if (!first?.given || isRepeated || !at.authors || mayBeBody(first)) return false;
  const text = textOf(manuscript, span).slice(at.authors.from, at.authors.to);
  const name = text.split(/\s(?:and|&)\s|;/u)[0]!;
  if (first.order === 'family-first') return name.includes(',');
  const words = `${first.given} ${first.family}`.split(/\s+/u);
  return words.every((word) => !eastAsianFamilyNames.has(foldName(word)));
}

function orderFinding(
  manuscript: Manuscript,
  reference: Reference,
  count: number,
  order: string,
  others: string,
  confidence: Confidence,
): Finding {
  const { family, given } = reference.authors[0]!;
  const isStraight = order.includes('given name first');
  const words = {
    entry: referenceName(reference),
    name: isStraight ? `${given} ${family}` : `${family}, ${given}`,
    order: `named ${order}`,
    others: `${count} other entries have ${others}`,
    repair: isStraight ? `${family}, ${given}` : `${given} ${family}`,
  };
  return finding(
    'reference-name-order',
    manuscript,
    spanOf(reference, reference.at.authors),
    confidence,
    words,
  );
}

function spanOf(
  { span }: Reference,
  part: { readonly from: number; readonly to: number } | undefined,
): Reference['span'] {
  return part ? { block: span.block, from: span.from + part.from, to: span.from + part.to } : span;
}

/** Finds entries that are set otherwise than the rest: titles of articles with and without marks, years in and out of brackets. */
export const checkEntryStyle: Check = ({ manuscript, apparatus }) => {
  const listed = apparatus.references.filter((reference) => reference.listed);
  const articles = listed.filter(
    ({ kind, title, titleSet }) => kind === 'article' && title !== undefined && titleSet !== 'italic',
  );
  const dated = listed.filter(isYearFirst);
  return [
    ...unlike(manuscript, articles, ({ titleSet }) => titleSet === 'quoted', {
      part: 'title',
      yes: ['has its title in quotation marks', 'set their titles without marks', 'take the marks away'],
      no: [
        'has its title without quotation marks',
        'set their titles in quotation marks',
        'put the title in quotation marks',
      ],
      of: 'articles',
    }),
    ...unlike(manuscript, dated, (reference) => isBracketed(manuscript, reference), {
      part: 'year',
      yes: ['has its year in brackets', 'have theirs without', 'take the brackets away'],
      no: ['has its year without brackets', 'have theirs in brackets', 'put the year in brackets'],
      of: 'entries',
    }),
  ];
};

function isBracketed(manuscript: Manuscript, { span, at }: Reference): boolean {
  const text = textOf(manuscript, span);
  return /[([]\s*(?:c(?:a|irca)?\.?\s*)?$/u.test(text.slice(Math.max(0, at.year!.from - 10), at.year!.from));
}

interface Habit {
  readonly part: 'title' | 'year';
  readonly yes: readonly [what: string, others: string, repair: string];
  readonly no: readonly [what: string, others: string, repair: string];
  readonly of: string;
}

function unlike(
  manuscript: Manuscript,
  among: readonly Reference[],
  has: (reference: Reference) => boolean,
  habit: Habit,
): Finding[] {
  const yes = among.filter(has);
  const no = among.filter((reference) => !has(reference));
  const [rare, usual, words] = yes.length < no.length ? [yes, no, habit.yes] : [no, yes, habit.no];
  if (rare.length === 0 || !isHabit(usual.length, among.length)) return [];
  return rare.map((reference) =>
    finding('reference-style', manuscript, spanOf(reference, reference.at[habit.part]), 'look', {
      entry: referenceName(reference),
      what: words[0],
      others: `${usual.length} other ${habit.of} of the list ${words[1]}`,
      repair: words[2],
    }),
  );
}
