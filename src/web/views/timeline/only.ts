import { domains } from '../../../record/field-parts.ts';
import type { LaneEvent } from './lane-events.ts';
import { signOf } from './mark-paths.ts';
import { spellKindsDrawn } from './spell-bars.ts';

/**
 * The words of an address by which a timeline is narrowed (`only=leaked,contacts`): of one group one of its words must fit, and of several groups one of each. Channel, tone and domain are of acts
 * alone; which acts and bars are drawn at all is said by the last group.
 */
export const onlyGroups = [
  { name: 'Channel', words: ['public', 'secret', 'leaked', 'not-stated'] },
  { name: 'Tone', words: ['cooperation', 'conflict', 'neither'] },
  { name: 'Domain', words: [...domains, 'no-domain'] },
  { name: 'What', words: ['acts', 'contacts', ...spellKindsDrawn] },
] as const;

/** A timeline narrowed by the words of an address. */
export interface Narrowed {
  /** The words that are understood; without any, everything is drawn. */
  readonly words: readonly string[];
  /** The words that are not. */
  readonly unread: readonly string[];
  readonly hasAct: (event: LaneEvent) => boolean;
  /** Whether bars of a kind are drawn: `recognition`. */
  readonly hasKind: (kind: string) => boolean;
}

/** Reads the words that narrow a timeline. */
export function narrowedTo(only: readonly string[] = []): Narrowed {
  const of = (i: number) => onlyGroups[i]!.words.filter((word) => only.includes(word));
  const [channels, tones, subjects, what] = [of(0), of(1), of(2), of(3)];
  const words = [...channels, ...tones, ...subjects, ...what];
  const fits = (group: readonly string[], word: string) => group.length === 0 || group.includes(word);
  return {
    words,
    unread: only.filter((word) => !words.includes(word)),
    hasAct: ({ fact, weight }) =>
      fits(channels, fact.channel ?? 'not-stated') &&
      fits(tones, toneOf[signOf(weight)]) &&
      fits(subjects, fact.domain ?? 'no-domain') &&
      (fits(what, 'acts') || (what.includes('contacts') && fact.isContact)),
    hasKind: (kind) => fits(what, kind),
  };
}

const toneOf = { good: 'cooperation', bad: 'conflict', even: 'neither' } as const;
