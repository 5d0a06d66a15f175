import type { StudyData } from '../../../publish/study-data.ts';
import { actorName } from '../../parts/actor-name.ts';
import type { Pair } from './lane-events.ts';

/** About how wide a letter of a name is, in px. */
const LETTER = 8;

/** A pair as a reader is told of it: `Union of Soviet Socialist Republics and Republic of China`. */
export const pairInWords = (data: StudyData, pair: Pair): string =>
  pair.map((id) => actorName(data, id)).join(' and ');

/** Two actors with a sign between them, by their names where these fit, and else by their codes, as charts write them. */
export function pairFitting(data: StudyData, pair: Pair, sign: string, width: number): string {
  const names = pair.map((id) => actorName(data, id)).join(sign);
  return names.length * LETTER <= width ? names : pair.join(sign);
}
