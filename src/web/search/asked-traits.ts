import { own } from '../../base/own.ts';
import type { Entry, Group } from './entries.ts';

/** Something that a word of a query asks for: things of a group, or with a trait. */
export interface AskedTrait {
  readonly says: string;
  readonly trait: string;
  /** The group that it names; it is shown first. */
  readonly group?: Group;
  /** Whether a word in its title makes nothing else of this kind: a person is one, whatever a title says. */
  readonly isStrict?: boolean;
}

const ofGroup = (group: Group, says: string): AskedTrait => ({ says, trait: group, group });
const ofName = (trait: string, says: string): AskedTrait => ({
  ...{ says, trait, group: 'name', isStrict: true },
});

/** Words for kinds that are not their names in the record. */
const spoken: Readonly<Record<string, AskedTrait>> = {
  act: ofGroup('act', 'acts'),
  event: ofGroup('act', 'acts'),
  treaty: ofGroup('treaty', 'treaties'),
  instrument: ofGroup('treaty', 'treaties'),
  vote: ofGroup('vote', 'votes'),
  ballot: ofGroup('vote', 'votes'),
  claim: { ...ofGroup('claim', 'claims'), isStrict: true },
  source: { ...ofGroup('source', 'sources'), isStrict: true },
  rival: ofGroup('rival', 'rival explanations'),
  explanation: ofGroup('rival', 'rival explanations'),
  scenario: ofGroup('scenario', 'what-ifs'),
  argument: ofGroup('section', 'the argument'),
  person: ofName('person', 'persons'),
  people: ofName('person', 'persons'),
  state: ofName('state', 'states'),
  country: ofName('state', 'states'),
  organisation: ofName('organisation', 'organisations'),
  organization: ofName('organisation', 'organisations'),
  faction: ofName('faction', 'factions'),
  place: ofName('place', 'places'),
  secretly: { says: 'secret', trait: 'secret' },
  leak: { says: 'leaked', trait: 'leaked' },
  crise: { says: 'crisis', trait: 'crisis' },
};

/** The traits that things of a study have; of a trait of one group alone, the group. */
export type TraitGroups = ReadonlyMap<string, Group | undefined>;

/** Which traits things have, and whether those of one group alone. */
export function traitGroups(entries: readonly Entry[]): TraitGroups {
  const found = new Map<string, Group | undefined>();
  for (const { group, traits } of entries)
    for (const trait of traits)
      found.set(trait, found.has(trait) && found.get(trait) !== group ? undefined : group);
  return found;
}

/** A word in the singular, as far as spelling shows it: `treaties` and `votes` are `treaty` and `vote`. */
export const singular = (word: string): string =>
  word.length < 4 || word.endsWith('ss') ? word : word.replace(/ies$/, 'y').replace(/(?<!i)s$/, '');

/** Reads words of a query as what they ask for, if they do: what the house calls it, or a trait that something of the study has. */
export function askedTrait(word: string, traits: TraitGroups): AskedTrait | undefined {
  const one = singular(word);
  const asked = own(spoken, one) ?? own(spoken, word);
  if (asked) return asked;
  const trait = [word, one].find((each) => traits.has(each));
  if (trait === undefined) return undefined;
  const group = traits.get(trait);
  return { says: trait, trait, ...(group ? { group } : {}) };
}
