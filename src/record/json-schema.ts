import { own } from '../base/own.ts';
import { cslVariables } from './bibliography/csl-variables.ts';
import { confidenceWords } from './evidence/confidence-words.ts';
import type { Field, FieldKind, Fields } from './fields.ts';
import { levelFields } from './rows/check-field.ts';
import { fieldsOf } from './rows/table-fields.ts';
import { type TableName, tables } from './tables.ts';

/** A JSON Schema, as far as this file writes one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 7) of a case's YAML files, made from `tables`: an editor that knows it completes the names of tables, fields
 * and choices, shows what each is for, and marks what is misspelt or missing.
 *
 * It is looser than the checker: it sees one file at a time, so it knows no ids, and it takes dates by their outer form only.
 */
export function caseSchema(): JsonSchema {
  const names = Object.keys(tables) as TableName[];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A file of a Quadrille case',
    description: 'Its top-level keys are tables; each holds a list of rows.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name, tableSchema(name)])),
    definitions: {
      ...Object.fromEntries(names.map((name) => [name, rowSchema(name)])),
      evidenceItem: evidenceItem(),
    },
  };
}

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

/** `case` and `readings` are one row; the other tables are lists, or one row. An empty table is left blank. */
function tableSchema(name: TableName): JsonSchema {
  const list = { type: 'array', items: ref(name) };
  const shapes = name === 'case' || name === 'readings' ? [ref(name), list] : [list, ref(name)];
  return { description: tables[name].says, anyOf: [...shapes, { type: 'null' }] };
}

function rowSchema(name: TableName): JsonSchema {
  const schema = mappingSchema(fieldsOf(name));
  if (name !== 'sources') return schema;
  const loose = Object.fromEntries([...cslVariables].map((variable) => [variable, {}]));
  // citation keys come from reference managers, which allow themselves more than ids do
  const id = { description: tables.sources.fields.id.says, type: 'string', pattern: '^[^\\s,;@]+$' };
  return { ...schema, properties: { ...loose, ...(schema.properties as object), id } };
}

function mappingSchema(fields: Fields): JsonSchema {
  const required = Object.keys(fields).filter((name) => own(fields, name)?.required);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
    ...(required.length > 0 && { required }),
  };
}

function fieldSchema(field: Field): JsonSchema {
  const one = kindSchema(field.kind);
  const description = field.says;
  if (!field.list) return { description, ...one };
  return { description, anyOf: [one, { type: 'array', items: one }] };
}

/** Text that looks like a number is a number to an editor, and text to Quadrille. */
const SCALAR = ['string', 'number', 'boolean'];

/** EDTF by its signs, or anything that starts with a letter: `before X`, `hiroshima + P2D`. */
const DATE =
  '^(?:[\\[{]?(?:\\.\\.|[-Y?~%]*[0-9X])[-0-9XYSOETZ:+?~%.,/\\[\\]{} ]*(?: (?:before|after|between) .*)?|[^\\s\\d\\[{.].*)$';
const DURATION = '^P(?=\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?$';
const ID = '^[^\\s_,;:.@"\'()\\[\\]{}]+$';

function kindSchema(kind: FieldKind): JsonSchema {
  switch (kind.is) {
    case 'any':
      return kind.shape === 'named-lists' ? namedLists() : {};
    case 'text':
      return { type: SCALAR };
    case 'id':
      return { type: 'string', minLength: 1, pattern: ID };
    case 'number':
      return {
        type: kind.whole ? 'integer' : 'number',
        ...(kind.low !== undefined && { minimum: kind.low }),
        ...(kind.high !== undefined && { maximum: kind.high }),
      };
    case 'date':
    case 'span':
      return { type: ['string', 'number'], pattern: DATE };
    case 'duration':
      return { type: 'string', pattern: DURATION };
    case 'choice':
      return { enum: kind.of };
    case 'likelihood':
    case 'quantity':
      return { type: ['number', 'string'] };
    case 'levels': {
      const level = mappingSchema(levelFields);
      return { anyOf: [{ type: SCALAR }, level, { type: 'array', items: level }] };
    }
    case 'named': {
      const one = kind.of && kind.of !== 'likelihood' ? { enum: kind.of } : { type: SCALAR };
      const named = { type: 'object', additionalProperties: one };
      return { anyOf: [named, { type: 'array', items: named }, { type: 'string' }] };
    }
    case 'times':
      return {
        anyOf: [
          { type: 'integer', minimum: 1 },
          { type: 'string', pattern: '^(?:\\d+|\\d+\\.\\.|\\d*\\.\\.\\d+|\\d+/\\d+|unknown)$' },
        ],
      };
    case 'confidence':
      return { enum: Object.keys(confidenceWords) };
    case 'reference':
      return { type: kind.orText ? ['string', 'number'] : 'string' };
    case 'evidence':
      return { anyOf: [ref('evidenceItem'), { type: 'array', items: ref('evidenceItem') }] };
    case 'mapping':
      return shorthand(kind.fields);
  }
}

/** Names of the author's own, each with a value or a list of values. */
function namedLists(): JsonSchema {
  const one = { type: SCALAR };
  return { type: 'object', additionalProperties: { anyOf: [one, { type: 'array', items: one }] } };
}

/** A mapping that needs one field only may be written as that field's value. */
function shorthand(fields: Fields): JsonSchema {
  const needed = Object.values(fields).filter((field) => field.required);
  const whole = mappingSchema(fields);
  const [only] = needed;
  if (!only || needed.length !== 1) return whole;
  const one = kindSchema(only.kind);
  return { anyOf: [whole, one, ...(only.list ? [{ type: 'array', items: one }] : [])] };
}

function evidenceItem(): JsonSchema {
  const text = { type: 'string' };
  const mapping = {
    type: 'object',
    additionalProperties: false,
    required: ['source'],
    properties: {
      source: { ...text, description: 'the id of a source' },
      locator: { type: ['string', 'number'], description: 'where in it: p. 12, section 4' },
      says: { enum: ['affirms', 'denies', 'doubts'], description: 'what it says of the row (affirms)' },
      via: { ...text, description: 'the source in which it is quoted, when it was not seen itself' },
      viaLocator: { type: ['string', 'number'], description: 'where in that source' },
      quote: { ...text, description: 'its words' },
      confidence: { enum: Object.keys(confidenceWords), description: 'how far it can be trusted (certain)' },
    },
  };
  return { anyOf: [{ type: 'string', description: '@key, locator; @key, via @key, locator' }, mapping] };
}
