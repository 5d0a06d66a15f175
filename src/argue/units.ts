import type { CaseRecord, Row } from '../record/case-record.ts';
import { seriesKey, seriesName } from '../record/figures.ts';
import { figuresFound, figuresRead } from './figure-rows.ts';
import type { Fault } from './language/faults.ts';
import { withOne } from './language/row-at-hand.ts';
import type { Typed, TypedCall } from './language/typed.ts';

/** The units that a number has, each with its power: `{roubles: 1, tons: -1}` is roubles per ton. Undefined: nothing is known of them. */
type Units = ReadonlyMap<string, number> | undefined;

/**
 * What is wrong with the units of the figures in a test: a comparison, sum or difference of two units, or one figure that may be
 * of several rows or units.
 *
 * A figure divided by another of its unit has none; by one of another it is so many of the one for each of the other, and is
 * compared with its like alone. A number that is written out, or is no figure, goes with any.
 */
export function unitFaults({ rows }: CaseRecord, test: Typed): Fault<'claim-units' | 'claim-figure'>[] {
  const faults: Fault<'claim-units' | 'claim-figure'>[] = [];
  if (rows.figures.length > 0) unitsOf(test, rows.figures, faults);
  return faults;
}

type Faults = Fault<'claim-units' | 'claim-figure'>[];
type Figures = readonly Row<'figures'>[];

function unitsOf(node: Typed, rows: Figures, faults: Faults): Units {
  switch (node.is) {
    case 'call':
      return unitsOfCall(node, rows, faults);
    case 'row':
      return common(
        rows.filter(({ id }) => id === node.id),
        node,
        faults,
      );
    case 'arithmetic':
    case 'compare': {
      const [left, right] = [unitsOf(node.left, rows, faults), unitsOf(node.right, rows, faults)];
      if (node.by !== 'number') return undefined;
      if (node.operator === '*' || node.operator === '/')
        return times(left, right, node.operator === '*' ? 1 : -1);
      if (left && right && words(left) !== words(right)) {
        const [one, other] = [words(left), words(right)];
        faults.push({
          code: 'claim-units',
          span: node.span,
          parameters: { operator: node.operator, one, other },
        });
      }
      return left ?? right;
    }
    case 'and':
    case 'or':
      unitsOf(node.left, rows, faults);
      unitsOf(node.right, rows, faults);
      return undefined;
    case 'field': {
      const units = unitsOf(node.of, rows, faults);
      return node.field === 'value' ? units : undefined;
    }
    case 'not':
    case 'timeOf':
    case 'onlyRow':
    case 'idOf': {
      const units = unitsOf(node.of, rows, faults);
      return node.is === 'onlyRow' ? units : undefined;
    }
    default:
      return undefined;
  }
}

/** Functions that give a value of what they are given, or one of its rows. */
const keepsUnits: ReadonlySet<string> = new Set([
  'total',
  'first',
  'last',
  'change',
  'lowest',
  'highest',
  'mean',
]);

function unitsOfCall(call: TypedCall, rows: Figures, faults: Faults): Units {
  const { name } = call.signature;
  if (name === 'figure') return ofOneRow(figuresRead(rows, call), call, faults);
  const isTotal = name === 'total' && isWord(call.arguments[1], 'value');
  const given = call.arguments.map((part, n) => {
    if (call.signature.parameters[n]?.ofEach) return ofEachUnit(call, part, rows, faults);
    if (part.is === 'call' && part.signature.name === 'figures')
      return isTotal ? common(figuresFound(rows, part), part, faults) : unitOf(figuresFound(rows, part));
    return unitsOf(part, rows, faults);
  });
  if (name === 'figures') return unitOf(figuresFound(rows, call));
  const isKept = name === 'total' ? isTotal : keepsUnits.has(name);
  return isKept ? given[0] : undefined;
}

/** A test of each of some figures, asked of one of every unit. */
function ofEachUnit({ arguments: [of] }: TypedCall, test: Typed, rows: Figures, faults: Faults): Units {
  const found = of?.is === 'call' && of.table === 'figures' ? figuresFound(rows, of) : [];
  const { span } = test;
  for (const { id } of new Map(found.map((row) => [row.unit, row])).values())
    unitsOf(withOne(test, { is: 'row', id, table: 'figures', type: 'row', span }), rows, faults);
  if (found.length === 0) unitsOf(test, rows, faults);
  return undefined;
}

const isWord = (x: Typed | undefined, word: string): boolean => x?.is === 'word' && x.word === word;

/** The unit of what `figure(…)` reads; a fault where that may be of several rows in time. */
function ofOneRow(found: Figures, call: TypedCall, faults: Faults): Units {
  const names = new Map(found.map((row) => [seriesKey(row), seriesName(row)]));
  if (names.size > 1) {
    const [one = '', other = ''] = names.values();
    const hint = 'name its owner and partner: `of = …, with = …`';
    faults.push({ code: 'claim-figure', span: call.span, parameters: { found: `${one}, ${other}`, hint } });
    return undefined;
  }
  return common(found, call, faults);
}

/** The one unit of some figures, or nothing where they have several. */
const unitOf = (found: Figures): Units => {
  const units = new Set(found.map(({ unit }) => unit));
  const [only] = units;
  return only !== undefined && units.size === 1 ? new Map([[only, 1]]) : undefined;
};

/** The same, with a fault where they have several. */
function common(found: Figures, { span }: Typed, faults: Faults): Units {
  const [one, other] = new Set(found.map(({ unit }) => unit));
  if (one !== undefined && other !== undefined) {
    const hint = `choose one: \`unit = ${quoted(one)}\``;
    faults.push({ code: 'claim-figure', span, parameters: { found: `"${one}" and "${other}"`, hint } });
    return undefined;
  }
  return unitOf(found);
}

const quoted = (unit: string): string => (/^[\p{L}][\p{L}\d-]*$/u.test(unit) ? unit : `"${unit}"`);

/** The units of a product, or (`sign` −1) of a quotient; those that go out are left out. */
function times(left: Units, right: Units, sign: 1 | -1): Units {
  if (!left && !right) return undefined;
  const powers = new Map(left ?? []);
  for (const [unit, power] of right ?? []) powers.set(unit, (powers.get(unit) ?? 0) + sign * power);
  return new Map([...powers].filter(([, power]) => power !== 0));
}

/** Units in words: `"roubles"`, `"roubles" per "tons"`, no unit. */
function words(units: ReadonlyMap<string, number>): string {
  const side = (sign: 1 | -1) =>
    [...units]
      .filter(([, power]) => power * sign > 0)
      .map(([unit, power]) => `"${unit}"${Math.abs(power) > 1 ? ` to the power ${Math.abs(power)}` : ''}`)
      .sort()
      .join(' times ');
  const [over, under] = [side(1), side(-1)];
  if (over === '' && under === '') return 'no unit';
  return under === '' ? over : `${over || 'one'} per ${under}`;
}
