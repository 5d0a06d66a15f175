import type { LintInput } from '../check.ts';
import type { DateMention } from '../dates/date-mention.ts';
import { placeOf } from '../manuscript.ts';
import { actorsIn } from './event-candidates.ts';
import { idOf, type NameCandidate } from './name-candidates.ts';
import { INSTRUMENT_KINDS, NO_NAMES, PARTY_WORDS } from './name-kinds.ts';

/** A treaty or declaration that the text names: with its date and parties, as far as the sentence gives them. */
export interface InstrumentCandidate {
  readonly id: string;
  readonly title: string;
  readonly kind: (typeof INSTRUMENT_KINDS)[string];
  readonly date?: string;
  readonly parties: readonly string[];
  readonly sentence: string;
  /** Where in the manuscript, as a locator. */
  readonly where: string;
}

const CAPITAL = String.raw`\p{Lu}[\p{L}’'-]*`;
const INSTRUMENT = new RegExp(
  String.raw`(?<![\p{L}])(?<name>(?:${CAPITAL} ){0,6}(?<kind>Treaty|Convention|Protocol|Charter|Pact|Agreement|Accords?|Communiqu[eé]|Declaration)(?: (?:of|on|for|between|concerning)(?: (?:the|and|a|of|for|${CAPITAL}),?)+)?)(?![\p{L}])`,
  'gu',
);
/** Between a name and its own date. */
const OWN_DATE = /^,? ?(?:\(|of |in |on |was signed (?:in|on) |signed (?:in|on) )?(?:the )?$/u;

/** Every instrument that the text names, once, with the first date and parties given with it. */
export function instrumentCandidates(
  { manuscript, dates }: LintInput,
  names: readonly NameCandidate[],
): InstrumentCandidate[] {
  const states = names.filter(({ kind }) => kind === 'state');
  const found = new Map<string, InstrumentCandidate>();
  for (const [block, { part, kind: blockKind, text, sentences }] of manuscript.blocks.entries()) {
    if (part !== 'body' || blockKind === 'heading') continue;
    for (const { from, to } of sentences) {
      const sentence = text.slice(from, to);
      for (const match of sentence.matchAll(INSTRUMENT)) {
        const title = titleOf(match.groups!.name!);
        if (title === undefined) continue;
        const at = { from: from + match.index, to: from + match.index + match[0].length };
        const date = dateOf(
          at,
          text,
          dates.filter(({ span }) => span.block === block && span.from >= from && span.to <= to),
        );
        const place = placeOf(manuscript, { block, from: at.from });
        const where = place.page === undefined ? `line ${place.line}` : `page ${place.page}`;
        const year = date?.slice(0, 4);
        const id = idOf([title, year].filter(Boolean).join(' ')).slice(0, 60);
        const one = {
          id,
          title,
          kind: INSTRUMENT_KINDS[match.groups!.kind!.toLowerCase()]!,
          parties: partiesOf(title, sentence, states),
          sentence: sentence.trim(),
          where,
        };
        const there = found.get(id);
        if (!there || (there.parties.length === 0 && one.parties.length > 0))
          found.set(id, { ...one, ...(date === undefined ? {} : { date }) });
      }
    }
  }
  return [...found.values()];
}

/** The name without the word that only begins the sentence; nothing where it is a bare kind. */
function titleOf(name: string): string | undefined {
  const words = name.replace(/,$/u, '').split(' ');
  while (words.length > 0 && NO_NAMES.has(words[0]!)) words.shift();
  while (words.length > 0 && /^(?:of|on|for|between|concerning|the|and|a)$/u.test(words.at(-1)!)) words.pop();
  return words.length < 2 ? undefined : words.join(' ');
}

function dateOf(
  { from, to }: { from: number; to: number },
  text: string,
  dates: readonly DateMention[],
): string | undefined {
  const after = dates.find(({ span }) => span.from >= to);
  if (after && OWN_DATE.test(text.slice(to, after.span.from))) return after.edtf;
  const before = dates.findLast(({ span }) => span.to <= from);
  return before && /^ (?:the )?$/u.test(text.slice(before.span.to, from)) ? before.edtf : undefined;
}

/** The states that its own name tells, and else those that the sentence names as parties to it. */
function partiesOf(title: string, sentence: string, states: readonly NameCandidate[]): string[] {
  const words = title.toLowerCase().split(/[^\p{L}]+/u);
  const told = words.flatMap((word) =>
    states.filter(({ cow }) => cow !== undefined && cow === PARTY_WORDS[word]).map(({ id }) => id),
  );
  if (told.length > 0) return [...new Set(told)];
  return /\b(?:signed|concluded|between|agreed)\b/iu.test(sentence) ? actorsIn(sentence, states) : [];
}
