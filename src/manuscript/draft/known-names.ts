import { own } from '../../base/own.ts';
import { STATES } from '../../record/states.ts';
import { wellKnownNames } from '../names/well-known-names.ts';
import { isShared } from './shared-names.ts';
import { statesmen } from './statesmen.ts';

/** A name whose kind is known without the text. */
export interface KnownName {
  /** What its forms have in common: of a state its usual name, of others the first of their spellings. */
  readonly group: string;
  readonly kind: 'state' | 'person' | 'organisation' | 'place';
  readonly cow?: number;
}

/** Persons who are known by these names alone, besides statesmen and those of the table of well-known names. */
const PERSONS = `
Goebbels / Göring`;

/** Places that are known by these names alone, besides those of that table. */
const PLACES = `
Moscow / Leningrad / Tashkent / Yalta / Potsdam / Manchuria / Tibet / Shanghai / Hong Kong / Macau / Tokyo / Seoul / Hanoi
Saigon / Washington / New York / London / Paris / Berlin / Vienna / Rome / Geneva / Warsaw / Prague / Budapest / Belgrade / Sofia
Athens / Ankara / Istanbul / Constantinople / Cairo / Suez / Jerusalem / Baghdad / Damascus / Beirut / Delhi / New Delhi / Jakarta
Bandung / Manila / Bangkok / Canberra / Havana / Munich / Danzig / Alsace-Lorraine / Silesia / Siberia / Crimea / Caucasus
Balkans / Far East / Middle East / Southeast Asia / East Asia / Asia / Europe / Eastern Europe / Western Europe / Central Europe
Africa / North Africa / Latin America / Fashoda / Trieste / Madrid / Lisbon / Brussels / The Hague / Stockholm / Helsinki / Oslo
Copenhagen / Bonn / Lake Baikal / Pacific / Atlantic`;

/** Bodies, by the name and the letters that stand for it. */
const BODIES = `
United Nations = UN / U.N. / UNO
Kuomintang = KMT / Guomindang / GMD
Communist Party of China = Chinese Communist Party / CCP / CPC
Communist Party of the Soviet Union = CPSU
KGB
CIA = Central Intelligence Agency
NATO = North Atlantic Treaty Organization / North Atlantic Treaty Organisation
SEATO
CENTO
Comecon = CMEA
Comintern
Cominform
European Economic Community = EEC
ASEAN
PLO
PLA = People's Liberation Army
Red Army
League of Nations
European Union = EU / European Community / EC
International Atomic Energy Agency = IAEA
World Bank
International Monetary Fund = IMF
Viet Minh = Vietminh
Viet Cong = Vietcong
Warsaw Pact
Organization of American States = OAS
Arab League
Security Council
General Assembly
State Department
Foreign Office
Wehrmacht
Luftwaffe`;

/** Further names of states, by the number in the Correlates of War; the first of a line without a number is a state that has none there. */
const MORE_STATES = `
2 America / Union
200 England / U.K.
212 Luxemburg
220 French Republic / Vichy France / French Empire
255 German Empire / German Reich / Nazi Germany / Third Reich / Imperial Germany / Weimar Republic / Weimar Germany
260 FRG
300 Austro-Hungarian Empire / Habsburg Empire / Habsburg Monarchy / Dual Monarchy
325 Kingdom of Italy / Fascist Italy
365 Russian Empire / Russian Federation / Imperial Russia / Tsarist Russia / Union of Soviet Socialist Republics
484 Republic of the Congo / Republic of Congo / Congo-Brazzaville
490 Democratic Republic of Congo / Congo-Kinshasa / Congo-Léopoldville / DRC
630 Islamic Republic of Iran
640 Turkish Republic / Republic of Turkey
678 North Yemen
680 South Yemen / People's Democratic Republic of Yemen / Democratic Yemen
710 Communist China / Red China / Qing China / Qing Empire / Imperial China
713 Nationalist China / Free China
740 Empire of Japan / Imperial Japan
817 Republic of Vietnam
- Confederate States / Confederate States of America / Confederacy
- Prussia / Kingdom of Prussia
- Serbia / Kingdom of Serbia
- Korea / Korean Empire
- Kingdom of Hawaii
- Manchukuo
- Sardinia / Piedmont / Piedmont-Sardinia / Kingdom of Sardinia
- Transvaal / South African Republic
- Orange Free State
- Republic of Texas
- Saxony
- Bavaria
- Hanover
- Rhodesia / Southern Rhodesia
- Palestinian Authority`;

/** Short forms that mean one person in the prose of the field. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'Pearl Harbor': ['Pearl Harbour'],
  'Kuril Islands': ['Kurile Island', 'Kuril', 'Kurile'],
};

/** Known names by what they are called: every form as `formKey` gives it. */
export const knownNames: ReadonlyMap<string, KnownName> = tableOf();
/** The longest of them, in words. */
export const longestKnown = Math.max(...[...knownNames.keys()].map((key) => key.split(' ').length));

/** A name as it is looked up: one kind of apostrophe. */
export function formKey(form: string): string {
  return form.replace(/[’‘ʼ]/gu, "'");
}

function tableOf(): Map<string, KnownName> {
  const table = new Map<string, KnownName>();
  const add = (forms: readonly string[], known: KnownName) => {
    for (const form of forms) if (!table.has(formKey(form))) table.set(formKey(form), known);
  };
  const usual = new Map(STATES.map(([cow, name]) => [String(cow), name]));
  for (const [cow, name, ...others] of STATES)
    for (const form of [name, ...others])
      add([form], isShared(form) ? { group: form, kind: 'state' } : { group: name, kind: 'state', cow });
  for (const row of MORE_STATES.trim().split('\n')) {
    const [, cow = '', list = ''] = /^(\S+) (.+)$/u.exec(row)!;
    const forms = list.split(' / ');
    const name = usual.get(cow);
    add(
      forms,
      name === undefined
        ? { group: forms[0]!, kind: 'state' }
        : { group: name, kind: 'state', cow: Number(cow) },
    );
  }
  for (const { names } of statesmen) add(names, { group: names[0]!, kind: 'person' });
  for (const row of BODIES.trim().split('\n')) {
    const [name, letters] = row.split(' = ');
    add([name!, ...(letters?.split(' / ') ?? [])], { group: name!, kind: 'organisation' });
  }
  for (const { right, wrong, kind } of wellKnownNames) {
    const [name] = right;
    if (!kind || name === undefined) continue;
    const group =
      right.map((form) => table.get(formKey(form))?.group).find((one) => one !== undefined) ?? name;
    add([...right, ...wrong, ...(own(SHORT, name) ?? [])], { group, kind });
  }
  for (const [list, kind] of [
    [PERSONS, 'person'],
    [PLACES, 'place'],
  ] as const)
    for (const name of list.trim().split(/\n| \/ /u))
      add([name, ...(own(SHORT, name) ?? [])], { group: name, kind });
  return table;
}
