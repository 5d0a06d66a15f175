import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** What others have published of two states in a year, or in the four years that begin with it: the sign of a tie. */
export interface PublishedTies {
  /** By the pair and the first year of a window: 1 or −1 (Doreian and Mrvar 2015). */
  readonly network: ReadonlyMap<string, 1 | -1>;
  /** Pairs and years of a rivalry, of an alliance, and of a militarised dispute that went on. */
  readonly rivalry: ReadonlySet<string>;
  readonly alliance: ReadonlySet<string>;
  readonly dispute: ReadonlySet<string>;
}

const folder = new URL('../../shared/data/', import.meta.url);
/** Whether the published data sets are at hand; they are no part of the project. */
export const hasPublishedData = existsSync(new URL('peace-science/', folder));

/** The case's ids of the four, by Correlates of War number, and by the signed network's own names. */
const byNumber = new Map([
  ['2', 'USA'],
  ['365', 'USSR'],
  ['710', 'PRC'],
  ['713', 'ROC'],
]);
const byName = new Map([
  ['USA', 'USA'],
  ['RUS', 'USSR'],
  ['CHN', 'PRC'],
  ['TWN', 'ROC'],
]);

/** The key of two states in a year, whoever is named first. */
export function pairInYear(a: string, b: string, year: number): string {
  return `${[a, b].sort().join('|')} ${year}`;
}

/** What the published data sets hold of the four states of the case. Throws when they are not at hand. */
export function readPublishedTies(): PublishedTies {
  const network = new Map<string, 1 | -1>();
  for (const row of rowsOf('signnet_cow_signed_edges.csv')) {
    const [a, b] = [byName.get(row.from!), byName.get(row.to!)];
    if (a && b) network.set(pairInYear(a, b, Number(row.year)), row.sign === '1' ? 1 : -1);
  }
  return { network, rivalry: rivalries(), alliance: alliances(), dispute: disputes() };
}

function rivalries(): Set<string> {
  const found = new Set<string>();
  for (const row of rowsOf('peace-science/tss_rivalries.csv')) {
    for (let year = Number(row.start); year <= Number(row.end); year++) add(found, row, year);
  }
  return found;
}

function alliances(): Set<string> {
  const found = new Set<string>();
  const kinds = ['atop_defense', 'atop_offense', 'atop_neutral', 'atop_nonagg', 'atop_consul'];
  for (const row of rowsOf('peace-science/atop_alliance.csv.gz')) {
    if (kinds.some((kind) => row[kind] === '1')) add(found, row, Number(row.year));
  }
  return found;
}

function disputes(): Set<string> {
  const found = new Set<string>();
  for (const row of rowsOf('peace-science/gml_mid_ddydisps.csv.gz')) {
    if (row.gmlmidongoing === '1') add(found, row, Number(row.year));
  }
  return found;
}

/** China before October 1949 is one state in these lists; the case has its government of the time. */
function add(found: Set<string>, row: Record<string, string>, year: number): void {
  const [a, b] = [byNumber.get(row.ccode1!), byNumber.get(row.ccode2!)].map((id) =>
    id === 'PRC' && year < 1949 ? 'ROC' : id,
  );
  if (a && b && a !== b) found.add(pairInYear(a, b, year));
}

function rowsOf(name: string): Record<string, string>[] {
  const bytes = readFileSync(new URL(name, folder));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse(text, { columns: true });
}
