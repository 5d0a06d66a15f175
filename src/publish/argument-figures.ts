import { addMonths, type Day, dayOf } from '../base/calendar.ts';
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
  const start = Math.max(period.start, startOf(words.get('from')) ?? period.start);
  const end = Math.min(period.end, endOf(words.get('to')) ?? period.end);
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

/** The first day of a year, a month or a day. */
function startOf(text: string | null): Day | undefined {
  const [, year, month = 1, day = 1] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? '') ?? [];
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day));
}

function endOf(text: string | null): Day | undefined {
  const start = startOf(text);
  if (start === undefined || text === null) return undefined;
  const months = /^-?\d{4}$/.test(text) ? 12 : /^-?\d{4}-\d\d$/.test(text) ? 1 : 0;
  return months === 0 ? start : addMonths(start, months) - 1;
}
