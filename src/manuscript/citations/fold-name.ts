import { own } from '../../base/own.ts';
import { particles } from '../words/name-words.ts';

/** Letters that no accent makes, as they are written without them. */
const writtenPlain: { readonly [letter: string]: string } = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** A name or a title without what spellings of one name differ in: accents, case, apostrophes, hyphens, full stops, spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[ßøłđæœðþı]/gu, (letter) => own(writtenPlain, letter)!)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A family name without the particles before it: `Vlugt` of “van der Vlugt”, `Rashid` of “al-Rashid”. */
export function withoutParticles(name: string): string {
  let rest = name.trim();
  for (;;) {
    const first = /^(?:al-|el-|d['’]|l['’]|[^\s-]+\s+)/iu.exec(rest)?.[0];
    if (!first || !particles.has(first.trim().toLowerCase().replace('’', "'"))) return rest;
    const shorter = rest.slice(first.length).trim();
    if (!shorter) return rest;
    rest = shorter;
  }
}
