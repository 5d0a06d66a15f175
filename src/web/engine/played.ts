import type { ClaimVerdict } from '../../argue/judge-report.ts';
import type { CaseJson } from '../../record/case-json.ts';
import { engineOf, type ScenarioTold } from './engine.ts';

/** A scenario worked out beforehand: what it comes to, and every verdict under it alone, none where it is unsound. */
export interface Played {
  readonly told: ScenarioTold;
  readonly verdicts: readonly Pick<ClaimVerdict, 'id' | 'verdict' | 'share'>[];
}

/** Plays each scenario of a case as the page would, when a reader supposes it and nothing else. */
export function playedOf(
  json: CaseJson,
  { ids, worlds }: { readonly ids: readonly string[]; readonly worlds: number },
  onProgress: (done: number, of: number) => void = () => {},
): readonly Played[] {
  const engine = engineOf(json);
  return ids.flatMap((scenario, i): Played | [] => {
    const told = engine({ ask: 'scenario', scenario });
    const judged = told?.isSound ? engine({ ask: 'judge', whatIf: { scenario }, worlds }).claims : [];
    onProgress(i + 1, ids.length);
    return told ? { told, verdicts: judged.map(({ id, verdict, share }) => ({ id, verdict, share })) } : [];
  });
}
