import type { Finding } from '../manuscript/finding.ts';
import { asksForWork, type LintReport } from '../manuscript/lint-report.ts';
import { type Manuscript, placeOf, textOf } from '../manuscript/manuscript.ts';

/** What `lint --json` prints. */
<<<<<<< HEAD
export function lintJson(report: LintReport) {
  const { file, format, read, coverage, findings, ignored, notes } = report;
=======
export function lintJson(report: LintReport, manuscript: Manuscript) {
  const { file, format, read, findings, ignored, notes } = report;
>>>>>>> 84048dc8 (Hold a manuscript against a house style: seven styles as a table, each departure with the form that passes)
  return {
    ok: !asksForWork(report),
    file,
    format,
    read,
<<<<<<< HEAD
    ...(coverage.language && { language: coverage.language.name }),
    notChecked: coverage.notChecked,
    findings: findings.map(findingJson),
    ignored: ignored.map(({ finding, reason }) => ({ ...findingJson(finding), reason })),
=======
    findings: findings.map((finding) => findingJson(finding, manuscript)),
    ignored: ignored.map(({ finding, reason }) => ({ ...findingJson(finding, manuscript), reason })),
>>>>>>> 84048dc8 (Hold a manuscript against a house style: seven styles as a table, each departure with the form that passes)
    notes,
  };
}

<<<<<<< HEAD
function findingJson(finding: Finding) {
  const { code, severity, confidence, message, why, hint, doubt, place, excerpt, related } = finding;
=======
function findingJson(finding: Finding, manuscript: Manuscript) {
  const { code, severity, confidence, message, why, hint, place, excerpt, related, repair } = finding;
>>>>>>> 84048dc8 (Hold a manuscript against a house style: seven styles as a table, each departure with the form that passes)
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
