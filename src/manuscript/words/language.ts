import type { Block, Manuscript } from '../manuscript.ts';

/** What a manuscript is written in, as far as its script and its commonest words tell. */
export interface Language {
  /** As it is named in English: `German`, `a language in Arabic script`. */
  readonly name: string;
  /** Whether checks read its words: dates, names, citations in sentences. Of others only marks, digits and brackets are read. */
  readonly isRead: boolean;
}

/** Scripts, and the language or the languages written in them. Kana come before Han: Japanese is written in both. */
const scripts: readonly (readonly [sign: RegExp, name: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Japanese'],
  [/\p{Script=Han}/gu, 'Chinese'],
  [/\p{Script=Hangul}/gu, 'Korean'],
  [/\p{Script=Cyrillic}/gu, 'a language in Cyrillic script'],
  [/\p{Script=Arabic}/gu, 'a language in Arabic script'],
  [/\p{Script=Hebrew}/gu, 'Hebrew'],
  [/\p{Script=Greek}/gu, 'Greek'],
  [/\p{Script=Devanagari}/gu, 'a language in Devanagari script'],
  [/\p{Script=Thai}/gu, 'Thai'],
];

/** The words that a text in a language cannot do without, and that its neighbours write otherwise. */
const words: readonly (readonly [name: string, isRead: boolean, words: string])[] = [
  ['English', true, 'the of and to was is that it for with as by from this were had not which'],
  ['German', true, 'der die und das ist nicht von mit den dem des ein eine zu auf für sich als auch wurde'],
  ['French', true, 'le la les des et une est dans que qui pour du sur au par avec cette ont été'],
  ['Spanish', false, 'el la los las y una es que en del por con para su al como fue más'],
  ['Italian', false, 'il lo gli della delle di che è per una con nel sono dei alla anche fu più'],
  ['Portuguese', false, 'o os as da do das dos e uma é que não em para com por foi mais'],
  ['Dutch', false, 'de het een en van is dat niet met voor op zijn aan ook door werd bij'],
  ['Swedish', false, 'och att det som en är av för den på med inte till var ett om'],
  ['Danish or Norwegian', false, 'og at det som en er af av for den på med ikke til var et om'],
  ['Polish', false, 'i w na z do się nie że jest od przez dla był to oraz jak po'],
  ['Czech', false, 'a v na se že je do byl pro jako z od by také který s po'],
  ['Turkish', false, 've bir bu da de için ile olarak olan daha gibi sonra kadar'],
  ['Indonesian or Malay', false, 'dan yang di dengan untuk dari pada dalam ini itu tidak oleh'],
  ['Vietnamese', false, 'và của là các có được trong cho không một với những'],
];
const known = words.map(([name, isRead, list]) => ({ name, isRead, words: new Set(list.split(' ')) }));

/** So much of a text is looked at. */
const ENOUGH = 40_000;
/** A script is that of the text where this share of its letters is in it: a Chinese sentence is shorter than its English names. */
const SHARE = 0.3;
/** The commonest words of a language are at least this share of its words. */
const COMMON = 0.08;
const FEWEST_WORDS = 20;

/** Tells the language of a manuscript; undefined where there is too little text to tell, or where nothing known of it is found. */
export function languageOf({ blocks }: Pick<Manuscript, 'blocks'>): Language | undefined {
  const text = sample(blocks);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [sign, name] of scripts)
    if ((text.match(sign)?.length ?? 0) > Math.max(5, letters * (name === 'Japanese' ? SHARE / 6 : SHARE)))
      return { name, isRead: false };
  // a capital alone is an initial, and no Czech “and”
  const read = (text.match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter((word) => !/^\p{Lu}$/u.test(word))
    .map((word) => word.toLowerCase());
  if (read.length < FEWEST_WORDS) return undefined;
  let best: (typeof known)[number] | undefined;
  let most = 0;
  for (const language of known) {
    const count = read.filter((word) => language.words.has(word)).length;
    if (count > most) [best, most] = [language, count];
  }
  if (!best || most < read.length * COMMON) return undefined;
  return { name: best.name, isRead: best.isRead };
}

/** Running text from the beginning on; where there is none, whatever there is. */
function sample(blocks: readonly Block[]): string {
  const running = blocks.filter(({ kind, part }) => part === 'body' && kind === 'paragraph');
  let text = '';
  for (const block of running.length > 0 ? running : blocks) {
    text += ` ${block.text}`;
    if (text.length > ENOUGH) break;
  }
  return text.slice(0, ENOUGH);
}
