import { type Problem, problem } from '../../base/problems/problems.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { parseEvidence } from '../evidence/parse-evidence.ts';
import type { SpecValue } from '../files/spec.ts';
import { guessSource } from './case-ids.ts';
import type { CheckContext } from './check-context.ts';
import { wrong } from './check-scalar.ts';

/** The sound items of evidence, each of a source that the case has; `wrong` when there is none left. */
export function checkEvidence(value: SpecValue, context: CheckContext): unknown {
  const items = parseEvidence(value, (found) => context.report(withKey(found, context)));
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
  if (keys.some((key) => context.out.has(key))) context.loses?.();
  return unknown.length === 0 && !keys.some((key) => context.out.has(key));
}

/** A citation that lacks the @ of its key, or is written as in prose (`Patel 2025, p. 4`), with the source of the case that it may be. */
function withKey(found: Problem, { ids }: CheckContext): Problem {
  const [, before = '', text = ''] =
    /^evidence "(via )?([^"…]+)" does not begin with @/.exec(found.message) ?? [];
  const [work = '', ...rest] = text.replace(/^[[@\s]+|\]$/gu, '').split(',');
  if (text === '') return found;
  const key = guessSource(asKey(work), ids);
  if (key === undefined)
    return { ...found, hint: `expected ${before}@key, locator, with the key of a source of the case` };
  const written = [`@${key}`, ...rest].join(',');
  const { file, line, column } = found;
  return {
    ...found,
    hint: `write ${before}${written}`,
    ...(before === '' ? { repairs: [{ file, line, column, from: text, to: written }] } : {}),
  };
}

/** `Patel (2025)` as keys are usually made of it: `patel2025`. */
const asKey = (work: string): string => work.replace(/[^\p{L}\p{N}_-]/gu, '').toLowerCase();
