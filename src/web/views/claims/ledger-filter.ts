import type { ClaimVerdict, VerdictWord } from '../../../argue/judge-report.ts';
import { verdictWords } from '../../../argue/judge-report.ts';
import { dependsOnChoice } from '../../../publish/judge-text.ts';
import { turnsOnTalk } from '../../../publish/words/reading-words.ts';
import { witnessesPart } from '../../../publish/words/second-words.ts';
import type { Place } from '../../route.ts';
import { dependsOnReading } from './claim-signs.ts';

/** What a claim may be marked with beside its verdict: the word of an address, what it is called, whether a claim has it. */
export const signs = [
  { sign: 'contested', name: 'contested', has: ({ contested }) => contested },
  { sign: 'asserted', name: 'asserted', has: ({ asserted }) => asserted },
  { sign: 'fragile', name: 'fragile', has: ({ fragile }) => fragile === true },
  { sign: 'talk', name: 'turns on talk', has: turnsOnTalk },
  { sign: 'thin', name: 'thin', has: ({ thin }) => thin !== undefined },
  { sign: 'could-not-fail', name: 'could not fail', has: ({ couldNotFail }) => couldNotFail === true },
  { sign: 'choice', name: 'depends on a choice', has: dependsOnChoice },
  { sign: 'reading', name: 'depends on the reading', has: dependsOnReading },
  { sign: 'second', name: 'second witness parts', has: witnessesPart },
] as const satisfies readonly {
  readonly sign: string;
  readonly name: string;
  readonly has: (claim: ClaimVerdict) => boolean;
}[];

export type Sign = (typeof signs)[number]['sign'];

/** What the ledger shows: claims that have one of the verdicts (any when none is chosen), every sign, and the words. */
export interface Filter {
  readonly words: string;
  readonly verdicts: readonly VerdictWord[];
  readonly signs: readonly Sign[];
}

/** What an address narrows the ledger to: `only=fails,unlikely,thin` and `q=Louis`. */
export function filterOf({ sought = '', only = [] }: Pick<Place, 'sought' | 'only'>): Filter {
  return {
    words: sought,
    verdicts: verdictWords.filter((word) => only.includes(word)),
    signs: signs.flatMap(({ sign }) => (only.includes(sign) ? [sign] : [])),
  };
}

/** The same as a place in an address. */
export function placeOf({ words, verdicts, signs: marked }: Filter): Pick<Place, 'sought' | 'only'> {
  const only = [...verdicts, ...marked];
  return { sought: words === '' ? undefined : words, only: only.length === 0 ? undefined : only };
}

/** Whether everything passes. */
export const isOpen = ({ words, verdicts, signs: marked }: Filter): boolean =>
  words.trim() === '' && verdicts.length === 0 && marked.length === 0;

/** Whether a claim has what is chosen; `found` are the ids of those that have the words, where words are looked for. */
export function passes(claim: ClaimVerdict, filter: Filter, found?: ReadonlySet<string>): boolean {
  return (
    (!found || found.has(claim.id)) &&
    (filter.verdicts.length === 0 || filter.verdicts.includes(claim.verdict)) &&
    signs.every(({ sign, has }) => !filter.signs.includes(sign) || has(claim))
  );
}
