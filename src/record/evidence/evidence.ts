import type { Position } from '../../base/problems/problems.ts';

/** What one source says of a row, checked. */
export interface Evidence {
  readonly source: string;
  readonly locator?: string;
  readonly says: 'affirms' | 'denies' | 'doubts';
  /** The source in which this one is quoted, when it was not seen itself. */
  readonly via?: string;
  readonly viaLocator?: string;
  readonly quote?: string;
  /** How far the item can be trusted, 0 to 1; 1 when not stated. */
  readonly confidence: number;
  /** Whether the passage was seen, where the table of sources tells; else the item itself does (see `isSeen`). */
  readonly seen?: boolean;
  /** Another id under which the source, or the one it was found in, is the same work. */
  readonly work?: string;
  readonly viaWork?: string;
  /** Where the item stands, when it was read from a file. */
  readonly at?: Position;
}
