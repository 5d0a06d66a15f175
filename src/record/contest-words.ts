/** Networks of states in which models are held against each other: who stands well or ill with whom. */
export const contestNetworks = ['signed', 'alliances', 'rivalries', 'un-votes'] as const;
export type ContestNetwork = (typeof contestNetworks)[number];

/** What is foretold: ties as they are, those between pairs that had none, what becomes of those that were. */
export const contestQuestions = ['ties', 'new-ties', 'realignments'] as const;
export type ContestQuestion = (typeof contestQuestions)[number];

/** With the pacts of many, or of two alone. */
export const contestPacts = ['all', 'bilateral'] as const;
export type ContestPacts = (typeof contestPacts)[number];

/** Of all states, or of the powers of the case alone. */
export const contestScopes = ['all', 'powers'] as const;
export type ContestScope = (typeof contestScopes)[number];

/** The models, and what stands beside them: the share of yes (`base`), how pairs stood before (`lagged`). */
export const contestModels = [
  'interest',
  'ideology',
  'both',
  'interest-without-friends',
  'both-without-friends',
  'base',
  'lagged',
] as const;
export type ContestModel = (typeof contestModels)[number];
