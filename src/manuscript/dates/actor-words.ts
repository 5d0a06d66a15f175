import { stemsOf } from './stems.ts';

/** Words by which prose names states, their governments and the leaders who stand for them. */
const ACTORS = `
  USA America American Americans Washington Roosevelt Truman Eisenhower Kennedy Johnson Nixon Carter Reagan Wilson
  Britain British London Churchill Attlee Eden England English
  France French Paris Gaulle Clemenceau Vichy
  Germany German Germans Berlin Hitler Nazi Nazis Wehrmacht Bismarck
  Japan Japanese Tokyo Italy Italian Rome Mussolini
  Soviet Soviets USSR Russia Russian Russians Moscow Stalin Khrushchev Brezhnev Gorbachev Lenin Bolshevik Bolsheviks
  China Chinese Beijing Peking Mao Taiwan Taiwanese Taipei Nanjing Nanking Kuomintang
  Poland Polish Warsaw Czechoslovakia Czechoslovak Prague Hungary Hungarian Budapest Romania Romanian Bulgaria Bulgarian
  Yugoslavia Yugoslav Tito Serbia Serbian Greece Greek Turkey Turkish Ottoman Austria Austrian Vienna Habsburg
  Finland Finnish Sweden Swedish Norway Norwegian Denmark Danish Dutch Netherlands Belgium Belgian Spain Spanish Franco
  Portugal Portuguese Ireland Irish Korea Korean Pyongyang Seoul Vietnam Vietnamese Hanoi Saigon Cambodia Laos
  India Indian Delhi Nehru Pakistan Pakistani Indonesia Indonesian Philippines Thailand Burma Australia Australian Canada Canadian
  Egypt Egyptian Nasser Israel Israeli Syria Syrian Iraq Iraqi Saddam Iran Iranian Persia Persian Jordan Lebanon Arab Arabs Libya Libyan
  Algeria Algerian Morocco Tunisia Ethiopia Ethiopian Somalia Congo Angola Rhodesia Ghana Nigeria Kenya
  Cuba Cuban Castro Mexico Mexican Brazil Brazilian Argentina Argentine Chile Chilean Peru Bolivia Bolivian Paraguay Colombia Panama
  Afghanistan Afghan Mongolia Mongolian Tibet Tibetan
`;

/** Their stems. `US` is left out: in small letters it is a pronoun. */
export const ACTOR_STEMS: ReadonlySet<string> = new Set(stemsOf(ACTORS).map(({ stem }) => stem));
