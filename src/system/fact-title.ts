import type { CaseRecord, Row } from '../record/case-record.ts';
import { quantityText } from '../record/quantity.ts';
import type { Fact } from './facts.ts';

type Provision = NonNullable<Row<'instruments'>['provisions']>[number];

/** What a fact is, in a line. */
export function factTitle(record: CaseRecord, fact: Fact): string {
  const nameOf = (id: string) => (record.byId.get(id)?.row as { name?: string } | undefined)?.name ?? id;
  switch (fact.table) {
    case 'events':
      return (fact.row as Row<'events'>).title;
    case 'instruments':
      return (fact.row as Row<'instruments'>).title;
    case 'votes': {
      const { question, outcome } = fact.row as Row<'votes'>;
      return outcome === undefined ? question : `${question}, ${outcome}`;
    }
    case 'ballots': {
      const { actor, choice } = fact.row as Row<'ballots'>;
      return `${nameOf(actor)}: ${choice}`;
    }
    case 'positions': {
      const { title, by, on, stance } = fact.row as Row<'positions'>;
      return title ?? `${by.map(nameOf).join(' and ')} on ${on}: ${stance}`;
    }
    case 'figures': {
      const { title, what, of, with: others = [], value, unit } = fact.row as Row<'figures'>;
      const whose = [of, others].flatMap((ids) => (ids.length > 0 ? [ids.map(nameOf).join(' and ')] : []));
      return `${title ?? `${what}: ${whose.join(' with ')}`}, ${quantityText(value)} ${unit}`;
    }
    case 'provisions': {
      const { article, topic, obligation, text } = fact.row as unknown as Provision;
      const where = article === undefined ? '' : `article ${article}: `;
      return `${where}${text ?? `${topic}: ${obligation}`}`;
    }
    case 'spells': {
      const { kind, title, by = [], of = [], between = [], object } = fact.row as Row<'spells'>;
      if (title !== undefined) return title;
      const parties = between.length > 0 ? between.map(nameOf).join(' and ') : by.map(nameOf).join(' and ');
      const towards = [...of, ...(object === undefined ? [] : [object])].map(nameOf).join(', ');
      return `${kind}: ${parties}${towards === '' ? '' : ` → ${towards}`}`;
    }
  }
}
