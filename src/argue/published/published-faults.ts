import type { CaseRecord } from '../../record/case-record.ts';
import type { Fault } from '../language/faults.ts';
import { nodesIn } from '../language/nodes-in.ts';
import type { Typed } from '../language/typed.ts';
import { publishedAsked } from './asks-published.ts';
import { scaleFaults } from './scale-faults.ts';

/** Where a test asks published data and it is not told which: no data set of the case has the measure, several have it, or not in that variant; and where values of several scales are set against each other. */
export function publishedFaults(record: CaseRecord, test: Typed): Fault<'claim-data'>[] {
  const unasked = nodesIn(test).flatMap((call): Fault<'claim-data'>[] => {
    if (call.is !== 'call' || !call.signature.measure) return [];
    const asked = publishedAsked(call, record);
    if (!('message' in asked)) return [];
    const { message, hint, of, instead } = asked;
    const named = of && call.named[of];
    const value = named?.is === 'word' ? { value: named.word, instead } : {};
    return [{ code: 'claim-data', span: (named ?? call).span, parameters: { message, hint, ...value } }];
  });
  return [...unasked, ...scaleFaults(record, test)];
}
