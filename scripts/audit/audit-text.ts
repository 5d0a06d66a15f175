import { verdictWords } from '../../src/argue/judge-report.ts';
import { wrap } from '../../src/base/text-width.ts';
import { textTable } from '../../src/publish/text-table.ts';
import { listInWords, numberInWords, percent } from '../../src/publish/words/number-words.ts';
import { thinInWords } from '../../src/publish/words/weakness-words.ts';
import type { FactStatus } from '../../src/record/evidence/status.ts';
import type { CaseAudit } from './case-audit.ts';

const WIDTH = 80;
const statuses: readonly FactStatus[] = ['confirmed', 'single', 'named', 'conflicting', 'missing'];

/** An audit as text, for a terminal of 80 columns. */
export function auditText(audit: CaseAudit): string {
  const sections = [
    [`${audit.title}: audit`],
    factLines(audit),
    sourceLines(audit),
    quotationLines(audit),
    claimLines(audit),
    voteLines(audit),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`.replaceAll('\u00a0', ' ');
}

function factLines({ facts }: CaseAudit): string[] {
  const sum = (status: FactStatus) => facts.reduce((total, { counts }) => total + (counts[status] ?? 0), 0);
  const table = textTable(
    [
      { head: 'Facts', fixed: true },
      ...statuses.map((head) => ({ head, align: 'right' as const, fixed: true })),
    ],
    [
      ...facts.map(({ table, counts }) => [table, ...statuses.map((status) => String(counts[status] ?? 0))]),
      ['all', ...statuses.map((status) => String(sum(status)))],
    ],
    { width: WIDTH },
  );
  return table;
}

function sourceLines({ citations, sources, unopened }: CaseAudit): string[] {
  const { all, seen, secondHand } = citations;
  const share = (part: number) => (all === 0 ? '' : ` (${percent(part / all)})`);
  const alone = unopened.filter((each) => each.alone > 0);
  const named = alone.slice(0, 12).map((each) => `${each.source} (${each.alone})`);
  const rest = alone.length > 12 ? ` and ${alone.length - 12} more` : '';
  return paragraphs([
    `Sources: ${numberInWords(sources)}. Citations by facts: ${numberInWords(all)}, of which ${numberInWords(seen)}${share(seen)} were seen in the passage and ${numberInWords(secondHand)}${share(secondHand)} are second-hand.`,
    `Cited and never opened: ${unopened.length}.${alone.length > 0 ? ` Facts rest on such works alone (how many): ${named.join(', ')}${rest}.` : ''}`,
  ]);
}

function quotationLines({ quotations }: CaseAudit): string[] {
  const standing = quotations.filter(({ stands }) => stands).length;
  const lost = quotations.filter(({ stands }) => stands === false);
  const dark = quotations.length - standing - lost.length;
  return paragraphs([
    `Quotations: ${quotations.length}; found in their source ${standing}, not found ${lost.length}, text of the source not at hand ${dark}.`,
    ...lost.map(({ row, source, quote }) => `  not found: ${row} (@${source}): “${quote}”`),
  ]);
}

function claimLines({ claims }: CaseAudit): string[] {
  const counts = verdictWords.flatMap((word) => {
    const count = claims.filter(({ verdict }) => verdict === word).length;
    return count > 0 ? [`${word} ${count}`] : [];
  });
  const flagged = (is: (claim: CaseAudit['claims'][number]) => boolean) => claims.filter(is).length;
  const head = `Claims: ${claims.length}; ${counts.join(', ')}. Thin ${flagged(({ thin }) => thin !== undefined)}, contested ${flagged(({ contested }) => contested)}, asserted ${flagged(({ asserted }) => asserted)}, could not have failed ${flagged(({ couldNotFail }) => couldNotFail === true)}.`;
  const thin = claims.flatMap((claim) =>
    claim.thin ? [`  ${claim.id} (${claim.verdict}). ${thinInWords(claim)}`] : [],
  );
  const contested = claims.flatMap(({ id, contested: is, accounts }) => {
    const by = verdictWords.flatMap((word) => {
      const who = accounts.filter(({ verdict }) => verdict === word).map((account) => account.id);
      return who.length > 0 ? [`${word} for ${listInWords(who)}`] : [];
    });
    return is ? [`  ${id}. Contested: ${by.join('; ')}.`] : [];
  });
  return paragraphs([head, ...thin, ...contested]);
}

function voteLines({ votes }: CaseAudit): string[] {
  if (votes.length === 0) return ['Roll calls with totals: none.'];
  const odd = votes.filter(({ agrees }) => !agrees);
  return paragraphs([
    `Roll calls with totals: ${votes.length}; ballots add up to them in ${votes.length - odd.length}.`,
    ...odd.map(({ vote, ballots, of }) => `  ${vote}: ${ballots} ballots recorded of ${of}`),
  ]);
}

/** Lines of at most the width; what is indented stays so. */
function paragraphs(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const indent = /^ */.exec(text)![0];
    return wrap(text.trim(), WIDTH - indent.length - 2).map(
      (line, n) => `${indent}${n === 0 ? '' : '  '}${line}`,
    );
  });
}
