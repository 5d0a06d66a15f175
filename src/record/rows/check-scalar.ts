import { durationDays, parseDuration } from '../../base/duration.ts';
import { subYears } from '../../base/edtf/edtf-season.ts';
import { own } from '../../base/own.ts';
import { problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import { parseCaseDate } from '../dates/parse-case-date.ts';
import { confidenceWords, parseConfidence } from '../evidence/confidence-words.ts';
import type { FieldKind } from '../fields.ts';
import type { Report, SpecScalar } from '../files/spec.ts';
import { positionAt } from '../files/text-position.ts';
import { parseLikelihood, wordsFor } from '../likelihood.ts';
import { parseQuantity } from '../quantity.ts';
import { parseTimes } from '../times.ts';

/** Stands for a value that is not what its field may hold; the problem has been reported. */
export const wrong = Symbol('wrong');

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A number, within bounds. A typographic minus (−5) is a minus. */
export function checkNumber(
  kind: FieldKind & { is: 'number' },
  name: string,
  { text, at }: SpecScalar,
  report: Report,
): unknown {
  const plain = text.replace(/^[−–]/u, '-');
  const number = NUMBER.test(plain) ? Number(plain) : Number.NaN;
  const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY, whole = false } = kind;
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) {
    const expected = whole ? 'a whole number' : 'a number';
    const repair = /^-?\d+,\d+$/.test(plain) && !whole ? plain.replace(',', '.') : undefined;
    report(problem('value-number', at, { field: name, value: text, expected, repair }));
    return wrong;
  }
  if (number < low || number > high) {
    const bound = (limit: number) => (Number.isFinite(limit) ? String(limit) : '');
    report(problem('value-range', at, { field: name, value: text, low: bound(low), high: bound(high) }));
    return wrong;
  }
  return number;
}

/** One of the field's words. */
export function checkChoice(
  of: readonly string[],
  name: string,
  { text, at }: SpecScalar,
  report: Report,
): unknown {
  const word = of.find((one) => one === text);
  if (word !== undefined) return word;
  report(
    problem('value-choice', at, {
      field: name,
      value: text,
      suggestion: suggest(text, of),
      known: of.join(', '),
    }),
  );
  return wrong;
}

/** What `1922-23` says, a season, and the years that its author may mean: only where the second number is above the first. */
function seasonLikeYears(text: string): { season: string; years: string } | undefined {
  const [, century, year, part] = /^(\d\d)(\d\d)-(\d\d)$/.exec(text) ?? [];
  const season = subYears.get(Number(part));
  if (!season || Number(part) <= Number(year)) return undefined;
  return { season: `${season.words} ${century}${year}`, years: `${century}${year}/${century}${part}` };
}

/** A date of any form, alone or relative to other rows. */
export function checkDate({ text, at }: SpecScalar, report: Report): unknown {
  const read = parseCaseDate(text);
  if (read.ok) {
    const season = seasonLikeYears(text);
    if (season) report(problem('date-season', at, { date: text, ...season }));
    return read.date;
  }
  const repairs = read.repairs?.map((date) => [text, date] as const);
  // what a repair replaces is the whole date, wherever in it the fault is
  const found = problem('date-format', positionAt(at, read.at), {
    message: read.message,
    hint: read.hint,
    repairs,
  });
  const start = positionAt(at, 0);
  report(found.repairs ? { ...found, repairs: found.repairs.map((edit) => ({ ...edit, ...start })) } : found);
  return wrong;
}

/** The confidence that a calibrated word stands for. */
export function checkConfidence({ text, at }: SpecScalar, report: Report): unknown {
  const confidence = parseConfidence(text);
  if (confidence !== undefined) return confidence;
  const words = Object.keys(confidenceWords);
  report(
    problem('value-confidence', at, {
      value: text,
      suggestion: suggest(text, words),
      known: words.join(', '),
    }),
  );
  return wrong;
}

/** How many acts a row stands for. */
export function checkTimes(name: string, { text, at }: SpecScalar, report: Report): unknown {
  const times = parseTimes(text);
  if (!('hint' in times)) return times;
  report(problem('value-times', at, { field: name, value: text, hint: times.hint }));
  return wrong;
}

/** A number or a range. */
export function checkQuantity(name: string, { text, at }: SpecScalar, report: Report): unknown {
  const quantity = parseQuantity(text);
  if (!('hint' in quantity)) return quantity;
  report(problem('value-quantity', at, { field: name, value: text, hint: quantity.hint }));
  return wrong;
}

/** A probability in words or as a range; one that is no prior may be in decibels. */
export function checkLikelihood(
  field: string,
  { text, at }: SpecScalar,
  report: Report,
  isPrior: boolean,
): unknown {
  const read = parseLikelihood(text, isPrior);
  if ('unit' in read) return read;
  const { final, hint } = read;
  const suggestion = suggest(text, wordsFor(isPrior));
  const found = { field, value: text, hint };
  report(
    final === undefined
      ? problem('value-likelihood', at, { ...found, suggestion })
      : problem('likelihood-final', at, { ...found, final }),
  );
  return wrong;
}

/** A duration, kept as it is written. A half-life of no time would forget every act on its own day. */
export function checkDuration(name: string, { text, at }: SpecScalar, report: Report): unknown {
  const duration = parseDuration(text);
  const tooShort = duration && name === 'halfLife' && durationDays(duration) === 0;
  if (duration && !tooShort) return text;
  const hint = tooShort ? 'expected a day or longer, as P1Y' : durationHint(text);
  report(
    problem('value-duration', at, {
      field: name,
      value: text,
      hint,
      repair: /(?:^write|write a long one, as) (P\S+)$/.exec(hint)?.[1],
    }),
  );
  return wrong;
}

const UNITS: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

function durationHint(text: string): string {
  const upper = text.toUpperCase();
  if (parseDuration(upper)) return `write ${upper}`;
  const [, count, unit = ''] = /^(\d+)\s*(day|week|month|year)s?$/i.exec(text) ?? [];
  if (count) return `write P${count}${own(UNITS, unit.toLowerCase())}`;
  if (/^[+]?\.?inf|^infinit|^∞|^never$|^forever$/i.test(text))
    return 'expected a finite time; write a long one, as P1000Y';
  if (/^P[^T]*\d[.,]\d/.test(upper))
    return 'expected whole numbers: half a year is P6M, a year and a half P1Y6M';
  if (/^P.*T/.test(upper)) return 'expected days or longer, as P2D: the record counts in days';
  return 'expected an ISO 8601 duration, as P2D, P6M or P1Y';
}
