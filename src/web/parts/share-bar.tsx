import type { Share } from '../../argue/judge-report.ts';
import { percent } from '../../publish/words/number-words.ts';
import '../style/share-bar.css';

/** In what share of the worlds a test is true, false, or has no value, in words. */
export function shareInWords(share: Share): string {
  const words = [
    `true in ${percent(share.true)}`,
    `false in ${percent(share.false)}`,
    ...(share.unknown > 0 ? [`unknown in ${percent(share.unknown)}`] : []),
  ];
  return `${words.join(', ')} of worlds`;
}

/** The same as a bar: full where true, hatched where false, empty where unknown. */
export function ShareBar({ share }: { share: Share }) {
  const words = shareInWords(share);
  return (
    <span class="share" role="img" aria-label={words} title={words}>
      <span class="true" style={{ width: `${share.true * 100}%` }} />
      <span class="false" style={{ width: `${share.false * 100}%` }} />
    </span>
  );
}

/** What the parts of the bars mean. */
export function ShareLegend() {
  return (
    <span class="share-legend">
      <span class="share" aria-hidden="true">
        <span class="true" style={{ width: '100%' }} />
      </span>{' '}
      true{' '}
      <span class="share" aria-hidden="true">
        <span class="false" style={{ width: '100%' }} />
      </span>{' '}
      false <span class="share" aria-hidden="true" /> unknown
    </span>
  );
}
