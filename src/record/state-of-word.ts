import { stateNumber } from './state-aliases.ts';
import { stateOn } from './state-on.ts';

/** A state that a word names. */
export interface NamedState {
  /** Its number in the Correlates of War. */
  readonly cow: string;
  /** The number of the one that the word stands for in the years before. */
  readonly before?: string;
}

/** The letters of the Correlates of War for states, where they are not those of ISO and ISO has not given them to another. */
const COW_LETTERS = `
31 BHM, 41 HAI, 52 TRI, 53 BAR, 55 GRN, 56 SLU, 57 SVG, 58 AAB, 60 SKN, 90 GUA, 91 HON, 92 SAL, 94 COS, 150 PAR, 165 URU, 200 UKG
205 IRE, 210 NTH, 220 FRN, 221 MNC, 230 SPN, 235 POR, 255 GMY, 260 GFR, 265 GDR, 300 AUH, 316 CZR, 317 SLO, 331 SNM, 344 CRO
346 BOS, 355 BUL, 359 MLD, 360 ROM, 367 LAT, 368 LIT, 372 GRG, 380 SWD, 390 DEN, 395 ICE, 402 CAP, 411 EQG, 420 GAM, 435 MAA
436 NIR, 437 CDI, 438 GUI, 439 BFO, 451 SIE, 461 TOG, 471 CAO, 475 NIG, 482 CEN, 483 CHA, 484 CON, 490 DRC, 510 TAZ, 516 BUI
540 ANG, 541 MZM, 551 ZAM, 552 ZIM, 553 MAW, 560 SAF, 570 LES, 571 BOT, 572 SWA, 580 MAG, 590 MAS, 591 SEY, 600 MOR, 615 ALG
620 LIB, 625 SUD, 660 LEB, 678 YAR, 680 YPR, 690 KUW, 692 BAH, 694 QAT, 696 UAE, 698 OMA, 702 TAJ, 703 KYR, 705 KZK, 712 MON
713 TAW, 732 ROK, 760 BHU, 771 BNG, 775 MYA, 780 SRI, 781 MAD, 800 THI, 811 CAM, 816 DRV, 817 RVN, 820 MAL, 830 SIN, 835 BRU
840 PHI, 850 INS, 860 ETM, 900 AUL, 920 NEW, 935 VAN, 940 SOL, 970 NAU, 983 MSI, 986 PAL`;

/** Names and letters that our own answers have, or that ISO has, and that stand beside those of prose. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{ 'German Federal Republic': '260', SRB: '345', SCG: '345', Serbia: '345' },
  ...{ 'Republic of China (Taiwan)': '713', 'Yemen Arab Republic': '678', "Yemen People's Republic": '680' },
  ...Object.fromEntries(
    [...COW_LETTERS.matchAll(/(\d+) ([A-Z]{3})/g)].map(([, cow, letters]) => [letters!, cow!]),
  ),
};

/** Words that stood for one state, and before it for another: `YEM` of 1970 is the Yemen Arab Republic, and `CZE` Czechoslovakia, in ISO's letters and in those of the Correlates of War. */
const SUCCESSORS: Readonly<Record<string, NamedState>> = {
  CZE: { cow: '316', before: '315' },
  YEM: { cow: '679', before: '678' },
  Yemen: { cow: '679', before: '678' },
};

const folded = (word: string): string => word.trim().toLowerCase().replaceAll('’', "'");
const found = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(table).map(([word, state]) => [folded(word), state]));
const [others, successors] = [found(OTHERS), found(SUCCESSORS)];

/**
 * The state that a word names: by its number, by letters (of ISO, or of the Correlates of War), by a name of prose, or as our own answers name it (`Soviet Union (365)`).
 * Undefined when it is none that we know.
 *
 * @example stateOfWord('GFR') // => { cow: '260' }
 * @example stateOfWord('YEM') // => { cow: '679', before: '678' }
 */
export function stateOfWord(word: string): NamedState | undefined {
  const [, name = word, number] = /^(.+) \((\d+)\)$/.exec(word.trim()) ?? [];
  if (number !== undefined) return stateOfWord(number);
  const known = successors.get(folded(name));
  if (known) return known;
  const cow = stateNumber(name) ?? others.get(folded(name)) ?? (stateOn(name, 'un', 0) && name);
  return cow === undefined ? undefined : { cow };
}

/** The names that `stateOfWord` knows besides those of prose. */
export const otherStateNames: readonly string[] = [...Object.keys(OTHERS), ...Object.keys(SUCCESSORS)];
