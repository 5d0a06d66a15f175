import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Finding } from '../manuscript/finding.ts';
import { type FindingCode, findingKinds } from '../manuscript/finding-kinds.ts';
import type { IgnoredFinding } from '../manuscript/ignore-list.ts';
import type { LintReport } from '../manuscript/lint-report.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * A report as SARIF 2.1.0, which editors and the services that check a repository read. Of a file without lines (.docx, .pdf)
 * the place is said in words too, as a logical location. What was ignored is there as suppressed, with its reason.
 *
 * Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020.
 */
export function lintSarif(report: LintReport, version: string): Log {
  const codes = Object.keys(findingKinds) as FindingCode[];
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'quadrille', version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...report.findings.map((finding) => resultOf(finding, report)),
          ...report.ignored.map((ignored) => suppressed(ignored, report)),
        ],
      },
    ],
  };
}

function ruleOf(code: FindingCode): ReportingDescriptor {
  const { says, severity } = findingKinds[code];
  return { id: code, shortDescription: { text: says }, defaultConfiguration: { level: severity } };
}

function resultOf(finding: Finding, { file, format }: LintReport): Result {
  const { code, severity, confidence, message, why, hint, place, excerpt, related } = finding;
  const location = (at: Finding['place'], text?: string) => ({
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
      region: {
        startLine: at.line,
        startColumn: at.column,
        ...(text === undefined ? {} : { snippet: { text } }),
      },
    },
    ...(format === 'docx' || format === 'pdf'
      ? {
          logicalLocations: [
            { name: `page ${at.page ?? '?'}, ${format === 'docx' ? 'paragraph' : 'line'} ${at.line}` },
          ],
        }
      : {}),
  });
  return {
    ruleId: code,
    level: severity,
    message: { text: `${message}. ${why}. ${hint}.` },
    locations: [location(place, excerpt)],
    relatedLocations: related.map(({ place, says }, id) => ({
      id,
      ...location(place),
      message: { text: says },
    })),
    properties: { confidence },
  };
}

function suppressed({ finding, reason }: IgnoredFinding, report: LintReport): Result {
  return { ...resultOf(finding, report), suppressions: [{ kind: 'external', justification: reason }] };
}
