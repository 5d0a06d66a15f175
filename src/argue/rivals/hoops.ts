import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { factTables } from '../../record/tables.ts';
import { signatures } from '../functions/functions.ts';
import { checkExpression } from '../language/check.ts';
import { expressionKey } from '../language/expression-key.ts';
import type { Names } from '../language/names.ts';
import { parseExpression } from '../language/parse.ts';
import type { Typed } from '../language/typed.ts';
import type { Question } from './question.ts';

/** A test that a rival must pass by what it supposes: what moved somebody came before the act, and they knew of it. */
export interface Hoop {
  readonly rival: string;
  readonly text: string;
  readonly test: Typed;
  /** The author weighs it too. */
  readonly isWeighed: boolean;
}

/** The first date of a row of each table of facts. */
const dateFields: Readonly<Record<(typeof factTables)[number], string>> = {
  events: 'date',
  instruments: 'signed',
  spells: 'start',
  votes: 'date',
  positions: 'start',
  figures: 'date',
};

/** The hoops that follow from what the rivals of a question suppose. They enter no odds: nobody has said how far others expect them. */
export function hoopsOf(record: CaseRecord, { rivals, items }: Question, names: Names): Hoop[] {
  const weighed = new Set(items.flatMap(({ test }) => (test ? [expressionKey(test)] : [])));
  return rivals.flatMap(({ id, supposes = [] }) =>
    supposes
      .flatMap((each) => hoopTexts(record, each))
      .flatMap((text): Hoop[] => {
        const parsed = parseExpression(text);
        const test = parsed.ok ? checkExpression(parsed.expression, names, signatures).typed : undefined;
        return test ? [{ rival: id, text, test, isWeighed: weighed.has(expressionKey(test)) }] : [];
      }),
  );
}

type Supposed = NonNullable<Row<'rivals'>['supposes']>[number];

function hoopTexts({ byId }: CaseRecord, { act, after, by }: Supposed): string[] {
  const tableOf = (id: string) => byId.get(id)?.table as (typeof factTables)[number] | undefined;
  const [done, moving] = [tableOf(act), tableOf(after)];
  if (!done || !moving) return [];
  const order = `${after}.${dateFields[moving]} before ${act}.${dateFields[done]}`;
  const areActs = [done, moving].every((table) => table === 'events' || table === 'instruments');
  const doers = (byId.get(act)!.row as { readonly by?: readonly string[] }).by ?? [];
  const knowing = areActs ? (by ?? doers).map((actor) => `knewBefore(${actor}, ${after}, ${act})`) : [];
  return [order, ...knowing];
}
