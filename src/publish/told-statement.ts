import { factsByWeight } from '../argue/facts-by-weight.ts';
import type { ClaimVerdict } from '../argue/judge-report.ts';
import type { Evidence } from '../record/evidence/evidence.ts';
import { passageAddress } from './words/passage-address.ts';
import { carriedInWords } from './words/rests-words.ts';
import { capital, trueShare } from './words/verdict-words.ts';

/** So many facts stand beside a statement. */
const FACTS = 3;

/** What a source says of a fact, as a note cites it. */
export interface ToldCitation {
  /** `Tubilewicz, Czeslaw. 2005. “….” Communist and Post-Communist Studies 38: 457–473, p. 460`. */
  readonly words: string;
  readonly quote?: string;
  readonly url?: string;
}

/** A fact behind a statement. */
export interface ToldFact {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly citations: readonly ToldCitation[];
}

/** What stands beside a statement of an argument: its verdict in words, what it rests on, its weightiest facts. */
export interface ToldStatement {
  readonly verdict: string;
  /** Empty where that was not worked out. */
  readonly rests: string;
  readonly facts: readonly ToldFact[];
  /** How many facts made the verdict besides. */
  readonly more: number;
}

/** Sources as a note cites them. */
export type CitedSources = ReadonlyMap<string, { readonly reference: string; readonly url?: string }>;

/** Tells of a claim what is to stand beside the words that make it. */
export function toldStatement(claim: ClaimVerdict, sources: CitedSources): ToldStatement {
  const facts = factsByWeight(claim).filter(({ table }) => table !== 'coverage');
  const shown = facts.slice(0, FACTS);
  return {
    verdict: capital(
      claim.verdict === 'untestable'
        ? claim.verdict
        : `${claim.verdict}, true in ${trueShare(claim)} of worlds`,
    ),
    rests: carriedInWords(claim),
    facts: shown.map(({ fact, title, date, sources: items }) => ({
      id: fact,
      title,
      date,
      citations: items.map((item) => citation(item, sources)),
    })),
    more: facts.length - shown.length,
  };
}

const SAYS = { affirms: '', denies: ', which denies it', doubts: ', which doubts it' } as const;

function citation(item: Evidence, sources: CitedSources): ToldCitation {
  const own = cited(item.source, item.locator, sources);
  const via = item.via === undefined ? '' : `, cited in ${cited(item.via, item.viaLocator, sources)}`;
  const id = item.via ?? item.source;
  const source = sources.get(id);
  const url = source && passageAddress({ id, ...source }, item.via ? item.viaLocator : item.locator);
  return {
    words: `${own}${via}${SAYS[item.says]}${item.seen === false ? ' (not seen)' : ''}`,
    ...(item.quote === undefined ? {} : { quote: item.quote }),
    ...(url === undefined ? {} : { url }),
  };
}

/** A full reference with the place in it, without the address at its end. */
function cited(id: string, locator: string | undefined, sources: CitedSources): string {
  const reference = (sources.get(id)?.reference ?? id).replace(/\s*https?:\/\/\S+$/, '').replace(/\.$/, '');
  return locator === undefined ? reference : `${reference}, ${locator}`;
}
