import { formatYear } from '../calendar.ts';

const UNKNOWN =
  /^(?:\?+|-|n\.? ?d\.?|s\.? ?d\.?|undated|unknown|date unknown|year unknown|not known|none|null|nan|n\/a)$/i;

/** Years, decades and centuries: `1960s`, `19th century`, `44 BC`, `AD 79`, `193`, `19`, `+1969`, `-0000`, `n.d.`. */
export function yearRepairs(text: string): readonly string[] {
  if (text === '' || UNKNOWN.test(text)) return ['XXXX'];
  if (/^-0+$/.test(text)) return ['0000'];
  if (/^-0000-/.test(text)) return [text.slice(1)];
  const decade = /^(?:the )?(\d{3})0[’']?s$/.exec(text);
  if (decade)
    return decade[1]!.endsWith('0') ? [`${decade[1]!.slice(0, 2)}XX`, `${decade[1]}X`] : [`${decade[1]}X`];
  const century = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -](?:century|c\.?)$/i.exec(text);
  if (century) return Number(century[1]) > 0 ? [`${String(Number(century[1]) - 1).padStart(2, '0')}XX`] : [];
  const before = /^(\d{1,4}) ?(?:b\.? ?c\.?(?: ?e\.?)?)$/i.exec(text);
  if (before) return Number(before[1]) > 0 ? [formatYear(1 - Number(before[1]))] : [];
  const after = /^(?:a\.? ?d\.? ?(\d{1,4})|(\d{1,4}) ?(?:a\.? ?d\.?|c\.? ?e\.?))$/i.exec(text);
  if (after) return [formatYear(Number(after[1] ?? after[2]))];
  const short = /^(-?)(\d{1,3})$/.exec(text);
  if (short) return shortYear(short[1]!, short[2]!);
  return /^\+\d{4}$/.test(text) ? [text.slice(1)] : [];
}

/** No century or decade after this one is worth a guess. */
const LAST_CENTURY = 20;

/** Two digits may be a century and three a decade; or zeros are missing. */
function shortYear(sign: string, digits: string): readonly string[] {
  const padded = `${sign}${digits.padStart(4, '0')}`;
  const isCentury = digits.length > 1 && Number(digits.slice(0, 2)) <= LAST_CENTURY;
  return isCentury ? [`${sign}${digits.padEnd(4, 'X')}`, padded] : [padded];
}

/** Years of more than four digits: `12000`, `Y2006`, `Y17E7-12-26`. */
export function longYearRepairs(text: string): readonly string[] {
  if (/^-?\d{5,}$/.test(text)) return [`Y${text}`];
  const match = /^[yY](-?)(\d+)([eE]\d+)?/.exec(text);
  if (!match) return [];
  const [, sign, digits, exponent = ''] = match;
  const value = Number(digits) * 10 ** Number(exponent.slice(1));
  if (value <= 9999) return [formatYear(sign ? -value : value)];
  return [`Y${sign}${digits}${exponent.toUpperCase()}`];
}
