import { MONTH_FORMS } from '../../base/months.ts';
import { own } from '../../base/own.ts';
import { STATE_WORDS } from '../../record/state-words.ts';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words before a name that say it is a person's. */
export const TITLES = wordsOf(`
  President Premier Minister Secretary General Marshal Admiral Colonel Major Captain Ambassador Chairman Chancellor King Queen Emperor
  Empress Tsar Kaiser Prince Princess Duke Count Sir Lord Lady Mr Mrs Ms Dr Generalissimo Senator Commissar Comrade Pope Sultan Envoy Consul Commodore Viceroy Lieutenant Governor Congressman`);

/** Words of an office, which belong to no name. */
export const ROLES = wordsOf(`
  Foreign Prime Defence Defense Deputy Vice Under Attorney Officer Officers Officials Chief Ministers Presidents Secretaries Minister's Economic Affairs Intelligence Affair
  Head Director Assistant Acting State Great Power Powers Excellency Majesty`);

/** Peoples, directions, creeds: they stand before a name, and are none. */
export const ADJECTIVES: ReadonlySet<string> = new Set([
  ...STATE_WORDS.flatMap(({ adjectives }) => adjectives),
  ...wordsOf(`
  Soviets Russians Americans Briton Britons Germans Italians Poles Turks Indians Korean Koreans Mongols Cubans Israelis Arab Arabs Greeks
  Serbian Serb Serbs Czechs Hungarians Austrians Scottish Welsh Asian Asians European Europeans African Africans Western Eastern Northern
  Southern Central West East North South Northeast Northwest Southeast Southwest Nazi Nazis Fascist Communist Communists Nationalist
  Nationalists Tsarist Czarist Imperial Manchurian Allied Allies Axis Bolshevik Bolsheviks Muslim Muslims Christian Christians Catholic
  Jewish Jews Protestant Orthodox Buddhist Islamic Marxist Leninist Maoist Stalinist Second First Third Fourth Inner Outer Upper Lower
  Mainland Anglo Sino Russo Franco Germano Italo Indo Austro Afro Euro Pro Anti Non Post Pre US UK Byzantine Roman Prussian Habsburg
  Venetian Genoese Tibetan Uighur Uyghur Manchu Malay Palestinian`),
]);

/** Words that end the name of what happened, was written or is thought: neither an actor nor a place. */
export const NO_ACTORS = wordsOf(`
  War Wars Conference Revolution Crisis Crises Summit Incident Affair Battle Campaign Operation Doctrine Plan Memorandum Note Telegram Speech
  Movement Age Era Century Period Question Problem Policy Relations Rapprochement Split Talks Day Night Act Acts Law Bill Resolution Reform
  Restoration Rebellion Uprising Mutiny Rising Depression Studies History Review Journal Press Chapter Volume Theory Culture Declaration Treaty
  Treaties Convention Protocol Charter Pact Pacts Agreement Agreements Accord Accords Communique Communiqué Armistice Attack Blockade Airlift Bomb
  Prize Award Programme Program Project Open Access Article Purchase`);

/** Words that end or begin the name of an organisation. */
export const ORGANISATION =
  /(?<![\p{L}-])(?:Party|Nations|League|Organi[sz]ation|Council|Committee|Commission|Agency|Ministry|Department|Congress|Parliament|Assembly|Bank|Fund|Union|Federation|Comintern|Cominform|Politburo|Army|Navy|Fleet|Front|Government|Institute|University|Company|Corporation|Embassy|Senate|Cabinet|Office|Bureau|Association|Society|Court|Church|College|News|Times|Herald|Gazette)(?![\p{L}-])/u;

/** The state whose navy’s sign, if any, a ship’s name bears; an empty text for a sign that is no navy’s; undefined where it is no ship’s. */
export function shipOf(name: string): string | undefined {
  const [, sign] = /^(U\.?S\.?S\.?|H\.?M\.?S\.?|SMS|S\.?S\.?|RMS) \p{Lu}/u.exec(name) ?? [];
  return sign === undefined ? undefined : (own(SHIP_SIGNS, sign.replaceAll('.', '')) ?? '');
}

const SHIP_SIGNS: Readonly<Record<string, string>> = {
  USS: 'United States',
  HMS: 'United Kingdom',
  SMS: 'Germany',
};

/** Words that make a name a place's. */
export const PLACE =
  /(?<![\p{L}-])(?:River|Islands?|Straits?|Sea|Bay|Gulf|Canal|Peninsula|Mountains?|Mount|Ports?|Province|Railway|Valley|City|Cape|Lake|Isthmus|Harbou?r|Square|Street|Ocean|Desert|Plateau|Fort|County|Coast)(?![\p{L}-])/u;

/** What kind of instrument a word names. */
export const INSTRUMENT_KINDS: Readonly<
  Record<string, 'treaty' | 'pact' | 'agreement' | 'communique' | 'declaration'>
> = {
  treaty: 'treaty',
  convention: 'treaty',
  protocol: 'treaty',
  charter: 'treaty',
  pact: 'pact',
  agreement: 'agreement',
  accord: 'agreement',
  accords: 'agreement',
  communique: 'communique',
  communiqué: 'communique',
  declaration: 'declaration',
  alliance: 'pact',
  armistice: 'agreement',
  framework: 'agreement',
  purchase: 'treaty',
  truce: 'agreement',
  compact: 'agreement',
  statement: 'communique',
};

/** Capitalised words that begin sentences and name nothing, and names of days and months. */
export const NO_NAMES = wordsOf(`
  A After Again All Along Also Although Among An And Another Any As At Because Before Behind Besides Between Both But By Consequently Despite
  During Each Either Elsewhere Even Every Except Finally First For From Further Furthermore Given Hence Here His Her How However I If In Indeed
  Instead Into It Its Just Last Later Lastly Like Many May Meanwhile More Moreover Most Much My Neither Nevertheless New Next No Nonetheless Nor
  Not Nothing Now Of Often On Once One Only Or Other Others Our Out Over Perhaps Rather Second Several Shall She Should Since Six So Some Soon Still
  Such Ten That The Their Then There Thereafter Therefore These They This Those Three Through Throughout Thus To Today Two Under Unlike Until Up
  Upon Was Were We What When Whenever Where Whereas Whether Which While Who Whose Why Will With Within Without Would Yes Yet You Monday Tuesday Wednesday Thursday Friday Saturday Sunday Articles Section Table Figure Ibid Introduction Conclusion Abstract References Keywords Background Although ${MONTH_FORMS.join(' ')}`);

const DIRECTIONS = wordsOf('Northern Southern Eastern Western Upper Lower Inner Outer North South East West');

/** Whether a word says which part of a place is meant. */
export function isDirection(word: string): boolean {
  return DIRECTIONS.has(word);
}

/** Words that make a place of its own of the name of a state behind them. */
export const PART_OF = wordsOf(`
  British French Dutch Belgian Portuguese Spanish Italian German American Danish Russian Ottoman Anglo-Egyptian Netherlands English
  North South East West Northern Southern Eastern Western Central Northeastern Northwestern Southeastern Southwestern New Upper Lower
  Inner Outer`);
