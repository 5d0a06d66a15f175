import { findingKind } from './finding-kind.ts';

/** Findings about names. */
export const nameFindings = {
  'name-misspelt': findingKind(
    'warning',
    'a well-known name that is misspelt',
    (p: { name: string; usual: string; why: string }) => [
      `${p.name} is a misspelling of ${p.usual}`,
      p.why,
      `write ${p.usual}`,
    ],
  ),
  'name-spellings': findingKind(
    'warning',
    'a name that is elsewhere spelled a letter otherwise',
    (p: { rare: string; usual: string; why: string }) => [
      `${p.rare} is elsewhere spelled ${p.usual}`,
      p.why,
      `write ${p.usual} here too, if the same is meant`,
    ],
  ),
  'name-romanisations': findingKind(
    'note',
    'one name in two spellings, each of them right',
    (p: { rare: string; usual: string; counts: string }) => [
      `${p.rare} and ${p.usual} are names of the same`,
      `the text has ${p.counts}`,
      'choose one, or say once that both name the same',
    ],
  ),
  'name-near-case': findingKind(
    'warning',
    'a name a letter away from one in the case, and equal to none',
    (p: { name: string; known: string; actor: string }) => [
      `${p.name} is not in the case; it has ${p.known}`,
      `${p.known} is a name of ${p.actor}, and one letter parts the two`,
      `write ${p.known}, or add the spelling to the names of ${p.actor}`,
    ],
  ),
  'name-confused': findingKind(
    'warning',
    'an institution or treaty named where the sentence speaks of another',
    (p: { name: string; meant: string; why: string }) => [
      `“${p.name}” seems to stand for ${p.meant}`,
      p.why,
      `write ${p.meant}, if that is meant`,
    ],
  ),
  'name-abbreviation': findingKind(
    'warning',
    'an abbreviation set beside the name of another',
    (p: { name: string; abbreviation: string; stands: string }) => [
      `${p.name} is abbreviated ${p.abbreviation}`,
      `${p.abbreviation} stands for ${p.stands}`,
      'mend the name or the abbreviation',
    ],
  ),
  'name-anachronism': findingKind(
    'note',
    'a body named before it had that name, or after it ended',
    (p: { name: string; year: string; why: string }) => [
      `${p.name} stands with the year ${p.year}`,
      p.why,
      'use the name of the time, or say that the later one is used',
    ],
  ),
  'name-capitals': findingKind(
    'note',
    'a name set with capitals in one place and without in another',
    (p: { rare: string; usual: string; counts: string }) => [
      `${p.rare} is elsewhere set ${p.usual}`,
      p.counts,
      `choose one; as a name it is ${p.usual}`,
    ],
  ),
  'name-lowercase': findingKind(
    'warning',
    'the name of a people or a language in small letters',
    (p: { word: string; usual: string; counts: string }) => [
      `“${p.word}” is set without a capital`,
      p.counts,
      `write ${p.usual}`,
    ],
  ),
} as const;
