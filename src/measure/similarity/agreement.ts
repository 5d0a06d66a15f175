import type { Measured } from '../measured.ts';
import { disagreement, totalOf, whyEmpty } from './disagreement.ts';
import type { JointTable } from './joint-table.ts';

/** Whether a scale is that of a vote: three levels at equal steps, yes, abstain, no. */
export function isVoteScale(levels: readonly number[]): boolean {
  return levels.length === 3 && levels[1]! - levels[0]! === levels[2]! - levels[1]!;
}

/**
 * Simple agreement: the share of votes in which two did the same.
 *
 * Answers:   how often two states voted alike.
 * Formula:   identical votes / votes in common.
 * Takes:     a joint table, of votes or of any other scale.
 * Gives:     a share in [0, 1] and n, the votes in common; none in common: no value, with the reason.
 * Doubt:     an abstention beside a yes counts as much against it as a no does. Where nearly all vote yes, nearly all agree: see
 *            `cohenKappa`. Resolutions adopted without a vote are in no table, so that agreement looks smaller than it was.
 * Variants:  `voetenAgreement` gives half for an abstention beside a yes or a no.
 * Cost:      levels².
 * Checked:   20 cases of fpsim, irr and transcriptions of the authors' own code (exact agreement); test/reference/similarity.json
 * Source:    Voeten (2013), Data and analyses of voting in the UN General Assembly, in Reinalda (ed.), Routledge Handbook of
 *            International Organization.
 *
 * @example simpleAgreement({ levels: [1, 2, 3], cells: [4, 1, 0, 0, 1, 0, 1, 0, 1], n: 8 }) // => { value: 0.75, n: 8 }
 */
export function simpleAgreement(table: JointTable): Measured<{ readonly n: number }> {
  const { n } = table;
  const why = whyEmpty(table);
  if (why) return { value: null, why, n };
  return { value: 1 - disagreement(table, 'nominal') / totalOf(table), n };
}

/**
 * Voeten's agreement: the share of votes in which two did the same, with half for an abstention beside a yes or a no.
 *
 * Answers:   how near two states stood to each other in their votes.
 * Formula:   mean over common votes of 1 − |vᵢ − vⱼ| / 2, v: 1 yes, 2 abstain, 3 no.
 * Takes:     a joint table of votes: three levels at equal steps.
 * Gives:     a number in [0, 1] and n; no value, with the reason, without votes in common or on another scale.
 * Doubt:     as for `simpleAgreement`; that an abstention lies half-way is an assumption. S of votes is twice this less 1 and says no more.
 * Variants:  Voeten's script (DyadicAgreementScores.R) first drops the roll calls in which nobody differed: take the table from
 *            `withoutUnanimous`. Lijphart's index of agreement is 100 times this.
 * Cost:      levels².
 * Checked:   the 9 cases of votes among the 20 of test/reference/similarity.json
 * Source:    Lijphart (1963), American Political Science Review 57(4), 902–917. Bailey, Strezhnev & Voeten
 *            (2017), Journal of Conflict Resolution 61(2), 430–456. doi:10.1177/0022002715595700
 *
 * @example voetenAgreement({ levels: [1, 2, 3], cells: [4, 1, 0, 0, 1, 0, 1, 0, 1], n: 8 }) // => { value: 0.8125, n: 8 }
 */
export function voetenAgreement(table: JointTable): Measured<{ readonly n: number }> {
  const { n, levels } = table;
  if (!isVoteScale(levels))
    return { value: null, why: 'the scale is not that of votes: yes, abstain, no', n };
  const why = whyEmpty(table);
  if (why) return { value: null, why, n };
  const greatest = levels[2]! - levels[0]!;
  return { value: 1 - Math.min(1, disagreement(table, 'linear') / (greatest * totalOf(table))), n };
}
