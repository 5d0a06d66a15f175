import { dayInWords, rangeInWords } from '../../base/day-words.ts';
import type { Interval } from '../../base/interval.ts';
import type { GraphAttribute, GraphEdge } from '../../publish/graphs/graph.ts';

/** The edges that a data set has of a year, and what should be known of them. */
export interface DataEdges {
  readonly edges: readonly GraphEdge[];
  readonly attributes: readonly GraphAttribute[];
  readonly notes: readonly string[];
  /** What was left out, and why. */
  readonly leftOut: readonly string[];
}

/** The days of rows in words. */
export const daysInWords = ({ start, end }: Interval): string =>
  end === Number.POSITIVE_INFINITY ? `since ${dayInWords(start)}` : rangeInWords(start, end);
