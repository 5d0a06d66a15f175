/**
 * Every kind of spell, with its standing weight: what one adds to the relation of its parties for as long as it lasts, in
 * Goldstein points. This is the one table; the format, the checker, the relation and the docs read it.
 *
 * One rule for friendship and enmity, fixed before any verdict was seen: half of the scale while it lasts; a war the whole;
 * an embargo, which is of one domain, a quarter. The other kinds state who was where or what, not how well the two stood.
 */
export const spellKinds = {
  recognition: 0,
  relations: 0,
  membership: 0,
  seat: 0,
  possession: 0,
  status: 0,
  occupation: -5,
  war: -10,
  crisis: -5,
  rivalry: -5,
  patronage: 5,
  embargo: -2.5,
} as const satisfies Readonly<Record<string, number>>;

/**
 * The domain of which a kind of spell is, so that it weighs in the relation of that domain too; the others are of none.
 * Patronage, a war, a rivalry are of security, whatever else they touched.
 */
export const spellDomains: Readonly<Partial<Record<SpellKind, 'security' | 'diplomatic' | 'economic'>>> = {
  recognition: 'diplomatic',
  relations: 'diplomatic',
  occupation: 'security',
  war: 'security',
  crisis: 'security',
  rivalry: 'security',
  patronage: 'security',
  embargo: 'economic',
};

export type SpellKind = keyof typeof spellKinds;

/** What a spell of each kind weighs in a case. */
export type Standing = Readonly<Record<SpellKind, number>>;

export const spellKindNames = Object.keys(spellKinds) as [SpellKind, ...SpellKind[]];

/** Whether standing weights count: `without` takes away those of the kinds; what a row says of itself stays. */
export const standingRules = ['with', 'without'] as const;
export type StandingRule = (typeof standingRules)[number];

/** How talk counts in a relation: nothing between adversaries, as the table of weights has it, nothing for anybody. */
export const talkRules = ['adversaries-nothing', 'table', 'nothing'] as const;
export type TalkRule = (typeof talkRules)[number];
