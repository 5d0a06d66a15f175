import { atop, cowAlliances } from './alliances.ts';
import { cowWars, disputeDyads, disputes } from './disputes.ts';
import { cameoEvents, gdelt1, icews, phoenix, weisEvents } from './events.ts';
import type { FormatSpec } from './format.ts';
import { tdRivalries, tssRivalries } from './rivalries.ts';
import { signedEdges } from './signed-edges.ts';
import { cowIgo, idealPoints, nmc } from './state-years.ts';
import { cowMajors, cowStates, gwStates } from './states.ts';
import { contiguity, cowDiplomacy, cowTrade } from './ties.ts';
import { unVotes } from './un-votes.ts';

/** Every format there is, in the order of the docs. */
export const formats: readonly FormatSpec[] = [
  ...[unVotes, idealPoints],
  ...[cowStates, gwStates, cowMajors, nmc, cowIgo],
  ...[atop, cowAlliances, contiguity, cowDiplomacy, cowTrade],
  ...[disputes, disputeDyads, cowWars, tssRivalries, tdRivalries],
  signedEdges,
  ...[cameoEvents, weisEvents, icews, gdelt1, phoenix],
];

/** The format of a name. */
export const formatNamed = (name: string): FormatSpec | undefined =>
  formats.find((format) => format.name === name);
