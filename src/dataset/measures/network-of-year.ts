import { yearMonthDay } from '../../base/calendar.ts';
import type { SignedTie } from '../../measure/structure/signed-network.ts';
import { stateNumber } from '../../record/state-aliases.ts';
import { codeOfYear, codesInYear } from '../../record/state-in-year.ts';
import { readSignedNetworks } from '../tables/read-signed-networks.ts';
import type { Question, Subject } from './measure-spec.ts';

/** What the networks of Doreian and Mrvar call states for which ISO and common use have another name, by numbers of the Correlates of War. */
const NAMES: ReadonlyMap<string, string> = new Map(
  `
ALG 615, ANG 540, ANT 58, BAH 692, BAR 53, BHM 31, BKF 439, BNG 771, BOS 346, BOT 571, BUI 516
BUL 355, CAM 471, CDI 437, CHA 483, CMB 811, CON 484, COS 94, CRO 344, CVD 402, CZE 315, CZR 316
DEN 390, DRC 490, ELS 92, EQG 411, GAM 420, GDR 265, GER 255, GFR 260, GRG 372, GRN 55, GUA 90
GUI 438, HAI 41, HON 91, ICE 395, INS 850, IRE 205, KOR 732, KUW 690, KYG 703, KZK 705, LAT 367
LEB 660, LES 570, LIT 368, LTN 223, LYB 620, MAA 435, MAC 343, MAG 580, MAS 590, MLW 553, MOL 359
MON 712, MOR 600, MYR 775, MZM 541, NDL 210, NEP 790, NIG 436, NKR 731, NZD 920, PAR 150, PRG 235
ROM 360, RVN 817, SAF 560, SLR 451, SOL 940, SRI 780, STK 60, STL 56, SUD 625, SVG 57, SWA 572
SWE 380, SWZ 225, TAJ 702, TGO 461, TNZ 510, TRI 52, UAE 696, UKI 369, URU 165, VTN 816, VZA 101
YAR 678, YPR 680, ZAM 551, ZIM 552
`
    .split(/[,\n]/)
    .map((each): [string, string] => {
      const [name = '', number = ''] = each.trim().split(' ');
      return [name, number];
    }),
);

/** A signed network of a year, every pair once. */
export interface NetworkOfYear {
  readonly ties: readonly SignedTie[];
  /** The last year for which it stands. */
  readonly until: number;
  /** Pairs that it lists with both signs, which were left out. */
  readonly contradicted: number;
}

/** The networks of a data set by the year in which each begins; of two that begin in one year the first listed. */
export async function networksByYear({ store, set }: Question): Promise<ReadonlyMap<number, NetworkOfYear>> {
  const networks = new Map<number, NetworkOfYear>();
  for (const { days, ties } of await readSignedNetworks(store, set)) {
    const { year } = yearMonthDay(days.start);
    const until = Number.isFinite(days.end) ? yearMonthDay(days.end).year : year;
    if (!networks.has(year)) networks.set(year, { ...onceEachPair(ties), until });
  }
  return networks;
}

/** Ties without those of one to itself, each pair once; one with both signs says nothing. */
function onceEachPair(all: readonly SignedTie[]): Pick<NetworkOfYear, 'ties' | 'contradicted'> {
  const pairs = new Map<string, SignedTie | undefined>();
  for (const tie of all) {
    if (tie.a === tie.b) continue;
    const key = JSON.stringify([tie.a, tie.b].sort());
    const before = pairs.get(key);
    pairs.set(key, pairs.has(key) && before?.sign !== tie.sign ? undefined : tie);
  }
  const ties = [...pairs.values()].filter((tie) => tie !== undefined);
  return { ties, contradicted: pairs.size - ties.length };
}

/** Everybody who has a tie. */
export const actorsOf = (ties: readonly SignedTie[]): string[] =>
  [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort();

/** The number in the Correlates of War of the state that a network's name stands for. */
export const numberOfNode = (node: string): string | undefined => NAMES.get(node) ?? stateNumber(node);

/** The numbers under which a network may have a state in a year: its own where that is listed beside a number that two had, else all that it has then; none where its number is another's. */
function codesListed(cow: string, year: number, nodes: readonly string[]): readonly string[] {
  const own = codeOfYear(cow, 'cow', year, new Set(nodes.flatMap((node) => numberOfNode(node) ?? [])));
  if ('why' in own) return [];
  return nodes.some((node) => numberOfNode(node) === own.code) ? [own.code] : codesInYear(cow, 'cow', year);
}

/**
 * What a network calls one who is asked about, in a year: the state of his number; by the very word only one who has no number, or whose word names that state or none that we know.
 * A case may call Cambodia `CAM`, as a network calls Cameroon.
 */
export function nodeOf(
  { word, cow }: Subject,
  nodes: readonly string[],
  year: number,
): { readonly node: string } | { readonly why: string } {
  const codes = cow === undefined ? [] : codesListed(cow, year, nodes);
  const node = nodes.find((each) => {
    const number = numberOfNode(each);
    return number !== undefined && codes.includes(number);
  });
  if (node !== undefined) return { node };
  const named = numberOfNode(word);
  const isHis = cow === undefined || cow === word || named === undefined || named === cow;
  return isHis && nodes.includes(word)
    ? { node: word }
    : { why: `${nameOf(word, cow)} has no tie in the network of ${year}` };
}

/** One who is asked about in quotes, with his number where his word is another's. */
function nameOf(word: string, cow: string | undefined): string {
  const isOthers = cow !== undefined && ![undefined, cow].includes(numberOfNode(word));
  return isOthers ? `"${word}" (${cow})` : `"${word}"`;
}
