import type { ClaimCandidate } from './claim-candidates.ts';
import type { TakeId } from './take-id.ts';
import { row } from './yaml-rows.ts';

const HEAD = `# Sentences of the manuscript that claim something, each with the form of a test to fill in. All of it is commented out: nothing here
# is judged yet. To take one, take the "# " from the line "claims:" and from the claim, and mend its test, before you look at its
# verdict, until it asks what the sentence says. docs/claims.md tells what tests can ask.
#
`;

/** The candidates for claims as a table that is commented out, line by line; each row is sound when its signs are taken away. */
export function claimsYaml(claims: readonly ClaimCandidate[], paper: string, takeId: TakeId): string {
  if (claims.length === 0) return `${HEAD}# None was found.\n`;
  const rows = claims.map(({ sentence, where, cue, test, advice }) => {
    const place = where.page === undefined ? `line ${where.line}` : `page ${where.page}`;
    return row({
      id: takeId('claim-1', 'claim'),
      says: sentence,
      by: [{ source: paper, locator: place }],
      test,
      note: `review: “${cue}” makes it a claim; ${advice}`,
    });
  });
  return `${HEAD}${commented(`claims:\n${rows.join('\n')}`)}`;
}

const commented = (text: string): string => text.replace(/^(?=.)/gmu, '# ');
