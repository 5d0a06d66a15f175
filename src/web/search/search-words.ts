import { own } from '../../base/own.ts';

const OWN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  // one character in two shapes, both usual in the name of Taiwan within one script
  臺: '台',
};

/** Characters of names in their shorter shapes, each before the full one: a name is found in either, as its record has one of them. */
const SHORTER =
  '国國湾灣苏蘇联聯东東长長铁鐵门門马馬陈陳刘劉赵趙吴吳杨楊张張蒋蔣经經华華宝寶岛島连連顺順军軍党黨战戰条條约約会會议議书書剑劍卢盧为為维維尔爾克克谢謝边邊龙龍关關发發韩韓乌烏兰蘭云雲广廣汉漢义義庆慶万萬黄黃邓鄧叶葉罗羅钱錢钟鐘晓曉来來达達兴興荣榮伟偉强強锦錦鲁魯晋晉图圖斋齋团團声聲鲜鮮纽紐约約亚亞欧歐满滿团團卫衛专專业業尧堯启啟贝貝赖賴毕畢辽遼宁寧济濟';

const LONGER: Readonly<Record<string, string>> = Object.fromEntries(
  [...(SHORTER.match(/../gu) ?? [])].map((pair) => [pair[0], pair[1]]),
);

/** Letters of East Asia, which run on without spaces. */
export const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const MARKS = /[\p{M}'’‘ʼʻʹ`´]/gu;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘ʼʻʹ`´]*(?:[-‐‑–_][\p{L}\p{N}][\p{L}\p{N}\p{M}'’‘ʼʻʹ`´]*)*/gu;

const HYPHEN = /[-‐‑–_]/;
const PIECES = /[^-‐‑–_]+/g;
const TRAILING = /['’‘ʼʻʹ`´]+$/;

/** A word of a text where it stands, as search takes it. */
export interface PlacedWord {
  readonly at: number;
  readonly end: number;
  /** Without case, marks and apostrophes; hyphens join. */
  readonly form: string;
  /** Of a hyphenated word, its parts. */
  readonly parts: readonly PlacedWord[];
}

const PLAIN = /^[a-z0-9]+$/i;

function formOf(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, (letter) => own(LONGER, letter) ?? letter)
    .replace(/[łøđßæœı臺]/g, (letter) => own(OWN_LETTERS, letter) ?? letter);
}

/** The words of a text with their places, for what was found to be marked. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORDS)].map(({ index, 0: found }) => {
    const word = found.replace(TRAILING, '');
    const end = index + word.length;
    if (!HYPHEN.test(word)) return { at: index, end, form: formOf(word), parts: [] };
    const parts = [...word.matchAll(PIECES)].map(({ index: inner, 0: piece }) => {
      const at = index + inner;
      return { at, end: at + piece.length, form: formOf(piece), parts: [] };
    });
    return { at: index, end, form: parts.map((part) => part.form).join(''), parts };
  });
}

/**
 * A text as its words, without case, marks and apostrophes; a hyphenated word stands whole and in parts, so that `T'ai-wan`
 * and `taiwan` are one word, and `Soviet-Taiwanese` is found by either half.
 *
 * @example searchWords('Soviet-Taiwanese T’ai-pei') // => ['soviettaiwanese', 'soviet', 'taiwanese', 'taipei', 'tai', 'pei']
 */
export function searchWords(text: string): string[] {
  return placedWords(text).flatMap(({ form, parts }) => [form, ...parts.map((part) => part.form)]);
}
