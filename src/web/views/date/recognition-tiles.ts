import { yearMonthDay } from '../../../base/calendar.ts';
import type { DateReport, StandingTie } from '../../../report/date-report.ts';
import type { Box } from '../../parts/walk-marks.ts';

/** A recogniser as a tile under the government that it recognises. */
export interface Tile {
  readonly tie: StandingTie;
  /** The other governments that it recognises too. */
  readonly also: readonly string[];
  readonly box: Box;
}

/** Tiles laid out: a block for each government, a row of tiles for each ten years in which they recognised it. */
export interface Tiles {
  readonly heads: readonly { readonly of: string; readonly count: number; readonly y: number }[];
  readonly rows: readonly { readonly words: string; readonly y: number }[];
  readonly tiles: readonly Tile[];
  readonly height: number;
}

/** Of the drawing, in px. */
const [LEFT, TILE, HIGH, GAP, HEAD, BETWEEN] = [58, 40, 22, 3, 28, 14];

/** Lays out who recognises whom in a drawing so many px wide. */
export function layoutTiles(recognition: DateReport['recognition'], width: number): Tiles {
  const governments = [...new Set(recognition.map(({ of }) => of))];
  const across = Math.max(1, Math.floor((width - LEFT + GAP) / (TILE + GAP)));
  const ofActor = new Map<string, string[]>();
  for (const { by, of } of recognition) ofActor.set(by, [...(ofActor.get(by) ?? []), of]);
  const heads: Tiles['heads'][number][] = [];
  const rows: Tiles['rows'][number][] = [];
  const tiles: Tile[] = [];
  let y = 0;
  for (const of of governments) {
    const own = recognition.filter((tie) => tie.of === of);
    heads.push({ of, count: own.length, y });
    y += HEAD;
    for (const [words, ties] of byDecade(own)) {
      rows.push({ words, y });
      for (const [i, tie] of ties.entries()) {
        const [x, down] = [LEFT + (i % across) * (TILE + GAP), y + Math.floor(i / across) * (HIGH + GAP)];
        const also = (ofActor.get(tie.by) ?? []).filter((other) => other !== of);
        tiles.push({ tie, also, box: { x, y: down, width: TILE, height: HIGH } });
      }
      y += Math.ceil(ties.length / across) * (HIGH + GAP) + GAP;
    }
    y += BETWEEN;
  }
  return { heads, rows, tiles, height: Math.max(0, y - BETWEEN) };
}

/** Ties by the decade in which they began, in the order of their beginnings. */
function byDecade(ties: readonly StandingTie[]): [string, StandingTie[]][] {
  const decades = new Map<string, StandingTie[]>();
  for (const tie of [...ties].sort((a, b) => a.since - b.since || (a.by < b.by ? -1 : 1))) {
    const words = Number.isFinite(tie.since)
      ? `${Math.floor(yearMonthDay(Math.round(tie.since)).year / 10) * 10}s`
      : 'earlier';
    decades.set(words, [...(decades.get(words) ?? []), tie]);
  }
  return [...decades];
}
