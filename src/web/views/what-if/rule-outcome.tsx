import type { RuleVerdict } from '../../../argue/judge-report.ts';
import { violationsInWords } from '../../../publish/rules-text.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import type { RuleChange } from './rule-changes.ts';

/** The rules of the case, kept or broken as published and under the changes, and who breaks them more or no more. */
export function RuleOutcome({ changes }: { changes: readonly RuleChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section class="rule-outcome" aria-labelledby="rule-outcome-head">
      <h3 id="rule-outcome-head">Rules</h3>
      <ul>
        {changes.map((change) => (
          <Rule key={change.after.id} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Rule({ change: { before, after, gone, come } }: { change: RuleChange }) {
  const isSame = gone.length === 0 && come.length === 0;
  return (
    <li>
      <span dir="auto">{after.says}</span>{' '}
      <span class="quiet">
        {standing(after)}
        {isSame ? ', as published' : `; as published ${standing(before)}`}
      </span>
      <Violations name="Newly broken by" rule={after} violations={come} />
      <Violations name="No longer broken by" rule={after} violations={gone} />
      {isSame && <Violations name="Broken by" rule={after} violations={after.violations} />}
    </li>
  );
}

/** Whether a rule is kept, and how often it is broken: for certain, or as some dates fall. */
function standing({ kept, violations }: RuleVerdict): string {
  if (violations.length === 0) return 'kept';
  const times = countOf(violations.length, 'violation');
  return kept ? `kept, with ${times} if dates fall so` : `broken, ${times}`;
}

interface ViolationsProps {
  readonly name: string;
  readonly rule: RuleVerdict;
  readonly violations: RuleVerdict['violations'];
}

function Violations({ name, rule, violations }: ViolationsProps) {
  if (violations.length === 0) return null;
  return (
    <details>
      <summary>
        {name} ({violations.length})
      </summary>
      <ul>
        {violationsInWords({ ...rule, violations }, violations.length).map((words) => (
          <li key={words} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}
