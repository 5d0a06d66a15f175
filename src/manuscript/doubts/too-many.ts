import { groupBy } from '../../base/group-by.ts';
import type { LintInput } from '../check.ts';
import { citationName } from '../citations/reference-name.ts';
import type { Finding } from '../finding.ts';
import type { FindingCode } from '../finding-kinds.ts';

/** What a text has so many of, in words. */
type Counted = readonly [count: number, what: string];

/** Findings that together say more of the reading than of the author, where more than a share of what they speak of has one. */
interface Usual {
  readonly codes: readonly FindingCode[];
  readonly of: (input: LintInput) => Counted;
  readonly share: number;
  /** So many are nothing unusual, however short the text. */
  readonly few: number;
}

const usuals: readonly Usual[] = [
  { codes: ['citation-unlisted', 'reference-uncited'], of: worksAndEntries, share: 0.5, few: 9 },
  {
    codes: ['citation-authors', 'citation-author-order', 'citation-et-al'],
    of: tiedWorks,
    share: 0.15,
    few: 3,
  },
  {
    codes: ['citation-name-near', 'citation-year-near', 'citation-suffix'],
    of: tiedWorks,
    share: 0.25,
    few: 5,
  },
  { codes: ['citation-page'], of: tiedWorks, share: 0.15, few: 4 },
  { codes: ['reference-lacks'], of: entries, share: 0.2, few: 4 },
  { codes: ['reference-same-year', 'reference-twice'], of: entries, share: 0.2, few: 4 },
  { codes: ['reference-pages-backwards', 'reference-name-order'], of: entries, share: 0.15, few: 3 },
  {
    codes: ['doi-malformed', 'url-malformed', 'issn-malformed', 'isbn-malformed'],
    of: entries,
    share: 0.15,
    few: 4,
  },
  { codes: ['quotation-open', 'quotation-close'], of: quotations, share: 0.1, few: 5 },
  {
    codes: ['date-impossible', 'date-weekday', 'date-backwards', 'date-life'],
    of: dates,
    share: 0.15,
    few: 3,
  },
  { codes: ['date-arithmetic', 'date-duration', 'date-period', 'date-age'], of: dates, share: 0.15, few: 4 },
  { codes: ['name-spellings', 'name-misspelt'], of: thousands, share: 2, few: 5 },
  { codes: ['number-total', 'number-percentage', 'number-change'], of: thousands, share: 1, few: 4 },
];

/**
 * Findings of one kind that a text has far more often than authors make the mistake are put down to the reading, and are worth a
 * look, each with the count as its reason. What is already worth no more than a look counts for nothing.
 */
export function doubtTooMany(findings: readonly Finding[], input: LintInput): Finding[] {
  const sure = groupBy(
    findings.filter(({ confidence }) => confidence !== 'look'),
    ({ code }) => code,
  );
  const reasons = new Map<FindingCode, string>();
  for (const { codes, of, share, few } of usuals) {
    const count = codes.reduce((sum, code) => sum + (sure.get(code)?.length ?? 0), 0);
    if (count <= few) continue;
    const [all, what] = of(input);
    if (count <= share * all) continue;
    const reason = `${count} such findings on ${Math.round(all)} ${what} are more than authors make mistakes`;
    for (const code of codes) reasons.set(code, reason);
  }
  return findings.map((found) => {
    const reason = found.confidence === 'look' ? undefined : reasons.get(found.code);
    return reason === undefined ? found : doubted(found, reason);
  });
}

/** A finding made worth a look at most, its evidence ending with the reason. */
export function doubted(found: Finding, reason: string): Finding {
  const why = `${found.why}; it may be a fault of the reading: ${reason}`;
  return { ...found, confidence: 'look', why, doubt: reason };
}

function entries({ apparatus }: LintInput): Counted {
  return [apparatus.references.filter(({ listed }) => listed).length, 'entries'];
}

function tiedWorks({ apparatus }: LintInput): Counted {
  const tied = apparatus.citations.map(({ reference }) => reference).filter((one) => one !== undefined);
  return [new Set(tied).size, 'works cited'];
}

function worksAndEntries(input: LintInput): Counted {
  const works = new Set(input.apparatus.citations.map(citationName));
  return [works.size + entries(input)[0], 'works cited and entries'];
}

function quotations(input: LintInput): Counted {
  return [input.quotations.length, 'quotations'];
}

function dates(input: LintInput): Counted {
  return [input.dates.length, 'dates'];
}

function thousands({ manuscript }: LintInput): Counted {
  const letters = manuscript.blocks.reduce((sum, { text }) => sum + text.length, 0);
  return [letters / 6000, 'thousand words'];
}
