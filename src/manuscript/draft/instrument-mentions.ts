import { own } from '../../base/own.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { formKey, knownNames } from './known-names.ts';
import { ADJECTIVES, INSTRUMENT_KINDS, NO_NAMES } from './name-kinds.ts';
import type { RunningBlock } from './running-text.ts';

/** A place where the text names a treaty or its like. */
export interface InstrumentMention {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  /** The sentence. */
  readonly sentence: { readonly from: number; readonly to: number };
  /** Without an article, and without what only begins a sentence; one word where it is a bare kind: `the 1945 Treaty`. */
  readonly title: string;
  readonly kind: (typeof INSTRUMENT_KINDS)[string];
  /** In the notation of a case, where the text gives one with it. */
  readonly date?: DateMention;
  /** How its date was found: with the name itself, or with the verb of its signing. */
  readonly verb?: { readonly from: number; readonly to: number };
}

const CAPITAL = String.raw`\p{Lu}[\p{L}’'-]*`;
const KINDS =
  'Treaty|Convention|Protocol|Charter|Pact|Agreement|Accords?|Communiqu[eé]|Declaration|Alliance|Armistice|Framework|Purchase|Truce|Compact';
const INSTRUMENT = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:(?<lead>(?:${CAPITAL} ){0,6})(?<kind>${KINDS})|(?<smallLead>(?:${CAPITAL} ){1,4})(?<smallKind>treaty|convention|pact|agreement|accords?|declaration))(?![\p{L}-])(?<tail> (?:of|on|for|concerning)(?: (?:the|and|a|of|for|${CAPITAL}),?){1,16})?`,
  'gu',
);
const LINK = /^(?:of|on|for|concerning|the|and|a)$/u;
/** Between a name and its own date. */
const GAP =
  /^,? ?(?:(?:between|with|among) [^.;:()–—]{3,90} ?)?,? ?(?:\(|of |in |on |dated |(?:which )?(?:was|were|had been) (?:signed|concluded|initialled|initialed)(?: (?:by|between) [^.;:()–—]{3,90})? ?(?:in |on )?|(?:signed|concluded)(?: (?:by|between) [^.;:()–—]{3,90})? ?(?:in |on ))?(?:the )?$/u;
/** Between the verb of its signing and its name. */
const SIGNED =
  /(?<!\p{L})(signed|concluded|initialled|initialed|finali[sz]ed|formali[sz]ed|negotiated|issued)(?: (?:the|a|an|their|its|The))?(?: new)? $/u;

/** `The Gadsden Purchase, or Treaty, was an agreement between …`: what it was, and the word that leads to its parties. */
export const DEFINED =
  /^,? (?:or (?:the )?[^,.;]{2,40},? )?(?:was|is) (?:an?|the) (?:[\p{L}-]+,? ){0,4}?(?:treaty|agreement|alliance|pact|accord|convention|compact|truce|purchase)(?: (?:between|among|involving|with|by)(?= ))?/u;
/** Behind that, before its date. */
const MADE =
  /(?<!\p{L})(?:signed|concluded|created|finali[sz]ed|formed|negotiated|reached|made|agreed)(?: by \p{Ll}+)? (?:in|on) (?:the )?$/u;
/** States before its name that belong to it: `Australia, New Zealand and United States Security Treaty`. */
const STATES_BEFORE = /(?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?:, | and |, and ))+$/u;

/** Every treaty, pact, declaration that the text names by a name, in order. Cost: the length of the text. */
export function instrumentMentions(
  blocks: readonly RunningBlock[],
  dates: readonly DateMention[],
): InstrumentMention[] {
  const byBlock = new Map<number, DateMention[]>();
  for (const date of dates) {
    const there = byBlock.get(date.span.block);
    if (there) there.push(date);
    else byBlock.set(date.span.block, [date]);
  }
  return blocks.flatMap(({ block, text, sentences }) => {
    const own = byBlock.get(block) ?? [];
    return sentences.flatMap((sentence) => {
      const inIt = own.filter(({ span }) => span.from >= sentence.from && span.to <= sentence.to);
      return Array.from(text.slice(sentence.from, sentence.to).matchAll(INSTRUMENT), (match) =>
        mentionOf(match, block, text, sentence, inIt),
      ).filter((one) => one !== undefined);
    });
  });
}

function mentionOf(
  match: RegExpExecArray,
  block: number,
  text: string,
  sentence: { readonly from: number; readonly to: number },
  dates: readonly DateMention[],
): InstrumentMention | undefined {
  const { lead, kind, smallLead, smallKind, tail } = match.groups!;
  const start = sentence.from + match.index;
  const words = (lead ?? smallLead ?? '').trim().split(' ').filter(Boolean);
  const after = (tail ?? '').split(' ').filter(Boolean);
  while (after.length > 0 && (LINK.test(after.at(-1)!) || NO_NAMES.has(after.at(-1)!))) after.pop();
  const head = match[0].slice(0, match[0].length - (tail ?? '').length);
  const kept = withoutOpening(words);
  if (smallKind !== undefined && kept.every((word) => ADJECTIVES.has(word))) return undefined;
  const named =
    start +
    words.slice(0, words.length - kept.length).join(' ').length +
    (kept.length < words.length ? 1 : 0);
  const before = (
    STATES_BEFORE.exec(text.slice(Math.max(sentence.from, named - 60), named))?.[0] ?? ''
  ).replace(/^The /u, '');
  const isTheirs =
    before !== '' && before.split(/, and |, | and /u).every((part) => part === '' || isState(part));
  const from = isTheirs && isState(kept.slice(0, -1).join(' ')) ? named - before.length : named;
  const to = start + head.length + (after.length > 0 ? after.join(' ').length + 1 : 0);
  const title = text.slice(from, to).replace(/,$/u, '');
  const at = { block, from, to: from + title.length, sentence, title };
  const dated = dateOf(at, text, dates);
  if (kept.length === 0 && after.length === 0 && !dated) return undefined;
  return { ...at, kind: own(INSTRUMENT_KINDS, (kind ?? smallKind!).toLowerCase())!, ...dated };
}

const isState = (name: string): boolean => knownNames.get(formKey(name))?.kind === 'state';

function withoutOpening(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !NO_NAMES.has(word));
  return first < 0 ? [] : words.slice(first);
}

/** The date that belongs to the name: beside it, or beside the verb that says it was signed. */
function dateOf(
  { from, to, sentence }: Pick<InstrumentMention, 'from' | 'to' | 'sentence'>,
  text: string,
  dates: readonly DateMention[],
): Pick<InstrumentMention, 'date' | 'verb'> | undefined {
  const usable = dates.filter(({ precision }) => ['day', 'month', 'year'].includes(precision));
  const after = usable.find(({ span }) => span.from >= to);
  if (after && GAP.test(text.slice(to, after.span.from))) return { date: after };
  if (after && DEFINED.test(text.slice(to, after.span.from)) && MADE.test(text.slice(to, after.span.from)))
    return { date: after };
  const before = usable.findLast(({ span }) => span.to <= from);
  if (!before) return undefined;
  const between = text.slice(before.span.to, from);
  if (/^ (?:the )?$/iu.test(between)) return { date: before };
  const signed = SIGNED.exec(text.slice(Math.max(sentence.from, from - 40), from));
  if (!signed || /[;:()–—“”"]/u.test(between)) return undefined;
  const at = Math.max(sentence.from, from - 40) + signed.index;
  return at < before.span.to ? undefined : { date: before, verb: { from: at, to: at + signed[1]!.length } };
}
