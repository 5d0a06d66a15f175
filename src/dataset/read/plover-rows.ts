import { own } from '../../base/own.ts';

/** The columns of the rows that a record of PLOVER becomes. */
export const PLOVER_COLUMNS = [
  ...['id', 'date', 'enddate', 'actor', 'actor_sector', 'recipient', 'recipient_sector'],
  ...['event', 'mode', 'context', 'quad_code', 'event_scale', 'mutual'],
] as const;

/** In these the manual has all take part as actors, with no recipient, where neither side is the one that acts. */
const MUTUAL: ReadonlySet<string> = new Set(['CONSULT', 'ASSAULT']);

type Fields = Readonly<Record<string, unknown>>;

/**
 * The rows of a record of PLOVER: one for each actor, recipient and event that it names. Where several actors consult or fight each other and there is no recipient,
 * each acts towards every other (`mutual`). Without an end it is of one day. Earlier drafts call actor and recipient `source` and `target`; both are read. What is no event tells so.
 */
export function* ploverRows(
  record: unknown,
  refuse: (why: string, value: string) => void,
): Generator<readonly string[]> {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return refuse('it is no event: a record has names and values', JSON.stringify(record).slice(0, 120));
  const fields = record as Fields;
  const text = (name: string) => textOf(own(fields, name));
  const events = listOf(own(fields, 'event')).map(textOf).filter(Boolean);
  const actors = entities(own(fields, 'actor') ?? own(fields, 'source'));
  const recipients = entities(own(fields, 'recipient') ?? own(fields, 'target'));
  if (events.length === 0) return refuse('it has no event', text('id'));
  for (const event of events) {
    const isMutual = recipients.length === 0 && actors.length > 1 && MUTUAL.has(event.toUpperCase());
    for (const [i, actor] of (actors.length === 0 ? [NOBODY] : actors).entries()) {
      const others = isMutual
        ? actors.filter((_, j) => j !== i)
        : recipients.length === 0
          ? [NOBODY]
          : recipients;
      for (const other of others)
        yield [
          ...[
            text('id'),
            text('date'),
            text('enddate') || text('date'),
            actor.code,
            actor.sector,
            other.code,
            other.sector,
          ],
          ...[event.toUpperCase(), text('mode'), text('context'), text('quad_code'), text('event_scale')],
          isMutual ? '1' : '0',
        ];
    }
  }
}

const NOBODY = { code: '', sector: '' };

function entities(value: unknown): { code: string; sector: string }[] {
  return listOf(value).flatMap((each) => {
    if (typeof each !== 'object' || each === null) return [{ code: textOf(each), sector: '' }];
    const fields = each as Fields;
    const code = ['code', 'identifier_text', 'entity_text', 'actorText'].map((name) =>
      textOf(own(fields, name)),
    );
    return [{ code: code.find((one) => one !== '') ?? '', sector: textOf(own(fields, 'sector')) }];
  });
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** A value as text; of a list its values, with a semicolon between them. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(';');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
