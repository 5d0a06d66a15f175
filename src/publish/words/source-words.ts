import type { ClaimVerdict } from '../../argue/judge-report.ts';
import { edtfInWords } from '../../base/date-words.ts';
import type { Row } from '../../record/case-record.ts';
import type { Evidence } from '../../record/evidence/evidence.ts';

const SAYS = { affirms: '', denies: ' – denies it', doubts: ' – doubts it' } as const;

/**
 * What one source says, as a scholar cites it: `@ivanov1996, p. 12, cited in @patel2025, section 4 – denies it`. A
 * source that gives no locator says so, and so does one that nobody saw. By key, as in a case's files; where a reader is told of it, by
 * the names of sources.
 */
export function sourceInWords(item: Evidence, names?: ReadonlyMap<string, string>): string {
  const called = (key: string) => names?.get(key) ?? `@${key}`;
  const own = `${called(item.source)}${item.locator ? `, ${item.locator}` : ''}`;
  const via = item.via
    ? `, cited in ${called(item.via)}${item.viaLocator ? `, ${item.viaLocator}` : ''}`
    : '';
  const none = item.seen === false ? ' (not seen)' : item.locator || item.viaLocator ? '' : ' (no locator)';
  const confidence = item.confidence < 1 ? ` – trusted at ${item.confidence}` : '';
  return `${own}${via}${none}${SAYS[item.says]}${confidence}`;
}

const SEEN = {
  whole: 'seen whole',
  part: 'seen in part',
  abstract: 'only its abstract seen',
  none: 'not seen',
} as const;

/** How much of a source somebody opened, who and when: `seen in part by R. Patel, 3 May 2026`; nothing where nothing is stated. */
export function seenInWords({ seen, by, on }: Row<'sources'>): string | undefined {
  if (seen === undefined) return undefined;
  const when = on && (on.kind === 'absolute' ? edtfInWords(on.edtf) : on.text);
  return [`${SEEN[seen]}${by === undefined ? '' : ` by ${by}`}`, when].filter(Boolean).join(', ');
}

/** Who makes a claim, in few words: `share2003, cited in patel2025`; by key, or by the names of sources where they are given. */
export function claimantInWords(by: readonly Evidence[], names?: ReadonlyMap<string, string>): string {
  const called = (key: string) => names?.get(key) ?? key;
  const told = by.map(({ source, via }) =>
    via ? `${called(source)}, cited in ${called(via)}` : called(source),
  );
  return [...new Set(told)].join('; ');
}

/** The keys of every source that makes a claim or speaks of the facts behind it, sorted. */
export function citedSources({ by, evidence }: ClaimVerdict): string[] {
  return keysOf([...by, ...evidence.flatMap(({ sources }) => sources)]);
}

/** The keys of the works that items of evidence cite, or were found in, sorted. */
export function keysOf(items: readonly Evidence[]): string[] {
  const keys = items.flatMap(({ source, via }) => (via === undefined ? [source] : [source, via]));
  return [...new Set(keys)].sort();
}
