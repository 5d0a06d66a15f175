/** A line of RIS, with what the lines after it add. */
export interface RisLine {
  readonly tag: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A record as it stands: what `TY` says, its lines, and whether an `ER` ends it. */
export interface RisRecord {
  readonly type: string;
  readonly line: number;
  readonly lines: readonly RisLine[];
  readonly isClosed: boolean;
}

/** A tag, one or two blanks (some programs write one), a hyphen. */
const TAG = /^\s{0,3}([A-Z][A-Z0-9])(\s{0,2})-\s?(.*)$/s;
/** Tags that may stand with less than two blanks before the hyphen: of any other two capitals that would be text. */
const KNOWN =
  /^(?:TY|ER|A[1-4BDUNV]|AU|BT|C[1-8]|CA|CN|CP|CT|CY|DA|DB|DO|DP|ED|EP|ET|ID|IS|J[12AFO]|KW|L[1-4BAK]|M[1-3]|N[12V]|OP|PB|PP|PY|R[IPNT]|SE|SN|SP|ST|T[123IAT]|U[1-9R]|VL|VO|W[1-9]|Y[12])$/;

/** The records of a RIS file; `loose` are lines that stand in none. */
export function risRecords(text: string): {
  records: readonly RisRecord[];
  loose: readonly RisLine[];
} {
  const records: RisRecord[] = [];
  const loose: RisLine[] = [];
  let open: { type: string; line: number; lines: RisLine[] } | undefined;
  const end = (isClosed: boolean) => {
    if (open) records.push({ ...open, isClosed });
    open = undefined;
  };
  for (const [i, written] of text.split('\n').entries()) {
    const [, tag = '', blanks = '', value = ''] = TAG.exec(written) ?? [];
    const isTag = tag !== '' && (blanks.length === 2 || (blanks.length === 1 && KNOWN.test(tag)));
    const words = (isTag ? value : written).trim();
    const column = isTag ? written.length - value.length + 1 : 1;
    const line: RisLine = { tag: isTag ? tag : '', text: words, line: i + 1, column };
    if (isTag && tag === 'TY') {
      end(false);
      open = { type: words.toUpperCase(), line: i + 1, lines: [] };
    } else if (isTag && tag === 'ER') end(true);
    else if (!open) {
      if (words !== '' && records.length > 0) loose.push(line);
    } else if (isTag) open.lines.push(line);
    else if (words !== '') addTo(open.lines, line);
  }
  end(false);
  return { records, loose };
}

/** A line without a tag goes on with what the line before it says. */
function addTo(lines: RisLine[], line: RisLine): void {
  const last = lines.at(-1);
  if (last) lines[lines.length - 1] = { ...last, text: `${last.text} ${line.text}`.trim() };
  else lines.push({ ...line, tag: 'N1' });
}
