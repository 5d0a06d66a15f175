import { runsInWords } from '../../base/runs-of.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { measuredFor } from '../../record/measured.ts';
import type { Fault } from '../language/faults.ts';
import type { Typed } from '../language/typed.ts';
import { questionsIn } from './questions-in.ts';

/** What a test asks of published data and the case does not hold: it has yet to be looked up. */
export function unheldData(record: CaseRecord, test: Typed): Fault<'claim-data-missing'>[] {
  return questionsIn(test, record).flatMap((question): Fault<'claim-data-missing'>[] => {
    const { call, set, measure, variant, actors, from, to, isOfEach } = question;
    if (isOfEach) return [];
    const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
    const missing = years.filter((year) => measuredFor(record.rows, { ...question, year }).length === 0);
    if (missing.length === 0) return [];
    const whose = actors.length > 0 ? ` of ${actors.join(' and ')}` : '';
    const parameters = { what: `${measure} (${variant})${whose} by "${set}"`, years: runsInWords(missing) };
    return [{ code: 'claim-data-missing', span: call.span, parameters }];
  });
}
