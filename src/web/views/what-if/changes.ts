import type { Reading } from '../../../record/case-record.ts';
import type { WhatIf } from '../../engine/engine.ts';

type ReadingValue = Reading[keyof Reading];

/** Leaves a source out, or takes it back in. */
export function toggleSource(whatIf: WhatIf, source: string): WhatIf {
  return tidy({ ...whatIf, without: toggle(whatIf.without, source) });
}

/** Leaves a fact out, or takes it back in. */
export function toggleFact(whatIf: WhatIf, fact: string): WhatIf {
  return tidy({ ...whatIf, drop: toggle(whatIf.drop, fact) });
}

/** Supposes what a scenario does; none takes it back. */
export function chooseScenario(whatIf: WhatIf, scenario: string | undefined): WhatIf {
  const { scenario: _, ...others } = whatIf;
  return tidy(scenario === undefined ? others : { ...others, scenario });
}

/** Judges by another account; `all` is the published one. */
export function chooseAccount(whatIf: WhatIf, account: string): WhatIf {
  return tidy({ ...whatIf, account });
}

/** Reads one part otherwise; the author's first choice takes the change away. */
export function chooseReading(
  whatIf: WhatIf,
  { part, value, first }: { part: keyof Reading; value: ReadingValue; first: ReadingValue },
): WhatIf {
  const others = Object.entries(whatIf.reading ?? {}).filter(([each]) => each !== part);
  const reading = Object.fromEntries(value === first ? others : [...others, [part, value]]);
  return tidy({ ...whatIf, reading });
}

function toggle(list: readonly string[] = [], item: string): readonly string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

/** Without what says nothing, so that the published study has one address. */
function tidy({ scenario, account = 'all', without = [], drop = [], reading = {} }: WhatIf): WhatIf {
  return {
    ...(scenario === undefined ? {} : { scenario }),
    ...(account === 'all' ? {} : { account }),
    ...(without.length > 0 ? { without } : {}),
    ...(drop.length > 0 ? { drop } : {}),
    ...(Object.keys(reading).length > 0 ? { reading } : {}),
  };
}
