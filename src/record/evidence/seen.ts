import { bareDoi } from '../../base/bare-doi.ts';
import type { Row } from '../case-record.ts';
import type { Evidence } from './evidence.ts';

/**
 * Whether somebody opened what an item cites, at the passage it is cited for. Of a citation `via` another source, that other was
 * opened. What `evidenceMarker` found in the table of sources decides; where nothing is stated there, a citation with a locator or a
 * quotation counts as seen, one without as merely named.
 */
export function isSeen(item: Evidence): boolean {
  return item.seen ?? hasPlace(item);
}

/** Marks in the evidence of a row whether its sources were seen, and which of them are one work, as the table of sources has it. */
export function evidenceMarker(
  sources: readonly Row<'sources'>[],
): <R extends { readonly evidence?: readonly Evidence[] }>(row: R) => R {
  const stated = new Map(sources.flatMap(({ id, seen }) => (seen ? [[id, seen] as const] : [])));
  const works = worksOf(sources);
  if (stated.size === 0 && works.size === 0) return (row) => row;
  return (row) =>
    row.evidence ? { ...row, evidence: row.evidence.map((item) => marked(item, stated, works)) } : row;
}

type Seen = NonNullable<Row<'sources'>['seen']>;

function marked(
  item: Evidence,
  stated: ReadonlyMap<string, Seen>,
  works: ReadonlyMap<string, string>,
): Evidence {
  const seen = stated.get(item.via ?? item.source);
  const work = works.get(item.source);
  const viaWork = item.via === undefined ? undefined : works.get(item.via);
  if (seen === undefined && work === undefined && viaWork === undefined) return item;
  return {
    ...item,
    ...(seen === undefined ? {} : { seen: sawPassage[seen](item) }),
    ...(work === undefined ? {} : { work }),
    ...(viaWork === undefined ? {} : { viaWork }),
  };
}

/** Who read all of a work saw every passage; an abstract says only what is quoted from it, or cited as of it. */
const sawPassage: Readonly<Record<Seen, (item: Evidence) => boolean>> = {
  whole: () => true,
  part: hasPlace,
  abstract: (item) =>
    item.quote !== undefined || /\babstract\b/iu.test(item.viaLocator ?? item.locator ?? ''),
  none: () => false,
};

function hasPlace({ locator, viaLocator, quote }: Evidence): boolean {
  return locator !== undefined || viaLocator !== undefined || quote !== undefined;
}

/**
 * Sources that are one work under two ids, by the id of the first: they have one DOI, or nothing that a reference is made of tells
 * them apart. Two documents of one title stay two as long as a date, a number or a page differs.
 */
function worksOf(sources: readonly Row<'sources'>[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const works = new Map<string, string>();
  for (const source of sources) {
    const names = namesOf(source);
    const known = names.map((name) => first.get(name)).find((id) => id !== undefined);
    if (known !== undefined) works.set(source.id, known);
    for (const name of names) if (!first.has(name)) first.set(name, known ?? source.id);
  }
  return works;
}

function namesOf({ type, title, author, issued, custom }: Row<'sources'>): string[] {
  const { DOI, ...rest } = (custom ?? {}) as Record<string, unknown>;
  const doi = typeof DOI === 'string' ? [`doi ${bareDoi(DOI.toLowerCase())}`] : [];
  if (title === undefined || author === undefined || issued === undefined) return doi;
  const fields = Object.entries(rest).filter(([name]) => !notOfTheWork.has(name));
  const description = [type, title.toLowerCase(), author, issued, fields.sort(byName)];
  return [...doi, `item ${JSON.stringify(description)}`];
}

/** What a library says of its own copy. */
const notOfTheWork: ReadonlySet<string> = new Set(
  'abstract accessed annote citation-key citation-label keyword language note source'.split(' '),
);
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
