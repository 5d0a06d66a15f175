import type { ClaimVerdict, JudgeReport } from '../src/argue/judge-report.ts';
import { flagsOf } from '../src/publish/judge-text.ts';
import { trueShare } from '../src/publish/words/verdict-words.ts';
import { markdownTable } from './markdown-table.ts';
import { firstVerdicts, verdictChanges } from './verdict-changes.ts';

/** Every claim of the study with the first verdict, the verdict now, and why. Throws when a claim has no reason, or a reason no claim. */
export function changesSection({ claims }: JudgeReport): string {
  const unexplained = claims.find(({ id }) => !verdictChanges.some(({ claim }) => claim === id));
  if (unexplained) throw new Error(`changesSection requires a reason for "${unexplained.id}"`);
  const rows = verdictChanges.map(({ claim: id, from, why }) => {
    const claim = claims.find((each) => each.id === id);
    if (!claim) throw new Error(`changesSection requires a claim "${id}" of the case`);
    const before = from.map((old) => `${old === id ? '' : `\`${old}\` `}${firstVerdicts[old]}`);
    return [`\`${id}\``, before.join('; ') || '–', verdictNow(claim), why];
  });
  return markdownTable(['claim', 'first', 'now', 'why'], rows).replaceAll('\u00a0', ' ');
}

function verdictNow(claim: ClaimVerdict): string {
  const share = claim.verdict === 'untestable' ? '' : ` ${trueShare(claim)}`;
  return [`${claim.verdict}${share}`, ...flagsOf(claim)].join(', ');
}
