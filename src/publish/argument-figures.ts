import { daysNamed } from '../base/named-days.ts';
import type { Argument } from '../manuscript/argument/argument.ts';
import { blocksWithin } from '../manuscript/argument/blocks-within.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { defaultReading } from '../record/readings.ts';
import { reportSeries } from '../report/report-series.ts';
import { drawnPair, type StudyDrawing } from './study-drawing.ts';

/** So many pairs a figure of an argument draws at most. */
const MOST_PAIRS = 4;

/** The relations that the figures of an argument show, by their addresses: those of the timeline that name pairs. */
export function argumentFigures(
  { sections }: Argument,
  record: CaseRecord,
): Readonly<Record<string, StudyDrawing>> {
  const addresses = new Set(
    sections
      .flatMap(({ blocks }) => blocksWithin(blocks))
      .flatMap((block) => (block.kind === 'figure' ? block.address : [])),
  );
  const drawn = [...addresses].flatMap((address) => {
    const figure = drawnFigure(new URLSearchParams(address), record);
    return figure ? [[address, figure] as const] : [];
  });
  return Object.fromEntries(drawn);
}

function drawnFigure(words: URLSearchParams, record: CaseRecord): StudyDrawing | undefined {
  if (words.get('view') !== 'timeline') return undefined;
  const { period, worlds } = record.header;
  const start = Math.max(period.start, daysNamed(words.get('from'))?.first ?? period.start);
  const end = Math.min(period.end, daysNamed(words.get('to'))?.last ?? period.end);
  if (start >= end) return undefined;
  const ids = (words.get('of') ?? '').split(',').filter(Boolean);
  const reading = defaultReading(record);
  const pairs = ids.slice(0, 2 * MOST_PAIRS).flatMap((a, i) => {
    const b = ids[i + 1];
    if (i % 2 === 1 || b === undefined || a === b) return [];
    return [drawnPair(reportSeries(record, a, b, { reading, step: 'month', over: { start, end } }))];
  });
  if (pairs.every(({ runs }) => runs.length === 0)) return undefined;
  return { from: start, to: end, worlds, pairs, acts: [] };
}
