import type { Mark } from '../../../manuscript/argument/argument.ts';
import { Go } from '../../parts/go.tsx';
import { aboutPlace, rivalPlace } from '../../route.ts';
import type { Reading } from './reading.ts';
import { Words } from './text.tsx';

/** Something of the case that the text names: it leads to its page. */
export function Named({ mark, reading }: { mark: Mark; reading: Reading }) {
  const words = <Words inlines={mark.words} reading={reading} isPlain />;
  const to = mark.of === 'rival' ? rivalPlace(mark.id) : aboutPlace(mark.id);
  return (
    <Go state={reading.state} to={to} class={`named named-${mark.of}`}>
      {words}
    </Go>
  );
}
