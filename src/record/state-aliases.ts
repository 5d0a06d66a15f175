import { lettersAlone } from '../base/words.ts';
import { STATE_ISO3 } from './state-iso3.ts';
import { STATE_WORDS } from './state-words.ts';
import { STATES } from './states.ts';

/** Adjectives that two states of one time lay claim to: in prose they mostly mean one of them, in a record they name neither. */
const CLAIMED_BY_TWO: ReadonlySet<string> = new Set(['Chinese', 'Vietnamese', 'Yemeni']);

/** The adjectives, seats, short and foreign names of a state by its number; compounds name it only within a word. */
const MORE: ReadonlyMap<number, readonly string[]> = new Map(
  STATE_WORDS.map(({ cow, adjectives, seats, others }) => [
    cow,
    [...adjectives.filter((word) => !CLAIMED_BY_TWO.has(word)), ...seats, ...others],
  ]),
);

/** Letters and digits alone, without case and accents, and without a leading article. */
const fold = (text: string): string => lettersAlone(text.replace(/^the\s+/i, ''));

let groups: Map<string, ReadonlySet<string>> | undefined;

/** All that a state is called, folded, by each of these; made when it is first asked for. */
function groupsByName(): Map<string, ReadonlySet<string>> {
  if (groups) return groups;
  groups = new Map();
  for (const [cow, ...names] of STATES) {
    const group = new Set([...names, ...(MORE.get(cow) ?? []), String(cow)].map(fold));
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
    for (const name of [String(cow), ...names, ...(MORE.get(cow) ?? [])]) add(name, String(cow));
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
