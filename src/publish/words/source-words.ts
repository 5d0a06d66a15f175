import type { ClaimVerdict } from '../../argue/judge-report.ts';
import type { Evidence } from '../../record/evidence/evidence.ts';

const SAYS = { affirms: '', denies: ' – denies it', doubts: ' – doubts it' } as const;

/**
 * What one source says, as a scholar cites it: `@ivanov1996, p. 12, cited in @patel2025, section 4 – denies it`. A
 * source that gives no locator says so.
 */
export function sourceInWords(item: Evidence): string {
  const own = `@${item.source}${item.locator ? `, ${item.locator}` : ''}`;
  const via = item.via ? `, cited in @${item.via}${item.viaLocator ? `, ${item.viaLocator}` : ''}` : '';
  const none = item.locator || item.viaLocator ? '' : ' (no locator)';
  const confidence = item.confidence < 1 ? ` – trusted at ${item.confidence}` : '';
  return `${own}${via}${none}${SAYS[item.says]}${confidence}`;
}

/** Who makes a claim, in few words: `share2003, cited in patel2025`. */
export function claimantInWords(by: readonly Evidence[]): string {
  const names = by.map(({ source, via }) => (via ? `${source}, cited in ${via}` : source));
  return [...new Set(names)].join('; ');
}

/** The keys of every source that makes a claim or speaks of the facts behind it, sorted. */
export function citedSources({ by, evidence }: ClaimVerdict): string[] {
  const items = [...by, ...evidence.flatMap(({ sources }) => sources)];
  const keys = items.flatMap(({ source, via }) => (via === undefined ? [source] : [source, via]));
  return [...new Set(keys)].sort();
}
