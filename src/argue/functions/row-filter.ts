import { own } from '../../base/own.ts';
import type { Row } from '../../record/case-record.ts';
import type { Sides } from '../../record/sides.ts';
import { domainOf, hasUntoldDomain, untoldDomain } from '../../system/domains.ts';
import type { Fact } from '../../system/facts.ts';
import { isUntold, untoldChannel } from '../../system/knowledge.ts';
import { isOnSide, namesOn, sidesIn } from '../../system/voices.ts';
import type { World } from '../../system/world.ts';
import type { PreparedCall } from './claim-function.ts';

/**
 * Whether a fact has every value that a call gives by name: `tag` looks among the tags, a list field must hold the word.
 *
 * A channel or domain that is not stated may be any (`whyOpen`).
 *
 * Takes: `world`, which tells for whom somebody spoke; without it, whether the fact has the values in any world.
 */
export function matches(fact: Fact, call: PreparedCall, world?: World): boolean {
  return call.names.every((name) => hasValue(fact, name, call.named(name)!, world));
}

/**
 * Whether a fact that has those values in some world has them in this one: of its cast alone that may be otherwise.
 */
export function stillMatches(fact: Fact, call: PreparedCall, world: World): boolean {
  return call.names.every((name) => !isOfCast(fact, name) || hasValue(fact, name, call.named(name)!, world));
}

const isOfCast = ({ table }: Fact, name: string): boolean =>
  table === 'events' && (name === 'by' || name === 'to');

/** Fields of which a row that leaves them out may have any value, and why it is then not known which. */
const openFields: Readonly<
  Record<string, readonly [isOpen: (fact: Fact) => boolean, why: (fact: Fact) => string]>
> = {
  channel: [isUntold, untoldChannel],
  domain: [hasUntoldDomain, untoldDomain],
};

/** Whether a call asks for a field that some rows may leave open. */
export function asksOpenField(call: PreparedCall): boolean {
  return call.names.some((name) => own(openFields, name) !== undefined);
}

/** Why a fact that `matches` only may be what a call asks for: it does not state its channel, or its domain. */
export function whyOpen(fact: Fact, call: PreparedCall): string | undefined {
  for (const name of call.names) {
    const [isOpen, why] = own(openFields, name) ?? [];
    if (isOpen?.(fact)) return why?.(fact);
  }
  return undefined;
}

function hasValue(fact: Fact, name: string, word: string, world: World | undefined): boolean {
  if (world && fact.cast && isOfCast(fact, name) && (name === 'by' || fact.cast.to))
    return isOnSide(world, fact, name as 'by' | 'to', word);
  const held = fieldOf(fact, name, world);
  if (Array.isArray(held)) return held.includes(word);
  return held === undefined ? own(openFields, name)?.[0](fact) === true : String(held) === word;
}

function fieldOf(fact: Fact, name: string, world: World | undefined): unknown {
  const row = fact.row as unknown as Record<string, unknown>;
  if (name === 'tag') return row.tags;
  if (name === 'domain') return domainOf(fact);
  if (fact.table === 'spells' && (name === 'by' || name === 'of')) {
    const { by = [], of = [], between = [] } = fact.row as Row<'spells'>;
    return [...(name === 'by' ? by : of), ...between];
  }
  if (isOfCast(fact, name)) {
    const { by, to } = namedIn(fact, world);
    return name === 'by' ? by : addressees({ by, to });
  }
  return own(row, name);
}

/** Everybody who acts and is acted towards, by name or through one who speaks for them. */
export function namedIn(
  fact: Fact,
  world?: World,
): { by: readonly string[]; to: readonly string[] | undefined } {
  const { by, to, parties } = fact.row as Row<'events'> & Row<'instruments'>;
  if (!fact.cast) return { by: by ?? parties, to };
  const sides: Sides = world ? sidesIn(world, fact) : fact.cast.most;
  return { by: namesOn(sides.by), to: sides.to && namesOn(sides.to) };
}

/** Whether an actor acts or is acted towards, by name or through one who speaks for it. */
export function takesPart(fact: Fact, actor: string, world?: World): boolean {
  if (world && fact.cast) return isOnSide(world, fact, 'by', actor) || isOnSide(world, fact, 'to', actor);
  const { by, to } = namedIn(fact, world);
  return by.includes(actor) || to?.includes(actor) === true;
}

/** An act without addressee that several do together runs among them. */
function addressees({ by, to }: ReturnType<typeof namedIn>): readonly string[] | undefined {
  return to ?? (by.length > 1 ? by : undefined);
}
