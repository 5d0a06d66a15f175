import type { ClaimVerdict, JudgeReport, LeftOutRow } from '../../argue/judge-report.ts';
import { isSound } from '../../base/problems/is-sound.ts';
import { countOf, listInWords } from './number-words.ts';

/** Up to so many rows are named; the rest are counted. */
const NAMED = 5;

type Unsound = Pick<JudgeReport, 'leftOut' | 'unjudged' | 'problems'>;

/** That a case has errors, what they keep out of the record, and which claims have no verdict for them; empty when it is sound. */
export function unsoundInWords(report: Unsound): string {
  const lost = [unjudgedInWords(report), leftOutOfRecord(report)].filter(Boolean).join(' ');
  if (lost === '' && isSound(report.problems)) return '';
  return `The record has errors. ${lost || 'What is unsound was left out.'}`;
}

/** The claims that are in no ledger, since their tests are wrong; empty when there are none. */
function unjudgedInWords({ unjudged = [] }: Unsound): string {
  if (unjudged.length === 0) return '';
  const more = unjudged.length > NAMED ? [`${unjudged.length - NAMED} more`] : [];
  const isOne = unjudged.length === 1;
  const ids = listInWords([...unjudged.slice(0, NAMED).map((id) => `“${id}”`), ...more]);
  return `${countOf(unjudged.length, 'claim')} ${isOne ? 'has' : 'have'} no verdict, for ${isOne ? 'its test is' : 'their tests are'} wrong: ${ids}.`;
}

/** What problems keep out of the record, in a sentence; empty when nothing is. */
function leftOutOfRecord({ leftOut = [] }: Unsound): string {
  if (leftOut.length === 0) return '';
  return `Left out of the record, or not whole in it, for a problem: ${rowsInWords(leftOut)}. A claim that could have seen it cannot be tested, unless it could not change the answer.`;
}

/** Of a claim that has a verdict though rows are left out which it could have seen: that they could not change it. */
export function leftOutOfVerdict({ verdict, share, leftOut = [] }: ClaimVerdict): string {
  if (leftOut.length === 0 || verdict === 'untestable' || share.unknown > 0) return '';
  return `What is left out for a problem could not change it: ${rowsInWords(leftOut)}.`;
}

/** Rows with an id by their ids, others counted by table, what could not be read by its file. */
export function rowsInWords(rows: readonly LeftOutRow[]): string {
  const named = rows.flatMap(({ id, table }) => (id === undefined ? [] : [`“${id}” (${table})`]));
  const more = named.length - NAMED;
  const counts = new Map<string, number>();
  for (const { id, table, file, line, isMany } of rows) {
    if (id !== undefined) continue;
    const what = isMany ? `what could not be read at ${file}:${line}` : `of ${table}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const others = [...counts].map(([what, count]) =>
    what.startsWith('of ') ? `${countOf(count, 'row')} ${what}` : what,
  );
  const shown = others.slice(0, NAMED);
  const rest = Math.max(0, more) + others.length - shown.length;
  return listInWords([...named.slice(0, NAMED), ...shown, ...(rest > 0 ? [`${rest} more`] : [])]);
}
