import type { VerdictWord } from '../../argue/judge-report.ts';

/** What a verdict says of a claim, as the verb of a sentence or clause: `without it, it fails`. */
export const verdictVerbs: Readonly<Record<VerdictWord, string>> = {
  holds: 'holds',
  likely: 'is likely',
  open: 'is open',
  unlikely: 'is unlikely',
  fails: 'fails',
  untestable: 'cannot be tested',
};
