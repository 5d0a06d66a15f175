/** Where an article stands in its journal, read from what follows the journal’s name in any of the usual forms. */
export interface JournalLocus {
  readonly volume: string;
  readonly issue?: string;
  /** A year, with its month or season where one is printed. */
  readonly year?: string;
  readonly pages: string;
  /** How far it reaches. */
  readonly length: number;
}

const PAGES = String.raw`(?<p>[A-Za-z]?\d{1,6}(?:\s?[–-]\s?[A-Za-z]?\d{1,6})?)`;
const WHEN = String.raw`(?<y>(?:\p{Lu}\p{L}+\.?(?:[/–-]\p{Lu}\p{L}+)? )?(?:1[5-9]|20)\d\d)`;
const FORM = new RegExp(
  String.raw`^[,.]?\s*(?:vol(?:ume)?\.?\s*)?(?<v>\d{1,4}|[IVXLC]{1,8})(?:\s*,?\s*(?:no|nr|issue|iss)\.?\s*(?<i1>[\d/–-]{1,9})|\s?\((?!(?:1[5-9]|20)\d\d\))(?<i2>[\d/–-]{1,7})\)|[.:/](?<i3>\d{1,3})(?=\s?[(,]))?(?:,?\s*\(${WHEN}\)|,\s*${WHEN.replace('<y>', '<y2>')})?\s*[,:]\s*(?:at\s)?(?:pp?\.\s?)?${PAGES}(?=[\s.,;)]|$)`,
  'u',
);

/** Reads volume, issue, year and pages at the start of a text; none where anything else stands among them. */
export function journalLocus(text: string): JournalLocus | undefined {
  const match = FORM.exec(text);
  const { v, i1, i2, i3, y, y2, p } = match?.groups ?? {};
  if (!match || v === undefined || p === undefined) return undefined;
  const [issue, year] = [i1 ?? i2 ?? i3, y ?? y2];
  return {
    volume: v,
    ...(issue !== undefined && { issue }),
    ...(year !== undefined && { year }),
    pages: p,
    length: match[0].length,
  };
}

/** A locus in the form of a template; none where the template asks for a year that is not known. */
export function setLocus(
  { volume, issue, year, pages }: JournalLocus,
  form: { readonly locus: string; readonly locusWithoutIssue: string },
  ofYear?: string,
  template = issue === undefined ? form.locusWithoutIssue : form.locus,
): string | undefined {
  const when = year ?? ofYear;
  if (template.includes('{y}') && when === undefined) return undefined;
  return template
    .replace('{v}', volume)
    .replace('{i}', issue ?? '')
    .replace('{y}', when ?? '')
    .replace('{p}', pages)
    .replace('{l}', pages);
}
