import type { Finding } from '../manuscript/finding.ts';
import { asksForWork, type LintReport } from '../manuscript/lint-report.ts';

/** What `lint --json` prints. */
export function lintJson(report: LintReport) {
  const { file, format, read, coverage, findings, ignored, notes } = report;
  return {
    ok: !asksForWork(report),
    file,
    format,
    read,
    ...(coverage.language && { language: coverage.language.name }),
    notChecked: coverage.notChecked,
    findings: findings.map(findingJson),
    ignored: ignored.map(({ finding, reason }) => ({ ...findingJson(finding), reason })),
    notes,
  };
}

function findingJson(finding: Finding) {
  const { code, severity, confidence, message, why, hint, doubt, place, excerpt, related } = finding;
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
  };
}
