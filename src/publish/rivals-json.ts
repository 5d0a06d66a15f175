import type { RivalsReport } from '../argue/rivals/rivals-report.ts';

/** What `weigh --json` prints; the names are those of docs/cli.md. */
export function rivalsJson({ questions, ...report }: RivalsReport, title: string) {
  return {
    case: title,
    ...report,
    questions: questions.map(({ items, ...question }) => ({
      ...question,
      items: items.map(({ evidence, ...item }) => ({
        ...item,
        evidence: evidence.map(({ fact, table, status, share, sources }) => ({
          ...{ fact, table, status, share },
          sources: sources.map(({ source, locator, says, via }) => ({ source, locator, says, via })),
        })),
      })),
    })),
  };
}
