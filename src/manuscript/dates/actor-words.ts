import { STATE_WORDS } from '../../record/state-words.ts';
import { STATES } from '../../record/states.ts';
import { stemsOf } from './stems.ts';

/** Leaders, parties and dynasties by whose name prose means a state, lands that were none or are known by another name, and seats beside those of today. */
const OTHERS = `
  Roosevelt Truman Eisenhower Kennedy Johnson Nixon Carter Reagan Wilson Churchill Attlee Eden Gaulle Clemenceau Vichy
  Hitler Nazi Nazis Wehrmacht Bismarck Mussolini Stalin Khrushchev Brezhnev Gorbachev Lenin Bolshevik Bolsheviks
  Mao Nanjing Nanking Kuomintang Tito Franco Habsburg Nehru Nasser Saddam Castro
  America England Serbia Serbian Korea Korean Delhi Arab Arabs Rhodesia Tibet Tibetan
`;

/** A name that is two or more letters of a longer one is, in small letters, another word: `us`, `can`. */
const isWord = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name);

/** Words by which prose names states, their governments and the leaders who stand for them, as stems. */
export const ACTOR_STEMS: ReadonlySet<string> = new Set(
  [
    ...STATES.flatMap(([, ...names]) => names),
    ...STATE_WORDS.flatMap(({ adjectives, seats }) => [...adjectives, ...seats]),
  ]
    .filter(isWord)
    .concat('USA', 'USSR', OTHERS)
    .flatMap(stemsOf)
    .map(({ stem }) => stem),
);
