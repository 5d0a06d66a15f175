/**
 * Rows as YAML that any reader of YAML takes as it was meant: every value is written as JSON, which is YAML too, one field a line;
 * what is undefined or an empty list is left out.
 */
export function row(fields: Readonly<Record<string, unknown>>): string {
  return `  - ${linesOf(fields).join('\n    ')}\n`;
}

/** A table of one row, written as a mapping. */
export function mapping(fields: Readonly<Record<string, unknown>>): string {
  return `  ${linesOf(fields).join('\n  ')}\n`;
}

/** A table with its rows, or with none. */
export function table(name: string, rows: readonly string[]): string {
  return rows.length === 0 ? `${name}: []\n` : `${name}:\n${rows.join('\n')}`;
}

function linesOf(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => `${field}: ${flow(value)}`);
}

/** Words that some reader of YAML takes for a value that is no text. */
const VALUES = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/u;
/** Signs that JSON leaves as they are and YAML, or an editor, does not: controls, breaks of lines, marks that turn the text about. */
const UNSEEN = /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu;

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')} }`;
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^[a-z][a-z0-9-]*$/u.test(value) && !VALUES.test(value)) return value;
  return JSON.stringify(value).replace(
    UNSEEN,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
