import { isDirection, ORGANISATION, PLACE, shipOf } from './name-kinds.ts';
import type { NameMention } from './name-mentions.ts';

export type CandidateKind = 'state' | 'person' | 'organisation' | 'place' | 'undecided';

/** The kind of a name, and why it is held to be of it. */
export type Decided = readonly [kind: CandidateKind, why: string];

const BEFORE_PERSON =
  /(?<!\p{L})(led by|headed by|son of|daughter of|wife of|brother of|death of|letter (?:to|from)|represented by|agent|envoy|diplomat|journalist|reporter|leader|minister|president|general|ambassador|premier|chairman|secretary|king|emperor|spokesman)[ ,]*(?:,? ?(?:named|called) )?$/u;
const AFTER_PERSON =
  /^(?:,? (?:also|then|later|himself|herself|himself,|who))? (said|told|wrote|writes|replied|remarked|died|recalled|resigned|confided|smiled|spoke|flew|travelled|traveled|was born|was appointed|was elected|was assassinated|was dismissed|was succeeded)(?!\p{L})/u;
/** Of a name of several words that no `the` leads in: what persons do, and what they are said to be. */
const ACTS_AFTER =
  /^(?:,? )?(murdered|shot|killed|assassinated|visited|met|signed|negotiated|commanded|arrived|proposed|refused|protested|presented|resigned|landed)(?!\p{L})/u;
const IS_SAID =
  /^, (?:an?|then|the) (?:[\p{L}-]+ ){0,4}?(man|woman|nationalist|officer|lawyer|merchant|leader|diplomat|politician|journalist|writer|student|general|admiral|captain|soldier|statesman|chief|president|minister|chancellor|ambassador|envoy|agent|commander|banker|missionary)(?!\p{L})/u;
const BEFORE_PLACE = /(?<!\p{L})(in|at|near) (?:the )?$/u;
const FAMILY_FIRST = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+[-‐]\p{Ll}+$/u;

/** What all the places where one name stands say about its kind; undecided where they do not. Takes the mentions of one form. */
export function decideKind(form: string, mentions: readonly NameMention[]): Decided {
  if (shipOf(form) !== undefined) return ['organisation', 'it is a ship’s name'];
  if (ORGANISATION.test(form)) return ['organisation', 'its words name an organisation'];
  if (PLACE.test(form) || isDirection(form.split(' ')[0]!)) return ['place', 'its words name a place'];
  if (mentions.some(({ hasTitle }) => hasTitle)) return ['person', 'a title stands before it'];
  if (FAMILY_FIRST.test(form)) return ['person', 'it has the form of a Chinese or Korean person’s name'];
  for (const { before, after } of mentions) {
    const lead = BEFORE_PERSON.exec(before)?.[1];
    if (lead !== undefined) return ['person', `“${lead}” stands before it`];
    const verb = AFTER_PERSON.exec(after)?.[1];
    if (verb !== undefined) return ['person', `“${verb}” stands after it`];
    const said =
      / /u.test(form) && !/(?<!\p{L})the $/iu.test(before)
        ? (ACTS_AFTER.exec(after) ?? IS_SAID.exec(after))
        : null;
    if (said) return ['person', `“${said[1]}” stands after it`];
  }
  const inPlace = mentions.filter(
    ({ before, after, isGenitive }) => BEFORE_PLACE.test(before) && !isGenitive && !/^['’]/u.test(after),
  );
  const isOneWord = !form.includes(' ') && form !== form.toUpperCase();
  if (inPlace.length * 2 > mentions.length && (inPlace.length > 1 || isOneWord))
    return ['place', `“${BEFORE_PLACE.exec(inPlace[0]!.before)![1]}” stands before it`];
  return ['undecided', 'the text does not tell what it names'];
}
