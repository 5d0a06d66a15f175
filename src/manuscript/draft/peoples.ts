import { STATE_WORDS } from '../../record/state-words.ts';
import { STATES } from '../../record/states.ts';

/** The name of a state in the list of states, by its number. */
const nameOf = new Map<number, string>(STATES.map(([cow, name]) => [cow, name]));

/**
 * Peoples whose name is not the adjective with an s, and adjectives that the list of states leaves out; by the name of the state. What
 * two states have in common (Korean, Vietnamese) stands for none: the text must say which.
 */
const MORE_PEOPLES = `
United States: U.S. US
United Kingdom: Britons U.K.
Spain: Spaniards
Germany: Nazi Nazis
Poland: Poles
Austria-Hungary: Austro-Hungarian Austro-Hungarians
Croatia: Croats
Serbia: Serbian Serb Serbs
Soviet Union: Soviets
Finland: Finns
Sweden: Swedes
Denmark: Danes
Iceland: Icelanders
Somalia: Somalis
Turkey: Turks
Afghanistan: Afghans
Confederate States: Confederate Confederates
Prussia: Prussian Prussians
Zimbabwe: Rhodesian Rhodesians`;

const linesOf = (text: string, parting: string): [string, string][] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [state = '', words = ''] = line.split(': ');
      return words.split(parting).map((word): [string, string] => [word, state]);
    });

/** The state whose adjective or people a word is, by its name; two words are joined by a hyphen (`South-Korean`). */
export const stateOfPeople: ReadonlyMap<string, string> = new Map([
  ...STATE_WORDS.flatMap(({ cow, adjectives }) =>
    adjectives
      .filter((word) => word !== 'Vietnamese')
      .map((word) => word.replaceAll(' ', '-'))
      .flatMap((word) => (/(?:an|i|ne|ot)$/u.test(word) ? [word, `${word}s`] : [word]))
      .map((word): [string, string] => [word, nameOf.get(cow)!]),
  ),
  ...linesOf(MORE_PEOPLES, ' '),
]);

/** Seats of government, besides those of the list of states, that stand for a state where they act or are acted towards. */
const MORE_SEATS = `
United States: White House / Pentagon
United Kingdom: Whitehall / Downing Street
France: Quai d’Orsay
Soviet Union: St. Petersburg / Kremlin
West Germany: Bonn
Liberia: Monrovia
Iran: Teheran
Indonesia: Djakarta
Libya: Tripoli
Switzerland: Bern
Haiti: Port-au-Prince
Turkey: Constantinople / Sublime Porte / Porte
Israel: Tel Aviv
India: Delhi
Pakistan: Karachi`;

/** Capitals and seats of government that stand for a state: “Moscow protested”. */
export const stateOfCapital: ReadonlyMap<string, string> = new Map([
  ...STATE_WORDS.flatMap(({ cow, seats }) => seats.map((seat): [string, string] => [seat, nameOf.get(cow)!])),
  ...linesOf(MORE_SEATS, ' / '),
]);

/** What states are called in the names of treaties, in small letters: sino, anglo. */
export const stateOfCompound: ReadonlyMap<string, string> = new Map([
  ...STATE_WORDS.flatMap(({ cow, compounds }) =>
    compounds.map((word): [string, string] => [word, nameOf.get(cow)!]),
  ),
  ['austro', 'Austria-Hungary'],
  ['serbo', 'Serbia'],
]);

/** Bodies by whose act their state acts. */
export const stateOfBody: ReadonlyMap<string, string> = new Map(
  linesOf(
    `United States: Congress / Senate / House of Representatives / State Department / Department of State / Treasury Department / CIA
United States: Central Intelligence Agency / U.S. Congress / US Congress / U.S. Senate / US Senate / Supreme Court / U.S. Navy / Union
United States: Department of Defense / Defense Department / War Department / Navy Department / National Security Council / U.S. Supreme Court
United Kingdom: Parliament / House of Commons / Foreign Office / Colonial Office / Royal Navy / Royal Air Force
Soviet Union: Red Army / Politburo / Supreme Soviet / Duma / KGB / Bolsheviks
Germany: Reichstag / Wehrmacht / Luftwaffe / Foreign Ministry
France: National Assembly / Chamber of Deputies
Israel: Knesset
Japan: Diet
China: People's Liberation Army / PLA`,
    ' / ',
  ),
);
