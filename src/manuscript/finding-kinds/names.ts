import { findingKind } from './finding-kind.ts';

/** Findings about names. */
export const nameFindings = {
  'name-spellings': findingKind(
    'warning',
    'one name spelled in several ways',
    (p: { rare: string; usual: string; times: string }) => [
      `${p.rare} is elsewhere spelled ${p.usual}`,
      p.times,
      'choose one spelling',
    ],
  ),
} as const;
