import type { Mark } from '../../../manuscript/argument/argument.ts';
import { Go } from '../../parts/go.tsx';
import type { Route } from '../../route.ts';
import type { Reading } from './reading.ts';
import { Words } from './text.tsx';

/** Something of the case that the text names: it leads to its page. */
export function Named({ mark, reading }: { mark: Mark; reading: Reading }) {
  const words = <Words inlines={mark.words} reading={reading} isPlain />;
  const to = placeOf(mark, reading);
  if (!to) return words;
  return (
    <Go state={reading.state} to={to} class={`named named-${mark.of}`}>
      {words}
    </Go>
  );
}

/** Where what is named is shown. */
function placeOf({ of, id }: Mark, { state }: Reading): Partial<Route> | undefined {
  if (of === 'rival') return { view: 'rivals' };
  if (of === 'source') return { view: 'sources', of: [id] };
  if (of !== 'act') return undefined;
  const fact = state.study.data.facts.find((each) => each.id === id);
  if (!fact) return undefined;
  const pair = [...new Set([...fact.by, ...fact.to])].slice(0, 2);
  return pair.length === 2 ? { view: 'timeline', of: pair, act: id } : undefined;
}
