import { problem } from '../../base/problems/problems.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { parseEvidence } from '../evidence/parse-evidence.ts';
import type { SpecValue } from '../files/spec.ts';
import { guessSource } from './case-ids.ts';
import type { CheckContext } from './check-context.ts';
import { wrong } from './check-scalar.ts';

/** The sound items of evidence, each of a source that the case has; `wrong` when there is none left. */
export function checkEvidence(value: SpecValue, context: CheckContext): unknown {
  const items = parseEvidence(value, context.report);
  const kept = items.filter((item) => isOfKnownSources(item, value, context));
  return kept.length > 0 ? kept.slice() : wrong;
}

function isOfKnownSources(item: Evidence, value: SpecValue, context: CheckContext): boolean {
  const keys = item.via === undefined ? [item.source] : [item.source, item.via];
  const unknown = keys.filter((key) => context.ids.byId.get(key)?.table !== 'sources');
  for (const key of unknown) {
    context.report(
      problem('source-unknown', item.at ?? value.at, {
        value: key,
        suggestion: guessSource(key, context.ids),
      }),
    );
  }
  for (const key of keys) context.refersTo?.add(key);
  return unknown.length === 0 && !keys.some((key) => context.out.has(key));
}
