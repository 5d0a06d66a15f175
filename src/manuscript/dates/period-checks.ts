import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';
import { nameKey } from '../names/text-words.ts';
import { spanIndex } from '../span-index.ts';

const WORD = "(?<![\\p{L}\\p{M}])\\p{Lu}[\\p{L}\\p{M}’'-]{1,30}";
const EVENT =
  'crisis|crises|war|wars|revolution|revolt|rebellion|uprising|blockade|siege|conference|congress|airlift|dynasty|republic|empire|era|mandate|occupation|protectorate|alliance|entente|truce|famine|depression|campaign|expedition|strike|emergency|insurgency|intifada|regency|reign|regime|interregnum|monarchy|ministry';
const WORDS = `(?:${WORD})(?:[ -](?:of the |of |the |and |von |van |de |for |in |on the )?(?:${WORD}|[IVX]{1,5}\\b)){0,6}(?: (?:${EVENT}))?`;
/** `Laos crisis`, `occupation of Laos`. */
const NAME = `(?:(?:${EVENT}) of (?:the )?)?${WORDS}`;
const YEARS = '(1\\d{3}|20\\d{2})\\s?[–—-]\\s?(1\\d{3}|20\\d{2}|\\d{2})';
/** A name with its years in brackets behind it: `the Laos crisis (1961–1962)`, `Metternich (1773–1859)`. */
const IN_BRACKETS = new RegExp(`(?:[Tt]he )?(${NAME}) \\((?:r\\. |reigned |b\\. )?${YEARS}\\)`, 'gu');
/** `the Laos crisis of 1961–1962`, `the Laos crisis from 1961 to 1962`. */
const OF_YEARS = new RegExp(
  `\\b[Tt]he (${NAME}) (?:of ${YEARS}|(?:(?:lasted|ran|went on|continued) )?(?:from|between) (1\\d{3}|20\\d{2}) (?:to|and|until) (1\\d{3}|20\\d{2}))\\b`,
  'gu',
);
/** Works, editions and offices have years of their own each time. */
const NO_PERIOD =
  /\b(?:vols?|volumes?|series|papers|records?|files?|correspondence|reports?|edition|editions|president|premier|minister|secretary|table|figure|war cabinet|census|talks|negotiations|meetings|period|years|data|sample)\b/iu;
const LEAST_LETTERS = 6;

interface Period {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly isBracketed: boolean;
}

/** One name that is given two beginnings or two ends. */
export function periodFindings({ manuscript, quotations, apparatus }: LintInput): Finding[] {
  const quoted = spanIndex([...quotations, ...apparatus.citations]);
  const periods = new Map<string, Period[]>();
  for (const [block, { text, part, kind }] of manuscript.blocks.entries()) {
    if (part === 'references' || part === 'back' || kind === 'heading' || kind === 'reference') continue;
    for (const period of [
      ...periodsIn(text, block, IN_BRACKETS, true),
      ...periodsIn(text, block, OF_YEARS, false),
    ]) {
      if (quoted.meets(period.span)) continue;
      const key = nameKey(period.name);
      periods.set(key, [...(periods.get(key) ?? []), period]);
    }
  }
  return [...periods.values()].flatMap(([first, ...others]) => {
    const other = others.find(({ first: start, last }) => isOther(first!, start, last));
    if (!other) return [];
    const words = { name: first!.name, years: yearsOf(first!), others: yearsOf(other) };
    const confidence = first!.isBracketed && other.isBracketed ? 'likely' : 'look';
    return [
      finding('date-period', manuscript, other.span, confidence, words, [
        { span: first!.span, says: `${first!.name} ${yearsOf(first!)}` },
      ]),
    ];
  });
}

/** One end is the same, or both are near: else another war of the name, another person, may be meant. */
function isOther({ first, last }: Period, start: number, end: number): boolean {
  return (first === start) !== (last === end) && Math.abs(first - start) + Math.abs(last - end) <= 25;
}

const yearsOf = ({ first, last }: Period): string => `${first}–${last}`;

function periodsIn(text: string, block: number, form: RegExp, isBracketed: boolean): Period[] {
  return Array.from(text.matchAll(form)).flatMap((match) => {
    const name = match[1]!.replace(/^(?:The|In|During|After|Before|Since|When|While|By|From) (?:the )?/u, '');
    const first = Number(match[2] ?? match[4]);
    const digits = match[3] ?? match[5]!;
    const last = digits.length === 2 ? Math.floor(first / 100) * 100 + Number(digits) : Number(digits);
    if (name.length < LEAST_LETTERS || last <= first || NO_PERIOD.test(name)) return [];
    return [
      {
        name,
        first,
        last,
        isBracketed,
        span: { block, from: match.index, to: match.index + match[0].length },
      },
    ];
  });
}
