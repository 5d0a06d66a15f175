import type { DateMention } from '../dates/date-mention.ts';
import type { NamesIn, PlacedName } from './names-in.ts';

/** Who acts in a dated sentence: the named subjects of the verb that goes with the date, or everybody named. */
export interface Acting {
  readonly actors: readonly string[];
  /** The verb whose subject they are; none where that is not clear. */
  readonly verb?: string;
}

const VERBS = `signed|concluded|ratified|declared|proclaimed|announced|invaded|attacked|occupied|annexed|seized|captured|conquered|bombed|shelled|entered|crossed|landed|withdrew|evacuated|fled|surrendered|capitulated|agreed|accepted|refused|rejected|denounced|condemned|protested|demanded|proposed|offered|promised|recognised|recognized|established|founded|broke|severed|suspended|resumed|opened|closed|blocked|blockaded|mobilised|mobilized|joined|left|admitted|expelled|vetoed|voted|supported|opposed|visited|travelled|traveled|met|received|sent|dispatched|despatched|appointed|recalled|dismissed|resigned|released|arrested|executed|supplied|sold|bought|granted|ceded|transferred|returned|restored|negotiated|issued|published|wrote|told|said|stated|insisted|warned|threatened|ordered|launched|began|ended|imposed|lifted|abolished|introduced|intervened|crushed|defeated|won|lost|upheld|renounced|abrogated|repudiated|violated|convened|invited|accused|allowed|tested|built|created|drew|accepted|adopted|approved|allied|joined|overthrew|assassinated|deposed|crowned|elected|gave|took|led|made|called|informed|asked|urged|advised|decided|sought|fought|sank|deployed|stationed|pulled|retreated|advanced|besieged|relieved|liberated|partitioned|divided|united|died|went|came|arrived|reached|fell|became|exchanged|replaced`;
const VERB = new RegExp(
  String.raw`(?<![\p{L}])(?<be>(?:was|were|is|are|be|been|being) (?:\p{Ll}+ly )?)?(?<verb>${VERBS})(?![\p{L}])`,
  'gu',
);
const STOP =
  /[,;:()“”"–—•]| - |(?<!\p{L})(?:that|which|who|when|where|while|whereas|as|after|before|because|since|if|until|once|although|though|but|than|and then)(?!\p{L})/gu;
const OPENS =
  /(?:^|[,;:()–—-]|(?<!\p{L})(?:and|but|that|when|while))\s*(?:(?:[Oo]n|[Ii]n|[Ii]n early|[Ii]n late|[Bb]y|[Ff]rom|[Uu]ntil|[Dd]uring|[Tt]hen,? in)\s+)?(?:the )?$/u;
const OBJECT =
  /(?<!\p{L})(?:of|in|against|with|to|from|over|at|by|for|than|between|on|into|under|towards?|about|like|including)(?: the| The)?(?: \p{Lu}\p{L}*)? ?$/u;

/** Who acts where a sentence gives a date. Takes its block’s running text, the sentence’s bounds in it, and its dates in order. */
export function actingAt(
  { span }: DateMention,
  text: string,
  sentence: { readonly from: number; readonly to: number },
  dates: readonly DateMention[],
  namesIn: NamesIn,
): Acting {
  const named = namesIn(span.block, sentence.from, sentence.to).filter(isActor);
  const all = [...new Set(named.map(({ candidate }) => candidate.id))];
  const from = clauseStart(text, sentence.from, span.from);
  const clause = text.slice(from, clauseEnd(text, span.to, sentence.to));
  const verbs = Array.from(clause.matchAll(VERB), (match) => ({
    verb: match.groups!.verb!,
    isPassive: match.groups!.be !== undefined,
    at: from + match.index,
  }));
  const opens = OPENS.test(text.slice(Math.max(from, span.from - 24), span.from));
  const before = verbs.findLast(({ at }) => at < span.from);
  const next = dates.find((other) => other.span.from >= span.to);
  const after = verbs.find(({ at }) => at >= span.to && (!next || at < next.span.from));
  const found = opens ? after : (before ?? after);
  if (!found || found.isPassive) return { actors: all };
  const start = Math.max(from, opens ? span.to : from, lastStop(text, from, found.at));
  const subjects = named.filter(
    ({ mention }) =>
      mention.from >= start &&
      mention.to <= found.at &&
      !mention.isGenitive &&
      !OBJECT.test(text.slice(start, mention.from)),
  );
  if (subjects.length === 0) return { actors: all };
  // Austria, Britain and France signed
  for (let i = named.indexOf(subjects[0]!) - 1; i >= 0; i--) {
    if (text.slice(named[i]!.mention.to, subjects[0]!.mention.from) !== ', ') break;
    subjects.unshift(named[i]!);
  }
  return { actors: [...new Set(subjects.map(({ candidate }) => candidate.id))], verb: found.verb };
}

const isActor = ({ candidate: { kind } }: PlacedName): boolean =>
  kind === 'state' || kind === 'organisation' || kind === 'person';

function clauseStart(text: string, from: number, to: number): number {
  const before = text.slice(from, to);
  return from + Math.max(before.lastIndexOf('; '), before.lastIndexOf(': '), -1) + 1;
}

function clauseEnd(text: string, from: number, to: number): number {
  const stop = text.slice(from, to).search(/[;:] /u);
  return stop < 0 ? to : from + stop;
}

function lastStop(text: string, from: number, to: number): number {
  let last = from;
  for (const match of text.slice(from, to).matchAll(STOP)) last = from + match.index + match[0].length;
  return last;
}
