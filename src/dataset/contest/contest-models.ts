import type { AlignmentModel } from '../../measure/alignment/round.ts';
import type { ContestModel, ContestNetwork, ContestQuestion } from '../../record/contest-words.ts';

/** A predictor: to which side of the contest it belongs. */
export interface PredictorSpec {
  readonly name: string;
  readonly side: 'interest' | 'ideology';
  readonly says: string;
  /** Counts friends in common, of which a pact of many gives each member many. */
  readonly ofFriends?: true;
  /** Networks of which it is another reading of the same data: there it would be the past of the very thing that is to be foretold, and is left out. */
  readonly ownPastOf?: readonly ContestNetwork[];
}

export const predictors: readonly PredictorSpec[] = [
  { name: 'commonEnemies', side: 'interest', says: 'common enemies' },
  { name: 'commonFriends', side: 'interest', says: 'common friends', ofFriends: true },
  {
    name: 'opposedThirds',
    side: 'interest',
    says: 'friends of one who are enemies of the other',
    ofFriends: true,
  },
  { name: 'capabilityRatio', side: 'interest', says: 'ratio of capabilities' },
  { name: 'aggregatePower', side: 'interest', says: 'the stronger’s share of capabilities' },
  { name: 'offensivePower', side: 'interest', says: 'the greater army’s share of soldiers' },
  { name: 'greatPower', side: 'interest', says: 'a major power among the two' },
  { name: 'adjoining', side: 'interest', says: 'a border, by land or up to 24 miles of water' },
  { name: 'near', side: 'interest', says: 'a border, or up to 400 miles of water' },
  { name: 'mutualThreat', side: 'interest', says: 'the stronger’s power where they are near' },
  { name: 'sharedThreat', side: 'interest', says: 'the power of a hostile third that reaches both' },
  { name: 'disputes', side: 'interest', says: 'a militarised dispute of the two', ownPastOf: ['signed'] },
  { name: 'bothCommunist', side: 'ideology', says: 'both communist' },
  { name: 'oneCommunist', side: 'ideology', says: 'one communist and the other not' },
  { name: 'bothDemocratic', side: 'ideology', says: 'both liberal democracies' },
  {
    name: 'communistAndDemocratic',
    side: 'ideology',
    says: 'one communist, the other a liberal democracy',
  },
  {
    name: 'idealPointDistance',
    side: 'ideology',
    says: 'distance of ideal points in the United Nations',
    ownPastOf: ['un-votes'],
  },
  {
    name: 'ideologicalRivalry',
    side: 'ideology',
    says: 'a rivalry over ideology',
    ownPastOf: ['rivalries'],
  },
];

/** The models of a contest and what they may use. */
export const modelNames = [
  'interest',
  'ideology',
  'both',
  'interest-without-friends',
  'both-without-friends',
] as const;
export type ModelName = (typeof modelNames)[number];

/** A model may use a predictor: which side, and whether friends in common count. */
const uses: Readonly<Record<ModelName, (predictor: PredictorSpec) => boolean>> = {
  interest: ({ side }) => side === 'interest',
  ideology: ({ side }) => side === 'ideology',
  both: () => true,
  'interest-without-friends': ({ side, ofFriends }) => side === 'interest' && !ofFriends,
  'both-without-friends': ({ ofFriends }) => !ofFriends,
};

/** The models for a network, of the predictors that there are. */
export function contestModels(network: ContestNetwork, known: ReadonlySet<string>): AlignmentModel[] {
  const open = predictors.filter(
    ({ name, ownPastOf = [] }) => known.has(name) && !ownPastOf.includes(network),
  );
  return modelNames.map((id) => ({
    id,
    predictors: open.filter(uses[id]).map(({ name }) => name),
  }));
}

export interface Comparison {
  readonly model: ContestModel;
  readonly against: ContestModel;
  /** Where the models do not know how a pair stood before: there alone it says anything new. */
  readonly only?: ContestQuestion;
}

/** Which models are compared with which. */
export const comparisons: readonly Comparison[] = [
  { model: 'interest', against: 'base' },
  { model: 'ideology', against: 'base' },
  { model: 'interest', against: 'ideology' },
  { model: 'both', against: 'interest' },
  { model: 'both', against: 'ideology' },
  { model: 'interest-without-friends', against: 'ideology' },
  { model: 'both-without-friends', against: 'interest-without-friends' },
  { model: 'interest', against: 'lagged', only: 'ties' },
  { model: 'ideology', against: 'lagged', only: 'ties' },
];
