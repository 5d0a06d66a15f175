import type { Check } from '../check.ts';
import { checkBrokenEntries } from './check-broken-entries.ts';
import { checkDoubles } from './check-doubles.ts';
import { checkLacks, checkPages } from './check-entries.ts';
import { checkFigures } from './check-figures.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { checkKeys } from './check-keys.ts';
import { checkEntryStyle, checkNameOrder } from './check-list-habits.ts';
import { checkListOrder } from './check-list-order.ts';
import { checkLooseCitations } from './check-loose-citations.ts';
import { checkNoteNumbers } from './check-note-numbers.ts';
import { checkNotes } from './check-notes.ts';
import { checkNumbered } from './check-numbered.ts';
import { checkMixedEtAl, checkTiedCitations } from './check-tied-citations.ts';
import { checkUncited } from './check-uncited.ts';

/** Every check of citations. */
export const citationChecks: readonly Check[] = [
  checkLooseCitations,
  checkTiedCitations,
  checkMixedEtAl,
  checkNotes,
  checkNoteNumbers,
  checkNumbered,
  checkFigures,
  checkUncited,
  checkKeys,
  checkDoubles,
  checkBrokenEntries,
  checkLacks,
  checkPages,
  checkNameOrder,
  checkEntryStyle,
  checkListOrder,
  checkIdentifiers,
];
