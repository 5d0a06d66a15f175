import type { VersionsReport } from '../simulate/versions-report.ts';
import { partJson } from './part-json.ts';

/** What `judge CASE OTHER --json` prints; the names are those of docs/cli.md. */
export function versionsJson({ claims, ...report }: VersionsReport) {
  return {
    ...report,
    claims: claims.map(({ parts, ...claim }) => ({
      ...claim,
      ...(parts && { parts: { before: parts.before.map(partJson), after: parts.after.map(partJson) } }),
    })),
  };
}
