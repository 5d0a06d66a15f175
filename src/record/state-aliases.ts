import { STATE_ISO3 } from './state-iso3.ts';
import { STATES } from './states.ts';

/** What else states are called where an actor is named: adjectives, capitals that stand for them, short forms, and names in the languages of their neighbours. */
const MORE: Readonly<Record<number, readonly string[]>> = {
  2: ['American', 'America', 'Washington', 'États-Unis', 'Vereinigte Staaten', 'USA'],
  20: ['Canadian', 'CAN'],
  40: ['Cuban'],
  200: [
    'British',
    'English',
    'England',
    'London',
    'GBR',
    'GB',
    'Grande-Bretagne',
    'Großbritannien',
    'Royaume-Uni',
  ],
  210: ['Dutch', 'NLD'],
  211: ['Belgian', 'BEL'],
  220: ['French', 'Paris', 'FRA', 'Frankreich'],
  230: ['Spanish', 'ESP'],
  255: ['German', 'Deutschland', 'Allemagne', 'German Reich', 'DEU'],
  260: ['West German', 'FRG', 'BRD', 'Bonn'],
  265: ['East German', 'DDR'],
  290: ['Polish', 'POL'],
  305: ['Austrian', 'AUT'],
  310: ['Hungarian', 'HUN'],
  315: ['Czechoslovak', 'CZE', 'CSK'],
  325: ['Italian', 'ITA'],
  339: ['Albanian', 'ALB'],
  345: ['Yugoslav', 'YUG'],
  350: ['Greek', 'GRC'],
  355: ['Bulgarian', 'BGR'],
  360: ['Romanian', 'Rumania', 'ROU'],
  365: [
    'Soviet',
    'Russian',
    'Moscow',
    'SUN',
    'UdSSR',
    'URSS',
    'Union soviétique',
    'Sowjetunion',
    'СССР',
    'Russian Federation',
    'RUS',
  ],
  375: ['Finnish', 'FIN'],
  380: ['Swedish', 'SWE'],
  385: ['Norwegian', 'NOR'],
  390: ['Danish', 'DNK'],
  530: ['Ethiopian', 'Abyssinia'],
  615: ['Algerian'],
  630: ['Iranian', 'Persian', 'IRN'],
  640: ['Turkish', 'Ottoman', 'TUR', 'Türkiye'],
  645: ['Iraqi', 'IRQ'],
  651: ['Egyptian', 'UAR', 'Cairo', 'EGY'],
  652: ['Syrian', 'SYR'],
  663: ['Jordanian', 'Transjordan', 'JOR'],
  666: ['Israeli', 'ISR'],
  670: ['Saudi', 'SAU'],
  710: ['Red China', 'Communist China', 'Mainland China', 'Peking', 'Beijing', 'CHN'],
  712: ['Mongolian', 'MNG', "Mongolian People's Republic"],
  713: ['Taiwanese', 'Nationalist China', 'Free China', 'Taipei', 'TWN'],
  731: ['North Korean', 'PRK', 'Pyongyang'],
  732: ['South Korean', 'KOR', 'Seoul'],
  740: ['Japanese', 'JPN', 'Tokyo'],
  750: ['Indian', 'IND', 'New Delhi'],
  770: ['Pakistani', 'PAK'],
  775: ['Burmese'],
  800: ['Thai', 'THA'],
  816: ['North Vietnamese', 'DRV', 'Hanoi', 'Vietnamese'],
  817: ['South Vietnamese', 'Republic of Vietnam', 'Saigon'],
  850: ['Indonesian', 'IDN'],
  900: ['Australian', 'AUS'],
};

/** Letters and digits alone, without case and accents, and without a leading article. */
const fold = (text: string): string =>
  text
    .replace(/^the\s+/i, '')
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

let groups: Map<string, ReadonlySet<string>> | undefined;

/** All that a state is called, folded, by each of these; made when it is first asked for. */
function groupsByName(): Map<string, ReadonlySet<string>> {
  if (groups) return groups;
  groups = new Map();
  for (const [cow, ...names] of STATES) {
    const group = new Set([...names, ...(MORE[cow] ?? []), String(cow)].map(fold));
    for (const name of group) if (!groups.has(name)) groups.set(name, group);
  }
  return groups;
}

/**
 * Whether a text is a name of the state that other names are of: `Great Britain`, `British` and `UK` all stand for the one of `GBR` or `United Kingdom`.
 * Undefined when it is no name of a state that we know.
 */
export function sameState(text: string): ((name: string) => boolean) | undefined {
  const group = groupsByName().get(fold(text));
  return group && ((name) => group.has(fold(name)));
}

let numbers: Map<string, string> | undefined;

/** The number in the Correlates of War, the letters of ISO, and every other name of a state, folded, each with that number. */
function numbersByName(): Map<string, string> {
  if (numbers) return numbers;
  numbers = new Map();
  const add = (name: string, cow: string) => numbers?.has(fold(name)) || numbers?.set(fold(name), cow);
  for (const [cow, ...names] of STATES)
    for (const name of [String(cow), ...names, ...(MORE[cow] ?? [])]) add(name, String(cow));
  for (const [, cow = '', letters = ''] of STATE_ISO3.matchAll(/(\d+) ([A-Z]{3})/g)) {
    add(letters, cow);
    add(cow, cow);
  }
  return numbers;
}

/**
 * The number in the Correlates of War of the state that a text names: by that number, by the three letters of ISO, or by a name of it. Undefined when it is none that we
 * know.
 *
 * @example stateNumber('Soviet Union') // => '365'
 * @example stateNumber('TWN') // => '713'
 */
export function stateNumber(text: string): string | undefined {
  return numbersByName().get(fold(text));
}
