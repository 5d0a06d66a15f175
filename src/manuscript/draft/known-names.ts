import { own } from '../../base/own.ts';
import { STATES } from '../../record/states.ts';
import { wellKnownNames } from '../names/well-known-names.ts';

/** A name whose kind is known without the text. */
export interface KnownName {
  /** What its forms have in common: of a state its usual name, of others the first of their spellings. */
  readonly group: string;
  readonly kind: 'state' | 'person' | 'organisation' | 'place';
  readonly cow?: number;
}

/** Persons who are known by these names alone, besides those of the table of well-known names. */
const PERSONS = `
Stalin / Lenin / Hitler / Goebbels / Göring / Tito / Fidel Castro / Truman / Nixon / John F. Kennedy / Woodrow Wilson
Jimmy Carter / Ronald Reagan / Lyndon Johnson / Anthony Eden / Margaret Thatcher / Napoleon`;

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
Security Council
General Assembly
State Department
Foreign Office
Wehrmacht
Luftwaffe`;

/** Short forms that mean one person in the prose of the field. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'Mao Zedong': ['Mao'],
  'Zhou Enlai': ['Zhou', 'Chou'],
  'Fidel Castro': ['Castro'],
  'John F. Kennedy': ['Kennedy', 'John Kennedy'],
  'Jimmy Carter': ['Carter'],
  'Ronald Reagan': ['Reagan'],
  'Anwar Sadat': ['Sadat'],
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
  for (const [cow, name, ...others] of STATES) add([name, ...others], { group: name, kind: 'state', cow });
  for (const row of BODIES.trim().split('\n')) {
    const [name, letters] = row.split(' = ');
    add([name!, ...(letters?.split(' / ') ?? [])], { group: name!, kind: 'organisation' });
  }
  for (const { right, wrong, kind } of wellKnownNames) {
    const [group] = right;
    if (kind && group) add([...right, ...wrong, ...(own(SHORT, group) ?? [])], { group, kind });
  }
  for (const [list, kind] of [
    [PERSONS, 'person'],
    [PLACES, 'place'],
  ] as const)
    for (const name of list.trim().split(/\n| \/ /u))
      add([name, ...(own(SHORT, name) ?? [])], { group: name, kind });
  return table;
}
