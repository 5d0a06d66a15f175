/** What became of rows that were not simply read: refused, put right, or there already; with the first few of them. A note tells something of a file, or of rows that were read. */
export interface Remark {
  readonly kind: 'refused' | 'repaired' | 'again' | 'note';
  readonly says: string;
  readonly rows: number;
  readonly examples: readonly { readonly line: number; readonly value: string }[];
}

/** So many rows are shown of each. */
export const EXAMPLES = 5;
const LONGEST = 120;

/** Collects remarks row by row, without keeping the rows. */
export class RemarkList {
  private readonly found = new Map<
    string,
    { kind: Remark['kind']; says: string; rows: number; examples: Remark['examples'][number][] }
  >();

  add(kind: Remark['kind'], says: string, line: number, value: string): void {
    const key = `${kind} ${says}`;
    const remark = this.found.get(key) ?? { kind, says, rows: 0, examples: [] };
    this.found.set(key, remark);
    remark.rows++;
    if (remark.examples.length < EXAMPLES) remark.examples.push({ line, value: value.slice(0, LONGEST) });
  }

  /** Tells something of the file as a whole, or of so many rows. */
  note(says: string, rows = 0): void {
    this.found.set(`note ${says}`, { kind: 'note', says, rows, examples: [] });
  }

  get all(): Remark[] {
    return [...this.found.values()];
  }
}

/** Rows of a kind in some remarks. */
export const rowsOf = (remarks: readonly Remark[], kind: Remark['kind']): number =>
  remarks.filter((remark) => remark.kind === kind).reduce((sum, { rows }) => sum + rows, 0);
