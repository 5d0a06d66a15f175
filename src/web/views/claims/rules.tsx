import type { RuleVerdict } from '../../../argue/judge-report.ts';
import { ruleWord, violationsInWords } from '../../../publish/rules-text.ts';
import { countOf } from '../../../publish/words/number-words.ts';

/** The rules of a case: kept or broken, by whom and when. */
export function Rules({ rules }: { rules: readonly RuleVerdict[] }) {
  if (rules.length === 0) return null;
  return (
    <section class="rules" aria-labelledby="rules-head">
      <h3 id="rules-head">Rules</h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule.id} class="rule">
            <span class="kept">{ruleWord(rule)}</span>
            <div>
              <span dir="auto">{rule.says}</span>
              {!rule.kept && (
                <details class="broken-by">
                  <summary>
                    {rule.kept === null ? 'why' : countOf(rule.violations.length, 'violation')}
                  </summary>
                  <ul class="violations">
                    {violationsInWords(rule, rule.violations.length).map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
