import { own } from '../../base/own.ts';
import { suggest } from '../../base/suggest.ts';
import type { FieldKind } from '../../record/fields.ts';
import { toRow } from './convert.ts';
import { addFault, type Checker, type Loose, tableOf } from './loose.ts';
import type { Expression } from './syntax.ts';
import { type RowTable, rowTables, type TypedField } from './typed.ts';
import { fieldsOf } from './word-spec.ts';

/** What `.date` is of each table. */
const dateFields: Readonly<Record<RowTable, string>> = {
  events: 'date',
  instruments: 'signed',
  spells: 'start',
  votes: 'date',
  positions: 'start',
  figures: 'date',
  ballots: 'date',
  provisions: 'date',
};

/** A field of a row, with the type that the table of fields gives it. */
export function checkField(checker: Checker, e: Expression & { is: 'field' }): Loose | undefined {
  const article = /^article-(.+)$/u.exec(e.field)?.[1];
  if (article !== undefined) return checker.infer(articleOf(e, article));
  const of = checker.infer(e.of);
  const row = of && toRow(checker, of, `\`.${e.field}\` is read of a row`, rowTables);
  if (!row) return undefined;
  const table = tableOf(row);
  const name = e.field === 'date' ? dateFields[table] : e.field;
  const field = own(fieldsOf(table), name);
  const type = field && fieldType(field.kind);
  // a ballot is of the day of its roll call, a provision of that of its instrument
  if (!field && e.field === 'date')
    return { is: 'field', of: row, table, field: name, list: false, type: 'time', span: e.span };
  if (field && type)
    return { is: 'field', of: row, table, field: name, list: field.list, type, span: e.span };
  const known = readableFields(table);
  return addFault(checker, 'claim-field', e.fieldSpan, {
    value: e.field,
    of: `a row of ${table}`,
    suggestion: suggest(e.field, known),
    known: known.join(', '),
  });
}

/** `treaty-1945.article-3`: what the treaty provides there. */
function articleOf({ of, fieldSpan, span }: Expression & { is: 'field' }, article: string): Expression {
  const value = { is: 'name', name: article, span: fieldSpan } as const;
  const named = [{ name: 'article', nameSpan: fieldSpan, value }];
  return { is: 'call', name: 'provisions', nameSpan: fieldSpan, arguments: [of], named, span };
}

/** The names of the fields of a table that a test can read; only those of one type, when it is given. */
export function readableFields(table: RowTable, only?: TypedField['type']): readonly string[] {
  const fields = Object.entries(fieldsOf(table));
  const names = fields.filter(([, { kind }]) => {
    const type = fieldType(kind);
    return type !== undefined && (only === undefined || only === type);
  });
  return names.map(([name]) => name);
}

/** The names of the fields of a table that name actors, and nothing else. */
export function actorFields(table: RowTable): readonly string[] {
  const isOfActors = (kind: FieldKind) =>
    kind.is === 'reference' && !kind.orText && kind.to.every((each) => each === 'actors');
  return Object.entries(fieldsOf(table)).flatMap(([name, { kind }]) => (isOfActors(kind) ? [name] : []));
}

function fieldType(kind: FieldKind): TypedField['type'] | undefined {
  switch (kind.is) {
    case 'number':
    case 'confidence':
    case 'times':
    case 'quantity':
      return 'number';
    case 'date':
    case 'span':
      return 'time';
    case 'id':
    case 'text':
    case 'levels':
    case 'choice':
    case 'reference':
      return 'word';
    default:
      return undefined;
  }
}
