import type { Check, LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';

/** `Figure 3`, `Fig. 3b`, `Tables 2 and 3`, `Maps 1–3`, `Tables 1, 2 and 5`. */
const MENTION =
  /\b(Fig(?:ure|\.)?s?|Tables?|Tab\.|Maps?|Charts?|Graphs?|Plates?)\.?\s(\d{1,3})[a-z]?((?:(?:\s?[–-]\s?|, and |, ?| and |\s?&\s?| to )\d{1,3}[a-z]?\b){0,6})(?![\d.]*\d|:\d)/giu;
const CAPTION = /^\s*(Fig(?:ure|\.)?|Table|Tab\.|Map|Chart|Graph|Plate)\.?\s(\d{1,3})\b/iu;
/** Of another work: `(Berg 1999, Table 3)`, `Table 3 of the report`. */
const OF_OTHER = /^\s?(?:of|in) (?:the|his|her|their|its|a|an|\p{Lu})/u;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^fig/iu, 'Figure'],
  [/^tab/iu, 'Table'],
  [/^map/iu, 'Map'],
  [/^chart/iu, 'Chart'],
  [/^graph/iu, 'Graph'],
  [/^plate/iu, 'Plate'],
];
/** A longer range is none of figures. */
const LONGEST_RANGE = 20;
const kindOf = (word: string): string => KINDS.find(([form]) => form.test(word))![1];

/** Figures and tables that the text never mentions, and such as it mentions and does not have; of each kind only where one has a caption. */
export const checkFigures: Check = (input) => {
  const captions = captionsOf(input);
  if (captions.size === 0) return [];
  const mentions = mentionsOf(input, captions);
  const kinds = new Set([...captions.keys()].map((name) => name.split(' ')[0]!));
  const mentioned = new Set([...mentions.keys()].map((name) => name.split(' ')[0]!));
  const absent = [...mentions].flatMap(([name, span]): Finding[] => {
    const [kind] = name.split(' ');
    if (captions.has(name) || !kinds.has(kind!)) return [];
    const has = [...captions.keys()].filter((other) => other.startsWith(`${kind} `)).join(', ');
    return [finding('figure-absent', input.manuscript, span, 'look', { name, has })];
  });
  const unmentioned = [...captions].flatMap(([name, span]): Finding[] => {
    if (mentions.has(name) || !mentioned.has(name.split(' ')[0]!)) return [];
    return [finding('figure-unmentioned', input.manuscript, span, 'look', { name })];
  });
  return [...absent, ...unmentioned];
};

function captionsOf({ manuscript }: LintInput): Map<string, Span> {
  const captions = new Map<string, Span>();
  for (const [block, { kind, text }] of manuscript.blocks.entries()) {
    const caption = kind === 'caption' ? CAPTION.exec(text) : undefined;
    const name = caption && `${kindOf(caption[1]!)} ${caption[2]}`;
    if (name && !captions.has(name)) captions.set(name, { block, from: 0, to: caption[0].length });
  }
  return captions;
}

/** The first place of the text that mentions each. */
function mentionsOf(
  { manuscript, apparatus }: LintInput,
  captions: ReadonlyMap<string, Span>,
): Map<string, Span> {
  const mentions = new Map<string, Span>();
  for (const [block, { kind, part, text }] of manuscript.blocks.entries()) {
    if (kind === 'heading' || kind === 'reference' || part === 'references' || part === 'back') continue;
    for (const match of text.matchAll(MENTION)) {
      const { index, 0: words, 1: kindWord, 2: first, 3: more } = match;
      const span = { block, from: index, to: index + words.length };
      if (kind === 'caption' && index < 3) continue;
      const isCited = apparatus.citations.some(
        ({ span: cited }) => cited.block === block && Math.abs(cited.to - index) < 12 && index > cited.from,
      );
      const isOthers = /['’]s? (?:own )?$/u.test(text.slice(Math.max(0, index - 7), index));
      if (isCited || isOthers || OF_OTHER.test(text.slice(span.to, span.to + 12))) continue;
      // `Map 3` in small letters counts nothing; `figure 3` may be meant.
      if (/^[a-z]/u.test(kindWord!) && !/^(?:fig|tab)/u.test(kindWord!)) continue;
      for (const number of numbersIn(Number(first), more!)) {
        const name = `${kindOf(kindWord!)} ${number}`;
        if (!mentions.has(name) || captions.has(name)) mentions.set(name, span);
      }
    }
  }
  return mentions;
}

/** `1` and `, 3–5 and 7`. */
function numbersIn(first: number, more: string): number[] {
  const numbers = [first];
  for (const [, sign, digits] of more.matchAll(/(–|-|to|,|and|&)\s?(\d+)/gu)) {
    const [from, to] = [numbers.at(-1)!, Number(digits)];
    const isRange = /[–-]|to/u.test(sign!) && to > from && to - from <= LONGEST_RANGE;
    if (isRange) for (let n = from + 1; n < to; n++) numbers.push(n);
    numbers.push(to);
  }
  return numbers;
}
