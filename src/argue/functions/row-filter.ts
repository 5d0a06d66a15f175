import { own } from '../../base/own.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { Sides } from '../../record/sides.ts';
import { isCoarser, isKindOf } from '../../record/types/type-kinds.ts';
import { untoldType } from '../../system/dealings.ts';
import { asksOf } from '../../system/demands.ts';
import { domainOf, hasUntoldDomain, untoldDomain } from '../../system/domains.ts';
import type { Fact } from '../../system/facts.ts';
import { isUntold, untoldChannel } from '../../system/knowledge.ts';
import { isOnSide, namesOn, sidesIn } from '../../system/voices.ts';
import type { World } from '../../system/world.ts';
import { unstated } from '../value.ts';
import type { PreparedCall } from './claim-function.ts';

/**
 * Whether a fact has every value that a call gives by name: `tag` looks among the tags, a list field must hold the word, a `type`
 * may be a kind of the one asked for.
 *
 * A channel, domain or type that is not stated, or is stated less closely, may be any (`whyOpen`).
 *
 * Takes: `world`, which tells for whom somebody spoke; without it, whether the fact has the values in any world.
 */
export function matches(fact: Fact, call: PreparedCall, record: CaseRecord, world?: World): boolean {
  return call.names.every((name) => hasValue(fact, name, call.named(name)!, record, world));
}

/**
 * Whether a fact that has those values in some world has them in this one: of its cast alone that may be otherwise.
 */
export function stillMatches(fact: Fact, call: PreparedCall, record: CaseRecord, world: World): boolean {
  return call.names.every(
    (name) => !isOfCast(fact, name) || hasValue(fact, name, call.named(name)!, record, world),
  );
}

const isOfCast = ({ table }: Fact, name: string): boolean =>
  table === 'events' && (name === 'by' || name === 'to');

/** Of fields that a row may leave open: why it is not known whether a fact has the value asked for; undefined when it is known. */
const openFields: Readonly<
  Record<string, (fact: Fact, word: string, record: CaseRecord) => string | undefined>
> = {
  channel: (fact) => (isUntold(fact) ? untoldChannel(fact) : undefined),
  domain: (fact) => (hasUntoldDomain(fact) ? untoldDomain(fact) : undefined),
  type: (fact, word, record) => {
    const { id, table, row } = fact;
    const { type } = row as Row<'events'>;
    if (table !== 'events') return undefined;
    if (type === undefined) return untoldType(fact);
    return isCoarser(record, type, word)
      ? `"${id}" is of type ${type}, and whether it was ${word} is not known`
      : undefined;
  },
  strength: (fact) =>
    asksOf(fact)?.strength === undefined ? `"${fact.id}" does not state how hard it presses` : undefined,
};

/** The same of any field of a fact: of a provision every field that it leaves out is open. */
function openAt(fact: Fact, name: string, word: string, record: CaseRecord): string | undefined {
  if (fact.table !== 'provisions') return own(openFields, name)?.(fact, word, record);
  return own(fact.row as unknown as Record<string, unknown>, name) === undefined
    ? unstated(fact, name)
    : undefined;
}

/** Why a fact that `matches` only may be what a call asks for: it does not state its channel, domain or type, or not so closely. */
export function whyOpen(fact: Fact, call: PreparedCall, record: CaseRecord): string | undefined {
  for (const name of call.names) {
    const why = openAt(fact, name, call.named(name)!, record);
    if (why !== undefined) return why;
  }
  return undefined;
}

function hasValue(
  fact: Fact,
  name: string,
  word: string,
  record: CaseRecord,
  world: World | undefined,
): boolean {
  if (world && fact.cast && isOfCast(fact, name) && (name === 'by' || fact.cast.to))
    return isOnSide(world, fact, name as 'by' | 'to', word);
  const held = fieldOf(fact, name, world);
  if (Array.isArray(held)) return held.includes(word);
  if (held !== undefined && isValue(fact, name, String(held), word, record)) return true;
  return openAt(fact, name, word, record) !== undefined;
}

function isValue({ table }: Fact, name: string, held: string, word: string, record: CaseRecord): boolean {
  return name === 'type' && table === 'events' ? isKindOf(record, held, word) : held === word;
}

/** What a fact holds in a field, under the name by which calls ask for it. */
export function fieldOf(fact: Fact, name: string, world: World | undefined): unknown {
  const row = fact.row as unknown as Record<string, unknown>;
  if (name === 'tag') return row.tags;
  if (name === 'party') return namedIn(fact, world).by;
  if (name === 'decides') return (fact.row as Row<'events'>).decides?.map((decision) => decision.name);
  if (name === 'domain') return domainOf(fact);
  if (fact.table === 'spells' && (name === 'by' || name === 'of')) {
    const { by = [], of = [], between = [] } = fact.row as Row<'spells'>;
    return [...(name === 'by' ? by : of), ...between];
  }
  const asks = name === 'of' || name === 'what' || name === 'strength' ? asksOf(fact) : undefined;
  if (asks) return asks[name as keyof typeof asks];
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
