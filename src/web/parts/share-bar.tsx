import type { Share } from '../../argue/judge-report.ts';
import { percent } from '../../publish/words/number-words.ts';

/** In what share of the worlds a test is true, false, or has no value: a bar with the same in words. */
export function ShareBar({ share }: { share: Share }) {
  const words = [
    `true in ${percent(share.true)}`,
    `false in ${percent(share.false)}`,
    ...(share.unknown > 0 ? [`unknown in ${percent(share.unknown)}`] : []),
  ];
  return (
    <span class="share" role="img" aria-label={`${words.join(', ')} of worlds`} title={words.join(', ')}>
      <span class="true" style={{ width: `${share.true * 100}%` }} />
      <span class="false" style={{ width: `${share.false * 100}%` }} />
    </span>
  );
}
