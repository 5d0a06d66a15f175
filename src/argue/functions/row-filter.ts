import { own } from '../../base/own.ts';
import type { Row } from '../../record/case-record.ts';
import type { Fact } from '../../system/facts.ts';
import type { PreparedCall } from './claim-function.ts';

/** Fields that mean something when they are left out. */
const defaults: Readonly<Record<string, string>> = { channel: 'public' };

/** Whether a fact has every value that a call gives by name: `tag` looks among the tags, a list field must hold the word. */
export function matches(fact: Fact, call: PreparedCall): boolean {
  return call.names.every((name) => hasValue(fact, name, call.named(name)!));
}

function hasValue(fact: Fact, name: string, word: string): boolean {
  const held = fieldOf(fact, name);
  if (Array.isArray(held)) return held.includes(word);
  return held === undefined ? own(defaults, name) === word : String(held) === word;
}

function fieldOf(fact: Fact, name: string): unknown {
  const row = fact.row as unknown as Record<string, unknown>;
  if (name === 'tag') return row.tags;
  if (fact.table === 'spells' && (name === 'by' || name === 'of')) {
    const { by = [], of = [], between = [] } = fact.row as Row<'spells'>;
    return [...(name === 'by' ? by : of), ...between];
  }
  if (fact.table === 'events' && name === 'to') return addressees(fact.row as Row<'events'>);
  return own(row, name);
}

/** An act without addressee that several do together runs among them. */
function addressees({ by, to }: Row<'events'>): readonly string[] | undefined {
  return to ?? (by.length > 1 ? by : undefined);
}
