import { wellKnownNames } from '../names/well-known-names.ts';
import { STATES } from './states.ts';

/** A name whose kind is known without the text. */
export interface KnownName {
  /** What its forms have in common: of a state its usual name, of others the first of their spellings. */
  readonly group: string;
  readonly kind: 'state' | 'person' | 'organisation' | 'place';
  readonly cow?: number;
}

/** Persons who are known by these names alone; their other spellings come from the table of well-known names. */
const PERSONS = `
Khrushchev / Brezhnev / Gorbachev / Shevardnadze / Kosygin / Gromyko / Podgorny / Dobrynin / Molotov / Vyshinsky / Litvinov / Chicherin
Trotsky / Malenkov / Bulganin / Mikoyan / Voroshilov / Malinovsky / Andropov / Chernenko / Ponomarev / Shelepin / Zhdanov / Yeltsin
Primakov / Sakharov / Dzerzhinsky / Kerensky / Sazonov / Izvolsky / Nesselrode / Gorchakov / Stalin / Lenin / Zhou Enlai
Chiang Kai-shek / Chiang Ching-kuo / Sun Yat-sen / Deng Xiaoping / Liu Shaoqi / Lin Biao / Peng Dehuai / Zhu De / Hua Guofeng
Jiang Qing / Jiang Zemin / Zhao Ziyang / Hu Yaobang / Qiao Guanhua / Wang Jingwei / Zhang Xueliang / Zhang Zuolin / Wellington Koo
T. V. Soong / Li Hongzhang / Yuan Shikai / Kim Il-sung / Syngman Rhee / Park Chung-hee / Ho Chi Minh / Ngo Dinh Diem / Vo Nguyen Giap
Le Duc Tho / Pham Van Dong / Nguyen Van Thieu / Sihanouk / Pol Pot / Sukarno / Suharto / Magsaysay / Hirohito / Tojo / Konoe
Yoshida Shigeru / Ribbentrop / Hitler / Goebbels / Göring / Bismarck / Metternich / Castlereagh / Talleyrand / Clemenceau / Stresemann
Rathenau / Hindenburg / Bethmann Hollweg / Ludendorff / Mussolini / Ciano / Daladier / Pétain / Adenauer / Ulbricht / Honecker
Ceaușescu / Gheorghiu-Dej / Hoxha / Dubček / Gomułka / Wałęsa / Jaruzelski / Piłsudski / Masaryk / Beneš / Rákosi / Imre Nagy / Horthy
Djilas / Tito / Venizelos / Atatürk / İnönü / Mossadegh / Khomeini / Nasser / Anwar Sadat / Qaddafi / Arafat / Menachem Begin
Chaim Weizmann / Ben-Gurion / Nehru / Gandhi / Jinnah / Krishna Menon / Bandaranaike / Nkrumah / Lumumba / Mobutu / Nyerere / Kenyatta
Haile Selassie / Senghor / Allende / Pinochet / Fulgencio Batista / Guevara / Fidel Castro / Árbenz / Perón / Roosevelt / Truman
Eisenhower / Kissinger / Nixon / Brzezinski / Acheson / George Kennan / Harriman / Stettinius / Forrestal / Adlai Stevenson
Douglas MacArthur / McNamara / Nitze / Haldeman / Rumsfeld / Hammarskjöld / U Thant / Waldheim / Pérez de Cuéllar / Boutros-Ghali
Trygve Lie / Neville Chamberlain / Churchill / Attlee / Ernest Bevin / Macmillan / Lloyd George / Ramsay MacDonald / Disraeli
Palmerston / Gladstone / De Gaulle / Pompidou / Mitterrand / Giscard d'Estaing / Mendès France / Robert Schuman / Mao Zedong
John F. Kennedy / Woodrow Wilson / Jimmy Carter / Ronald Reagan / Lyndon Johnson / Anthony Eden / Margaret Thatcher / Napoleon`;

/** Places that are known by these names alone. */
const PLACES = `
Beijing / Nanjing / Guangzhou / Chongqing / Tianjin / Qingdao / Dalian / Lüshun / Harbin / Shenyang / Xiamen / Jinmen / Mazu / Xinjiang
Fujian / Zhejiang / Sichuan / Guangdong / Shandong / Yan'an / Taipei / Penghu / Chinese Eastern Railway / Ussuri / Damansky
Kuril Islands / Sakhalin / Vladivostok / Ulaanbaatar / Pyongyang / Panmunjom / Hiroshima / Nagasaki / Okinawa / Pearl Harbor
Dien Bien Phu / Cam Ranh Bay / Phnom Penh / Kolkata / Mumbai / Yangon / Kyiv / Tehran / Bucharest / Sarajevo / Dardanelles / Bosporus
Gallipoli / Caribbean / Mediterranean / Guantánamo / Reykjavik / Rapallo / Locarno / Versailles / Brest-Litovsk / Sudetenland
Westphalia / Shimonoseki / Taiwan Strait / Straits of Malacca / Strait of Hormuz / Moscow / Leningrad / Tashkent / Yalta / Potsdam
Manchuria / Manchukuo / Mengjiang / Tibet / Shanghai / Hong Kong / Macau / Tokyo / Seoul / Hanoi / Saigon / Washington / New York / London / Paris
Berlin / Vienna / Rome / Geneva / Warsaw / Prague / Budapest / Belgrade / Sofia / Athens / Ankara / Istanbul / Constantinople / Cairo
Suez / Jerusalem / Baghdad / Damascus / Beirut / Delhi / New Delhi / Jakarta / Bandung / Manila / Bangkok / Canberra / Havana
Munich / Danzig / Alsace-Lorraine / Silesia / Siberia / Crimea / Caucasus / Balkans / Far East / Middle East / Southeast Asia
East Asia / Asia / Europe / Eastern Europe / Western Europe / Central Europe / Africa / North Africa / Latin America / Fashoda / Trieste
Madrid / Lisbon / Brussels / The Hague / Stockholm / Helsinki / Oslo / Copenhagen / Bonn / Lake Baikal / Pacific / Atlantic`;

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
  const spellings = new Map(
    wellKnownNames.flatMap(({ right, wrong }) => right.map((name) => [name, [...right, ...wrong]] as const)),
  );
  for (const [list, kind] of [
    [PERSONS, 'person'],
    [PLACES, 'place'],
  ] as const)
    for (const name of list.trim().split(/\n| \/ /u))
      add([name, ...(SHORT[name] ?? []), ...(spellings.get(name) ?? [])], { group: name, kind });
  return table;
}
