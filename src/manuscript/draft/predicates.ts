import { type ActNoun, actNouns } from './act-nouns.ts';
import { type ActVerb, actVerb } from './act-verbs.ts';

/** A place where a sentence tells an act, or where its grammar turns on a verb that tells none. */
export interface Predicate {
  /** Where its verb begins, auxiliaries apart; the place of the noun, where a noun tells the act. */
  readonly at: number;
  readonly end: number;
  readonly word: string;
  readonly verb?: ActVerb;
  readonly noun?: ActNoun;
  readonly form: 'active' | 'passive' | 'gerund' | 'noun';
  /** Its verb tells no act: was, became, led. */
  readonly isPlain?: boolean;
  /** It is said not to have happened, or only that it would: no act. */
  readonly isUnreal: boolean;
  /** Where its auxiliaries begin. */
  readonly from: number;
}

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const ADVERBS = String.raw`(?:(?:\p{Ll}+ly|also|then|again|first|finally|later|still|soon|never|not|yet|now|even|thus|already|once more|itself|themselves|himself|together|jointly|both|all),? ){0,2}`;
const AUXILIARY = new RegExp(
  String.raw`(?<!\p{L})(?<aux>(?:(?:would|could|might|should|may|must|can|cannot|will|shall|did|do|does|had|has|have|having|was|were|is|are|be|been|being|to|not|never|n[’']t|got|nor|neither) ${ADVERBS})+)$`,
  'u',
);
const BE = /(?<!\p{L})(?:was|were|is|are|be|been|being|got) /u;
const UNREAL =
  /(?<!\p{L})(?:would|could|might|should|may|must|can|cannot|will|shall|not|never|nor|neither|n[’']t) /u;
/** Verbs after which what follows `to` is what was done: “began to withdraw”. */
const BEGINS =
  /(?<!\p{L})(?:began|begun|started|continued|proceeded|moved|managed|rushed|hastened) to (?:\p{Ll}+ly )?$/u;
const BEGINS_ING = /(?<!\p{L})(?:began|begun|started|continued) (?:\p{Ll}+ly )?$/u;
/** Verbs that tell no act, and yet part one clause from another. */
export const PLAIN =
  /^(?:was|were|had|has|have|is|are|did|does|do|would|could|might|should|will|became|come|came|felt|saw|knew|thought|said|found|kept|led|held|lay|ran|grew|rose|fell|stood|understood|brought|caught|meant|hoped|seemed|remained|wanted|believed|feared|saw|got|put|let|lived|died|arose|stemmed|spread|succeeded|failed|needed|wished|intended|expected|considered|regarded|viewed|faced|included|contained|allowed|helped|prompted|caused|resulted|followed|marked|signaled|signalled|showed|gained|received|turned|tried|worked|served|lasted|occurred|happened|existed|appeared|emerged|developed|involved|required|provided|reached|represented|stretched|suffered|endured|experienced|witnessed|underwent|sustained|enjoyed|feared|sparked|ignited|changed|erupted|ensued|dominated|possessed|owned|controlled|looked|headed|lacked)$/u;
/** Verbs in -ed that are mostly adjectives before a noun. */
const NO_VERBS = /^(?:united|limited|allied|aged|so-called|armed|combined)$/iu;
/** Forms that without an auxiliary are no verbs of their clause: `given its straits`. */
const BARE_PARTICIPLE =
  /^(?:given|taken|written|drawn|thrown|frozen|withdrawn|overthrown|broken|fallen|risen|spoken|flown|begun)$/u;
/** Words after which one in -ed is an adjective: `a proposed treaty`, `of occupied territory`. */
const BEFORE_ADJECTIVE =
  /(?<!\p{L})(?:the|a|an|of|in|to|from|with|by|for|its|their|his|any|more|most|such|other|newly|recently|this|that|no|both|these|those|highly|previously|formerly|largely) $/u;

/** Every predicate of a sentence, in order. Cost: the number of words. */
export function predicatesIn(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): Predicate[] {
  const part = text.slice(from, to);
  const found: Predicate[] = [];
  for (const match of part.matchAll(WORD)) {
    const [word, at] = [match[0], from + match.index];
    if (/^\p{Lu}/u.test(word)) continue;
    const end = at + word.length;
    const predicate = verbAt(text, word, at, end, from, to);
    if (predicate) found.push(predicate);
  }
  for (const { act, at, end } of actNouns(part)) {
    if (found.some((one) => one.at <= from + at && one.end > from + at)) continue;
    found.push({
      at: from + at,
      end: from + end,
      from: from + at,
      word: act.noun,
      noun: act,
      form: 'noun',
      isUnreal: false,
    });
  }
  // had recognised: one verb, not two
  const isAuxiliary = (one: Predicate) =>
    !one.verb &&
    !one.noun &&
    found.some((other) => other !== one && other.from <= one.at && other.at > one.at);
  return found.filter((one) => !isAuxiliary(one)).sort((a, b) => a.at - b.at);
}

function verbAt(
  text: string,
  word: string,
  at: number,
  end: number,
  from: number,
  to: number,
): Predicate | undefined {
  const before = text.slice(Math.max(from, at - 60), at);
  const after = text.slice(end, to);
  const aux = AUXILIARY.exec(before)?.groups?.aux ?? '';
  const begins = BEGINS.test(before);
  const start = at - aux.length;
  const made = (verb: ActVerb | undefined, form: Predicate['form'], isUnreal: boolean): Predicate => ({
    at,
    end,
    from: start,
    word: verb?.verb ?? word,
    ...(verb ? { verb } : {}),
    form,
    isUnreal,
  });
  if (begins) {
    const verb = actVerb(word, after, 'base');
    if (verb) return made({ ...verb, verb: word }, 'active', false);
  }
  if (/(?<!\p{L})did (?:\p{Ll}+ly )?$/u.test(before)) {
    const verb = actVerb(word, after, 'base');
    if (verb) return made({ ...verb, verb: word }, 'active', false);
  }
  const past = actVerb(word, after, 'past');
  if (past && aux === '' && BARE_PARTICIPLE.test(word) && !/^ by /u.test(after)) return undefined;
  if (past && !NO_VERBS.test(word)) {
    if (/(?<!\p{L})to (?:\p{Ll}+ly )?$/u.test(before)) return undefined;
    // an adjective: the newly formed state
    if (aux === '' && BEFORE_ADJECTIVE.test(before)) return undefined;
    const isPassive =
      BE.test(aux) || (aux === '' && !past.isPastOnly && isParticiple(before, after, past.type));
    return made(past, isPassive ? 'passive' : 'active', UNREAL.test(aux) || /(?<!\p{L})to /u.test(aux));
  }
  const gerund = word.endsWith('ing') ? actVerb(word, after, 'gerund') : undefined;
  if (gerund) {
    if (/(?<!\p{L})(?:the|a|an|of the|its|their|his) $/u.test(before) && !BEGINS_ING.test(before))
      return undefined;
    if (/^ (?:of|was|were|had|to)(?!\p{L})/u.test(after)) return undefined;
    return made(
      { ...gerund, verb: word },
      BEGINS_ING.test(before) ? 'active' : 'gerund',
      /(?<!\p{L})(?:without|against|from|avoid|consider|considering|not|of) $/u.test(before),
    );
  }
  if (/(?<!\p{L})helped (?:to )?$/u.test(before)) return undefined;
  if (PLAIN.test(word)) return { ...made(undefined, 'active', false), isPlain: true };
  if (/^\p{Ll}{2,}ed$/u.test(word) && !NO_VERBS.test(word) && !BEFORE_ADJECTIVE.test(before) && aux === '')
    return isParticiple(before, after, undefined) ? undefined : made(undefined, 'active', false);
  return undefined;
}

/** `the treaty signed in 1921 by`, `, supported by`: a participle behind its noun, which is what it is done to. */
function isParticiple(before: string, after: string, type: string | undefined): boolean {
  if (/^(?: \p{Ll}+ly)? by (?!\p{L}+ing)/u.test(after)) return true;
  // `(CIA) formed in 1947`, `an agreement between A and B, finalised in 1854`
  if (/\) $/u.test(before) && /^ (?:in|on|by) /u.test(after)) return true;
  if (
    type === '057' &&
    /, $/u.test(before) &&
    /^ (?:in|on) (?:(?:\p{Lu}\p{Ll}+|\d{1,2},?) ){0,2}\d/u.test(after)
  )
    return true;
  if (/, $/u.test(before) && /^ (?:in|on|at|with|between|to|from|under|into)(?!\p{L})/u.test(after))
    return /(?:[Tt]reaty|[Pp]act|[Aa]greement|[Aa]ccords?|[Cc]onvention|[Pp]rotocol|[Dd]eclaration|[Aa]lliance|\u2022), $/u.test(
      before,
    );
  return (
    /(?:[Tt]reaty|[Pp]act|[Aa]greement|[Aa]ccords?|[Cc]onvention|[Pp]rotocol|[Aa]lliance|[Cc]onference|Act|documents?|territor(?:y|ies)|proposals?|\u2022) $/u.test(
      before,
    ) && /^ (?:in|on|at|with|between|to|from|under|earlier|later)(?!\p{L})/u.test(after)
  );
}
