import type { LintInput } from '../check.ts';
import { foldName } from '../citations/fold-name.ts';
import { readReference } from '../citations/read-reference.ts';
import { type Edit, edited, editTo, movedBy } from '../edit.ts';
import { textOf } from '../manuscript.ts';
import { chapterEditorDepartures, editionDepartures, rangeDepartures } from './book-departures.ts';
import type { Departure } from './departure.ts';
import { isSurelyArticle, type StyledEntry, stretch, styledEntry } from './entry.ts';
import { closedUp, styledNames } from './entry-names.ts';
import { yearDepartures } from './entry-year.ts';
import type { EntryForm, HouseStyle } from './house-style.ts';
import { journalLocus, setLocus } from './journal-locus.ts';
import { capitalsDepartures, titleDepartures } from './title-departures.ts';

/** A rule of a style for entries: where one departs from it. */
type EntryRule = (input: LintInput, entry: StyledEntry, form: EntryForm) => Departure[];

const rules: readonly EntryRule[] = [
  namesDepartures,
  lineDepartures,
  (input, entry, form) => {
    const moved = yearDepartures(input, entry, form);
    // A year that is moved into an article’s locus, or out of it, sets that anew as well.
    const container = entry.at.container?.to ?? 0;
    const isSet = moved.some(({ edits = [] }) => edits.some(({ span }) => span.from >= container));
    return isSet ? moved : [...moved, ...journalDepartures(input, entry, form)];
  },
  (input, entry, { articleTitle, thesisTitle }) => {
    const marks = entry.reference.kind === 'thesis' ? thesisTitle : articleTitle;
    return titleDepartures(input, entry, marks, 'style-entry-title');
  },
  capitalsDepartures,
  editionDepartures,
  chapterEditorDepartures,
  rangeDepartures,
  publisherDepartures,
  chapterPagesDepartures,
  dashDepartures,
  doiDepartures,
];

/** Where the entries of a list depart from a style. */
export function entryDepartures(input: LintInput, style: HouseStyle): Departure[] {
  const form = style.entry;
  if (!form) return [];
  const entries = input.apparatus.references
    .filter(({ listed, kind }) => listed && kind !== 'archive')
    .map((reference) => styledEntry(input.manuscript, reference));
  return [
    ...entries.flatMap((entry) =>
      rules.flatMap((rule) => rule(input, entry, form)).map((departure) => sound(input, entry, departure)),
    ),
    ...italicsDepartures(input, entries),
  ];
}

/** A departure without its edits, where the entry that they make would be read as another. */
function sound(
  { manuscript }: LintInput,
  { reference, span, text }: StyledEntry,
  departure: Departure,
): Departure {
  const { edits, ...told } = departure;
  if (!edits) return departure;
  const italics = (manuscript.blocks[span.block]!.italics ?? []).map((range) => movedBy(edits, range));
  const again = readReference(edited(text, edits).slice(span.from), italics);
  const key = ({ title, year, authors }: Pick<typeof reference, 'title' | 'year' | 'authors'>) =>
    [
      foldName(title ?? ''),
      year,
      ...authors.slice(0, again.hasEtAl ? 1 : undefined).map(({ family }) => foldName(family)),
    ].join('|');
  const isSame = key(again) === key({ ...reference, authors: reference.authors });
  return isSame || reference.isRepeated
    ? departure
    : { ...told, hint: told.hint ?? 'set it as the style asks' };
}

function namesDepartures(
  { manuscript }: LintInput,
  { reference, at }: StyledEntry,
  form: EntryForm,
): Departure[] {
  if (!at.authors || reference.isRepeated) return [];
  const written = textOf(manuscript, at.authors);
  if (reference.hasEtAl && reference.authors.length === 1 && form.etAl === undefined)
    return [
      {
        code: 'style-entry-et-al',
        span: at.authors,
        what: `“${written}” names the first author alone`,
        asks: 'lists the authors, and the first of them alone for no work',
        hint: 'list the authors, as many as the manual has',
      },
    ];
  const names = styledNames(written, reference, form);
  if (names === undefined) return [];
  // Where brackets follow, the sign of editors has its own stop, or none.
  const isWhole = reference.areEditors && form.year?.before === ' (';
  const ends = written.endsWith('.') && !names.endsWith('.') && !isWhole ? `${names}.` : names;
  const asSet = form.givenNames === 'closed initials' ? closedUp(written) : written;
  if (ends.toLowerCase() === asSet.toLowerCase() || `${asSet}.` === names) return [];
  return [
    {
      code: 'style-entry-names',
      span: at.authors,
      what: `the ${reference.areEditors ? 'editors' : 'authors'} “${written}” are set otherwise`,
      asks:
        namesAsked(form) + (reference.areEditors ? `, and “${form.editors[1].trim()}” behind editors` : ''),
      edits: editTo(manuscript, at.authors, ends),
    },
  ];
}

function namesAsked({ furtherAuthors, givenNames, joinTwo, etAlFrom }: EntryForm): string {
  const order =
    furtherAuthors === 'family-first'
      ? 'every author with the family name first'
      : 'the first author alone with the family name first';
  const given = givenNames !== 'as printed' ? ', given names as initials' : '';
  const many = etAlFrom === undefined ? '' : `, and “et al.” from ${etAlFrom} authors on`;
  return `has ${order}${given}, “${joinTwo.trim()}” before the last${many}`;
}

function lineDepartures(
  { manuscript }: LintInput,
  { reference, at }: StyledEntry,
  form: EntryForm,
): Departure[] {
  if (!reference.isRepeated || form.repeatedLine || !at.authors) return [];
  const written = reference.authors.map(({ given, family }) => `${given} ${family}`).join(' ');
  const names = styledNames(written, reference, form);
  const line = textOf(manuscript, at.authors);
  return [
    {
      code: 'style-entry-line',
      span: at.authors,
      what: `“${line}” stands for the authors of the entry before`,
      asks: 'repeats the names in every entry',
      ...(names === undefined
        ? { hint: 'write the names again' }
        : { edits: editTo(manuscript, at.authors, names) }),
    },
  ];
}

function journalDepartures({ manuscript }: LintInput, entry: StyledEntry, form: EntryForm): Departure[] {
  const { reference, at, text } = entry;
  if (reference.kind !== 'article' || !at.container || at.container.to > entry.span.to) return [];
  const found = journalLocus(text.slice(at.container.to, entry.span.to));
  const year = reference.year === undefined ? undefined : `${reference.year}${reference.suffix ?? ''}`;
  const wanted = found && setLocus(found, form, year);
  if (!found || wanted === undefined) return [];
  const span = stretch(entry, at.container.to, at.container.to + found.length);
  if (form.otherLocus && textOf(manuscript, span) === setLocus(found, form, year, form.otherLocus)) return [];
  const edits = editTo(manuscript, span, wanted);
  if (edits.length === 0) return [];
  return [
    {
      code: 'style-entry-journal',
      span: { ...span, from: at.container.from },
      what: `“${textOf(manuscript, span).replace(/^[\s,.]+/u, '')}” is set otherwise`,
      asks: `sets an article as “${exampleOf(form)}”`,
      edits,
    },
  ];
}

const exampleOf = ({ locus }: EntryForm): string =>
  `Journal${locus.replace('{v}', '12').replace('{i}', '3').replace('{y}', '1990').replace('{p}', '83–105')}`;

function publisherDepartures(
  { manuscript }: LintInput,
  entry: StyledEntry,
  { place: form }: EntryForm,
): Departure[] {
  const { at, text, reference } = entry;
  const { place, publisher } = at;
  if (!place || !publisher || form === undefined || reference.kind !== 'book') return [];
  const isBefore = place.to <= publisher.from && /^:\s$/u.test(text.slice(place.to, publisher.from));
  const isBehind = publisher.to <= place.from && /^,\s$/u.test(text.slice(publisher.to, place.from));
  if (!(form === 'none' ? isBefore || isBehind : isBehind)) return [];
  const span = { ...place, from: Math.min(place.from, publisher.from), to: Math.max(place.to, publisher.to) };
  const press = textOf(manuscript, publisher);
  const wanted = form === 'none' ? press : `${textOf(manuscript, place)}: ${press}`;
  return [
    {
      code: 'style-entry-publisher',
      span,
      what: `“${textOf(manuscript, span)}” ${form === 'none' ? 'names the place' : 'has the place behind the publisher'}`,
      asks: form === 'none' ? 'gives the publisher alone' : 'sets place, colon, publisher',
      edits: editTo(manuscript, span, wanted),
    },
  ];
}

function chapterPagesDepartures(
  { manuscript }: LintInput,
  entry: StyledEntry,
  { chapterPages }: EntryForm,
): Departure[] {
  const { at, text, reference } = entry;
  if (!at.pages || chapterPages === undefined || reference.kind !== 'chapter') return [];
  const sign = /(?:\bpp?\.?\s?)?$/u.exec(text.slice(Math.max(0, at.pages.from - 5), at.pages.from))![0];
  const isRange = /[–-]/u.test(textOf(manuscript, at.pages));
  const wanted = isRange ? chapterPages : chapterPages.replace('pp.', 'p.');
  const span = stretch(entry, at.pages.from - sign.length, at.pages.to);
  const edits = editTo(manuscript, { ...span, to: at.pages.from }, wanted);
  if (edits.length === 0) return [];
  return [
    {
      code: 'style-entry-pages',
      span,
      what: `the pages “${textOf(manuscript, span)}” have ${sign === '' ? 'no sign' : `“${sign.trim()}”`} before them`,
      asks:
        wanted === ''
          ? 'gives the pages of a chapter without a sign'
          : `has “${wanted.trim()}” before the pages of a chapter`,
      edits,
    },
  ];
}

function dashDepartures(
  { manuscript }: LintInput,
  { at }: StyledEntry,
  { rangeDash }: EntryForm,
): Departure[] {
  if (!at.pages || !rangeDash) return [];
  const pages = textOf(manuscript, at.pages);
  if (!/^[A-Za-z]?\d+\s?-\s?[A-Za-z]?\d+$/u.test(pages)) return [];
  return [
    {
      code: 'style-dash',
      span: at.pages,
      what: `“${pages}” has a hyphen`,
      asks: 'has an en dash between the first page and the last',
      edits: editTo(manuscript, at.pages, pages.replace(/\s?-\s?/u, '–')),
    },
  ];
}

function doiDepartures({ manuscript }: LintInput, { at, reference: { doi } }: StyledEntry): Departure[] {
  if (!at.doi || doi === undefined) return [];
  const written = textOf(manuscript, at.doi);
  const address = `https://doi.org/${doi}`;
  const edits: Edit[] = editTo(manuscript, at.doi, address);
  if (edits.length === 0 || !written.includes(doi)) return [];
  return [
    {
      code: 'style-entry-doi',
      span: at.doi,
      what: `“${written}” is no address`,
      asks: 'gives a DOI as an address at doi.org',
      edits,
    },
  ];
}

/** Books and journals without italics, in a list some of whose works are in italics. */
function italicsDepartures(input: LintInput, entries: readonly StyledEntry[]): Departure[] {
  const works = entries.flatMap((entry) => {
    const { kind } = entry.reference;
    const isPart = kind === 'chapter' || isSurelyArticle(entry.reference);
    const work = kind === 'book' ? entry.at.title : isPart ? entry.at.container : undefined;
    return work ? [{ entry, work, isItalic: isItalic(input, work) }] : [];
  });
  const plain = works.filter(({ isItalic }) => !isItalic);
  if (plain.length === 0 || plain.length * 2 > works.length) return [];
  return plain.map(({ work }) => ({
    code: 'style-entry-italics',
    span: work,
    what: `“${textOf(input.manuscript, work)}” is not in italics`,
    asks: `sets books and journals in italics, and ${works.length - plain.length} of the list are`,
    hint: 'set it in italics',
    confidence: 'look',
  }));
}

function isItalic(
  { manuscript }: LintInput,
  { block, from, to }: { block: number; from: number; to: number },
): boolean {
  return (manuscript.blocks[block]!.italics ?? []).some((range) => range.from < to && range.to > from);
}
