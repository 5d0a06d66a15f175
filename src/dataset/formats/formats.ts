import { atop, cowAlliances } from './alliances.ts';
import { cowWars, disputeDyads, disputes } from './disputes.ts';
import { cameoEvents, icews, phoenix, weisEvents } from './events.ts';
import type { FormatSpec } from './format.ts';
import { gdelt1, gdelt2 } from './gdelt.ts';
import { plover, polecat } from './plover.ts';
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
  ...[cameoEvents, weisEvents, icews, polecat, plover, gdelt1, gdelt2, phoenix],
];

/** The format of a name. */
export const formatNamed = (name: string): FormatSpec | undefined =>
  formats.find((format) => format.name === name);
