import { believed } from '../record/evidence/status.ts';
import type { Fact } from '../system/facts.ts';
import { type Setting, unknown } from './setting.ts';

/** Notes that a row is not in the world at work, and why not; gives no value. */
export function notThere(fact: Fact, setting: Setting, id = fact.id): undefined {
  return unknown(setting, `"${id}" is not part of this history: ${whyNotThere(fact, setting)}`);
}

/** In what is not there nothing lacks: another row was drawn, a source denies it, or nobody says that it was so. */
function whyNotThere({ whole, index, evidence }: Fact, { belief }: Setting): string {
  const group = belief.groups.find(({ members }) => members.includes(index));
  if (group) return `another row of the group "${group.name}" was drawn here`;
  const p = belief.probability[index];
  if (p === 1) return 'one whom it needs had ended before it';
  if (belief.supposed?.lost.has(whole?.index ?? index)) return 'it is supposed not to have been';
  if (p === 0) return 'no believed source affirms it there';
  const against = evidence.filter((item) => item.says !== 'affirms' && believed(item, belief.account));
  const [first] = against;
  if (!first) return 'it is told as not certain';
  return `@${first.source} ${against.length > 1 ? `and ${against.length - 1} more deny or doubt` : first.says} it`;
}
