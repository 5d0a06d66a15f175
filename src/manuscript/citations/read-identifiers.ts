/** A stretch of an entry, and what it gives. */
export interface Found {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** What points to a work rather than describes it, and the entry with these stretches blanked out. */
export interface Identifiers {
  readonly doi?: Found;
  readonly url?: Found;
  readonly issn?: Found;
  readonly isbn?: Found;
  readonly rest: string;
}

const doiForm =
  /(?:https?:\/\/)?(?:dx\.)?doi\.org\/\s?([^\s<>"”]*)|\bdoi\s*[:=]\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?([^\s<>"”]+)|\bDOI\s+(10[.\d]*\/[^\s<>"”]+)|\b(10\.\d{4,9}\/[^\s<>"”]+)/iu;
const urlForm = /\b(?:https?:\/?\/?|ftp:\/\/|www\.)[^\s<>"”]+/iu;
const issnForm =
  /\b[ep]?-?ISSN(?:-L)?\b[\s:.]*(?:\([a-z]{1,10}\)[\s:.]*)?([\dX][\dX\s–-]{5,12}[\dX])(?![\w–-])/iu;
const isbnForm = /\bISBN(?:-1[03])?\b[\s:.]*(?:1[03][\s:]{1,3})?([\dX][\dX\s–-]{7,18}[\dX])(?![\w–-])/iu;
const lead =
  /(?:(?:Retrieved|Available|Accessed|Archived|Online)(?: (?:on|at|from|via))?[:\s]*|URL:?\s*|\bat:\s*|<|\[)$/iu;
const accessed =
  /[[(]?\b(?:last |date )?(?:accessed|retrieved|consulted|visited|viewed|date of access)\b[^\])]{0,40}?\b(?:1[89]|20)\d\d\b(?:, from\b:?)?[\])]?/iu;

/** Finds the DOI, the address and the standard numbers of an entry. */
export function readIdentifiers(text: string): Identifiers {
  const found: { doi?: Found; url?: Found; issn?: Found; isbn?: Found } = {};
  let rest = text;
  const take = (name: keyof typeof found, form: RegExp): void => {
    const match = form.exec(rest);
    if (!match) return;
    const written = match.slice(1).find((group) => group !== undefined) ?? match[0];
    const value = written.replace(/[\s.,;)\]>]+$/u, (end) => (closes(written, end) ? end : ''));
    const at = match.index + match[0].indexOf(written);
    found[name] = { value, from: match.index, to: at + value.length };
    rest = blank(rest, match.index, match.index + match[0].length);
    const before = lead.exec(rest.slice(Math.max(0, match.index - 30), match.index));
    if (before) rest = blank(rest, match.index - before[0].length, match.index);
  };
  take('doi', doiForm);
  take('url', urlForm);
  take('issn', issnForm);
  take('isbn', isbnForm);
  const visit = accessed.exec(rest);
  if (visit && visit.index > 20) rest = blank(rest, visit.index, visit.index + visit[0].length);
  return { ...found, rest };
}

/** Whether the brackets that end an address belong to it: `10.1016/S0140(20)30183-5`. */
function closes(written: string, end: string): boolean {
  return (
    /^[)\]]$/u.test(end) && written.split('(').length === written.split(')').length && written.includes('(')
  );
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}
