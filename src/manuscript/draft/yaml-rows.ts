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

function linesOf(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([field, value]) => `${field}: ${flow(value)}`);
}

/** A table with its rows, or with none. */
export function table(name: string, rows: readonly string[]): string {
  return rows.length === 0 ? `${name}: []\n` : `${name}:\n${rows.join('\n')}`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value !== null && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')} }`;
  return typeof value === 'string' && /^[a-z][a-z0-9-]*$/u.test(value) ? value : JSON.stringify(value);
}
