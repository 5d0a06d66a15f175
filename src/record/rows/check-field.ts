import { own } from '../../base/own.ts';
import { problem } from '../../base/problems/problems.ts';
import { date, type Field, type FieldKind, type Fields, list, mapping, number, required } from '../fields.ts';
import {
  describe,
  isEmpty,
  plainValue,
  type SpecMapping,
  type SpecScalar,
  type SpecValue,
} from '../files/spec.ts';
import type { CheckContext } from './check-context.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkNamed } from './check-named.ts';
import { checkReference, gone } from './check-reference.ts';
import {
  checkChoice,
  checkConfidence,
  checkDate,
  checkDuration,
  checkLikelihood,
  checkNumber,
  checkQuantity,
  checkTimes,
  wrong,
} from './check-scalar.ts';
import { idFault } from './id-format.ts';
import { reportUnknownField } from './table-fields.ts';

/**
 * Checks what an author wrote for a field, list or not.
 *
 * Gives: the checked value; undefined when it is left empty; `wrong` when it is not what the field may hold; `gone` when it
 * needs a row that is not in the record.
 */
export function checkField(field: Field, path: string, value: SpecValue, context: CheckContext): unknown {
  if (isEmpty(value)) return undefined;
  if (!field.list) return checkOne(field.kind, path, value, context);
  const items = value.kind === 'list' ? value.items.filter((item) => !isEmpty(item)) : [value];
  const kept: unknown[] = [];
  let verdict: unknown;
  for (const item of items) {
    const result = checkOne(field.kind, path, item, context);
    if (result === wrong && !context.lenient) verdict = wrong;
    else if (result === gone && field.required) verdict ??= gone;
    else if (result !== wrong && result !== gone) kept.push(result);
  }
  // the copy has no room for more items, of which a list that grew has a dozen
  return verdict ?? (kept.length === 0 ? undefined : kept.slice());
}

function checkOne(kind: FieldKind, path: string, value: SpecValue, context: CheckContext): unknown {
  const name = nameOf(path);
  if (kind.is === 'any') return plainValue(value);
  if (kind.is === 'evidence') return checkEvidence(value, context);
  if (kind.is === 'mapping') return checkMapping(kind.fields, path, value, context);
  if (kind.is === 'named') return checkNamed(kind, path, value, context);
  if (kind.is === 'levels' && value.kind !== 'scalar') return checkField(levels, path, value, context);
  if (value.kind !== 'scalar') {
    const expected = value.kind === 'list' ? 'one value' : `a single value, as ${name}: …`;
    context.report(problem('value-shape', value.at, { field: name, found: describe(value), expected }));
    return wrong;
  }
  return checkScalar(kind, path, { ...value, text: value.text.trim() }, context);
}

function checkScalar(kind: FieldKind, path: string, value: SpecScalar, context: CheckContext): unknown {
  const name = nameOf(path);
  if (kind.is === 'text' || kind.is === 'levels') return value.text;
  const bare = /^[“”„«‘’「](.*?)[“”»’‟」]?$/su.exec(value.text)?.[1];
  if (bare !== undefined) {
    context.report(problem('value-quotes', value.at, { field: name, value: value.text, bare }));
    return wrong;
  }
  switch (kind.is) {
    case 'id': {
      // a row's own id is looked at where ids are collected
      const fault = path === 'id' ? undefined : idFault(value.text);
      if (fault) context.report(problem('id-format', value.at, { value: value.text, ...fault }));
      return fault ? wrong : value.text;
    }
    case 'number':
      return checkNumber(kind, name, value, context.report);
    case 'date':
    case 'span':
      return checkDate(value, context.report);
    case 'duration':
      return checkDuration(name, value, context.report);
    case 'choice':
      return checkChoice(kind.of, name, value, context.report);
    case 'confidence':
      return checkConfidence(value, context.report);
    case 'times':
      return checkTimes(name, value, context.report);
    case 'quantity':
      return checkQuantity(name, value, context.report);
    case 'likelihood':
      return checkLikelihood(name, value, context.report, true);
    case 'reference':
      return checkReference(kind, name, value, context);
    default:
      throw new Error(`checkField requires a kind of field that it knows, not ${kind.is}`);
  }
}

/** How something that lasts rose and fell. */
export const levelFields = {
  at: required(date('from when')),
  level: required(number('the level from then on', { low: 0, high: 10 })),
} as const;
const levels = list(mapping(levelFields, 'a level from a day on'));

/** A mapping of fields. One that needs a single field only may be written as that field's value: `names: 苏联`, `pairs: [[USSR, ROC]]`. */
function checkMapping(fields: Fields, path: string, value: SpecValue, context: CheckContext): unknown {
  if (value.kind !== 'mapping') {
    const needed = Object.keys(fields).filter((key) => own(fields, key)?.required);
    const [only] = needed;
    const isValue = value.kind === 'scalar' || own(fields, only ?? '')?.list === true;
    if (isValue && only !== undefined && needed.length === 1) {
      return checkEntries(
        fields,
        path,
        { kind: 'mapping', at: value.at, entries: [{ key: only, keyAt: value.at, value }] },
        context,
      );
    }
    const expected = `a mapping, as {${(needed.length > 0 ? needed : Object.keys(fields)).map((key) => `${key}: …`).join(', ')}}`;
    context.report(
      problem('value-shape', value.at, { field: nameOf(path), found: describe(value), expected }),
    );
    return wrong;
  }
  return checkEntries(fields, path, value, context);
}

function checkEntries(fields: Fields, path: string, mapping: SpecMapping, context: CheckContext): unknown {
  const result: Record<string, unknown> = {};
  const meant = new Set<string | undefined>();
  let verdict: symbol | undefined;
  for (const { key, keyAt, value } of mapping.entries) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!field) {
      meant.add(reportUnknownField(key, nameOf(path), fields, keyAt, context.report, mapping.entries));
      continue;
    }
    const checked = checkField(field, `${path}.${key}`, value, context);
    if (checked === wrong) verdict = wrong;
    else if (checked === gone) verdict = field.required ? (verdict ?? gone) : verdict;
    else if (checked !== undefined) result[key] = checked;
    if (checked === wrong || checked === gone) meant.add(key);
  }
  for (const [key, field] of Object.entries(fields)) {
    if (!field.required || result[key] !== undefined) continue;
    verdict ??= wrong;
    if (!meant.has(key)) {
      context.report(
        problem('field-missing', mapping.at, { field: key, row: nameOf(path), says: field.says }),
      );
    }
  }
  return verdict ?? result;
}

/** The field's own name at the end of a path: `known.on` is `on`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
