import type { JudgeReport, RuleVerdict } from '../../../argue/judge-report.ts';

/** A rule of the case as published and as it stands under the reader's changes. */
export interface RuleChange {
  readonly before: RuleVerdict;
  readonly after: RuleVerdict;
  /** Violations of before that are no more, and those that are new. */
  readonly gone: RuleVerdict['violations'];
  readonly come: RuleVerdict['violations'];
}

/** Compares who breaks each rule under a reader's changes with who breaks it as published. */
export function ruleChanges(published: JudgeReport, now: JudgeReport): readonly RuleChange[] {
  return published.rules.flatMap((before): readonly RuleChange[] => {
    const after = now.rules.find(({ id }) => id === before.id);
    if (!after) return [];
    return [
      {
        before,
        after,
        gone: beyond(before.violations, after.violations),
        come: beyond(after.violations, before.violations),
      },
    ];
  });
}

function beyond(some: RuleVerdict['violations'], others: RuleVerdict['violations']) {
  const name = ({ by, rows, from, to, certain }: RuleVerdict['violations'][number]) =>
    JSON.stringify([by, rows, from, to, certain]);
  const known = new Set(others.map(name));
  return some.filter((each) => !known.has(name(each)));
}
