import { years1901To1908 } from './events-1901-1908.ts';
import { years1908To1914 } from './events-1908-1914.ts';
import { betweenTheWars1919To1922 } from './events-between-the-wars-1919-1922.ts';
import { betweenTheWars1922To1928 } from './events-between-the-wars-1922-1928.ts';
import { coldWar1945To1949 } from './events-cold-war-1945-1949.ts';
import { coldWar1949To1954 } from './events-cold-war-1949-1954.ts';
import { coldWar1954To1957 } from './events-cold-war-1954-1957.ts';
import { coldWar1957To1964 } from './events-cold-war-1957-1964.ts';
import { decolonisation1943To1961 } from './events-decolonisation-1943-1961.ts';
import { decolonisation1961To1999 } from './events-decolonisation-1961-1999.ts';
import { detente1959To1969 } from './events-detente-1959-1969.ts';
import { detente1969To1972 } from './events-detente-1969-1972.ts';
import { detente1972To1976 } from './events-detente-1972-1976.ts';
import { eastAsia1945To1949 } from './events-east-asia-1945-1949.ts';
import { eastAsia1949To1951 } from './events-east-asia-1949-1951.ts';
import { eastAsia1951To1958 } from './events-east-asia-1951-1958.ts';
import { endOfTheColdWar1977To1980 } from './events-end-of-the-cold-war-1977-1980.ts';
import { endOfTheColdWar1980To1985 } from './events-end-of-the-cold-war-1980-1985.ts';
import { endOfTheColdWar1986To1990 } from './events-end-of-the-cold-war-1986-1990.ts';
import { endOfTheColdWar1990To1993 } from './events-end-of-the-cold-war-1990-1993.ts';
import { endOfTheColdWar1993To1999 } from './events-end-of-the-cold-war-1993-1999.ts';
import { firstWorldWar1914To1917 } from './events-first-world-war-1914-1917.ts';
import { firstWorldWar1917To1918 } from './events-first-world-war-1917-1918.ts';
import { independenceDays } from './events-independence.ts';
import { secondWorldWar1939To1941 } from './events-second-world-war-1939-1941.ts';
import { secondWorldWar1941To1944 } from './events-second-world-war-1941-1944.ts';
import { secondWorldWar1944To1945 } from './events-second-world-war-1944-1945.ts';
import { towardsWar1929To1933 } from './events-towards-war-1929-1933.ts';
import { towardsWar1933To1936 } from './events-towards-war-1933-1936.ts';
import { towardsWar1936To1939 } from './events-towards-war-1936-1939.ts';
import { unitedNations1945To1961 } from './events-united-nations-1945-1961.ts';
import { unitedNations1961To1993 } from './events-united-nations-1961-1993.ts';

/** A well-known event, as prose names it, and when it was. */
export interface KnownEvent {
  readonly id: string;
  /**
   * Phrases that name it and nothing else: `Potsdam Conference`, `invaded the Soviet Union`. Small words may stand between the
   * words of a phrase, and the forms of a word count as one.
   */
  readonly names: readonly string[];
  /** When a phrase would name other events too: words of which the sentence must hold one (`Hitler`, `Germany`). */
  readonly amid?: readonly string[];
  readonly says: string;
  /** EDTF; an interval for what lasted. */
  readonly date: string;
  /** Other datings that are right too: local time, ratification beside signature. */
  readonly also?: readonly { readonly date: string; readonly says: string }[];
  readonly wikidata?: string;
  /** Where the date can be looked up. */
  readonly source: string;
}

/** Well-known events of the twentieth century, in order of time. */
export const chronology: readonly KnownEvent[] = [
  ...years1901To1908,
  ...years1908To1914,
  ...betweenTheWars1919To1922,
  ...betweenTheWars1922To1928,
  ...coldWar1945To1949,
  ...coldWar1949To1954,
  ...coldWar1954To1957,
  ...coldWar1957To1964,
  ...decolonisation1943To1961,
  ...decolonisation1961To1999,
  ...detente1959To1969,
  ...detente1969To1972,
  ...detente1972To1976,
  ...eastAsia1945To1949,
  ...eastAsia1949To1951,
  ...eastAsia1951To1958,
  ...endOfTheColdWar1977To1980,
  ...endOfTheColdWar1980To1985,
  ...endOfTheColdWar1986To1990,
  ...endOfTheColdWar1990To1993,
  ...endOfTheColdWar1993To1999,
  ...firstWorldWar1914To1917,
  ...firstWorldWar1917To1918,
  ...independenceDays,
  ...secondWorldWar1939To1941,
  ...secondWorldWar1941To1944,
  ...secondWorldWar1944To1945,
  ...towardsWar1929To1933,
  ...towardsWar1933To1936,
  ...towardsWar1936To1939,
  ...unitedNations1945To1961,
  ...unitedNations1961To1993,
].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
