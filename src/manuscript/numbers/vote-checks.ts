import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { numberMentions } from './number-mentions.ts';

/** `by 76 votes to 35`, `47 to 55`, `58 against`: who won with how many. */
const VOTES_TO =
  /\b(\d{1,3})(?: votes?)?(?: in favou?r| for)?(?:,? (?:to|against)|:) (\d{1,3})(?: votes?)?(?: against)?(?:,? (?:with|and) (\d{1,3}) abst)?/giu;

/**
 * A count of votes in a sentence with a date, against the roll calls that the case has of that date. Only where every roll
 * call of that day, or the only one of that year, went otherwise.
 */
export function voteFindings({ manuscript, dates, study }: LintInput): Finding[] {
  if (!study) return [];
  return manuscript.blocks.flatMap(({ text, sentences, part }, block) => {
    if (part !== 'body' && part !== 'notes') return [];
    return sentences.flatMap(({ from, to }) => {
      const sentence = text.slice(from, to);
      if (!/\bvot/iu.test(sentence) || numberMentions(sentence).length < 2) return [];
      const date = dates.find(({ span }) => span.block === block && span.from >= from && span.to <= to);
      if (!date || (date.precision !== 'day' && date.precision !== 'year')) return [];
      const votes = votesBetween(study.record, date.earliest, date.latest);
      if (votes.length === 0 || (date.precision === 'year' && votes.length > 1)) return [];
      return [...sentence.matchAll(VOTES_TO)].flatMap((match) => {
        const [given, yes, no, abstain] = match;
        if (votes.some((vote) => fits(vote, Number(yes), Number(no), abstain))) return [];
        const [vote] = votes;
        const at = from + match.index;
        return [
          finding(
            'vote-count',
            manuscript,
            { block, from: at, to: at + given.length },
            votes.length === 1 ? 'likely' : 'look',
            {
              given,
              real: `${vote!.yes} to ${vote!.no}, ${vote!.abstain ?? 'an unknown number of'} abstaining`,
              question: vote!.question,
              vote: vote!.id,
            },
          ),
        ];
      });
    });
  });
}

function votesBetween(record: CaseRecord, earliest: number, latest: number): Row<'votes'>[] {
  return record.rows.votes.filter(({ id, yes, no }) => {
    const bounds = record.bounds.get(id)?.first;
    return (
      yes !== undefined &&
      no !== undefined &&
      bounds &&
      bounds.earliest >= earliest &&
      bounds.latest <= latest
    );
  });
}

/** Told from either side: a draft lost by 35 to 76. */
function fits(
  { yes, no, abstain }: Row<'votes'>,
  a: number,
  b: number,
  abstained: string | undefined,
): boolean {
  if (abstained !== undefined && abstain !== undefined && Number(abstained) !== abstain) return false;
  return (yes === a && no === b) || (yes === b && no === a);
}
