import type { Finding } from '../manuscript/finding.ts';
import { asksForWork, type LintReport } from '../manuscript/lint-report.ts';
import { type Manuscript, placeOf, textOf } from '../manuscript/manuscript.ts';

/** What `lint --json` prints. */
export function lintJson(report: LintReport, manuscript: Manuscript) {
  const { file, format, read, coverage, findings, ignored, notes } = report;
  return {
    ok: !asksForWork(report),
    file,
    format,
    read,
    ...(coverage.language && { language: coverage.language.name }),
    notChecked: coverage.notChecked,
    findings: findings.map((finding) => findingJson(finding, manuscript)),
    ignored: ignored.map(({ finding, reason }) => ({ ...findingJson(finding, manuscript), reason })),
    notes,
  };
}

function findingJson(finding: Finding, manuscript: Manuscript) {
  const { code, severity, confidence, message, why, hint, doubt, place, excerpt, related, repair } = finding;
  return {
    code,
    severity,
    confidence,
    message,
    why,
    hint,
    ...(doubt !== undefined && { doubt }),
    ...place,
    excerpt,
    related: related.map(({ place, says }) => ({ ...place, says })),
    ...(repair && {
      repair: repair.map((edit) => ({
        ...placeOf(manuscript, edit.span),
        replaces: textOf(manuscript, edit.span),
        text: edit.text,
      })),
    }),
  };
}
