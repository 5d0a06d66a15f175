import type { Fix, Log, ReportingDescriptor, Result } from 'sarif';
import type { Edit } from '../manuscript/edit.ts';
import type { Finding } from '../manuscript/finding.ts';
import { type FindingCode, findingKinds } from '../manuscript/finding-kinds.ts';
import type { IgnoredFinding } from '../manuscript/ignore-list.ts';
import type { LintReport } from '../manuscript/lint-report.ts';
import { type Manuscript, placeOf } from '../manuscript/manuscript.ts';
import { placeWithin } from './words/place-words.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * A report as SARIF 2.1.0, which editors and the services that check a repository read. Of a file without lines (.docx, .pdf)
 * the place is said in words too, as a logical location; of a text file a repair that is certain text is a fix. What was ignored is there as suppressed, with its reason.
 *
 * Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020.
 */
export function lintSarif(report: LintReport, manuscript: Manuscript, version: string): Log {
  const codes = Object.keys(findingKinds) as FindingCode[];
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'quadrille', version, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...report.findings.map((finding) => resultOf(finding, report, manuscript)),
          ...report.ignored.map((ignored) => suppressed(ignored, report, manuscript)),
        ],
      },
    ],
  };
}

function ruleOf(code: FindingCode): ReportingDescriptor {
  const { says, severity } = findingKinds[code];
  return { id: code, shortDescription: { text: says }, defaultConfiguration: { level: severity } };
}

function resultOf(finding: Finding, { file, format }: LintReport, manuscript: Manuscript): Result {
  const fix = fixOf(finding, file, manuscript);
  const { code, severity, confidence, message, why, hint, place, excerpt, related } = finding;
  const location = (at: Finding['place'], text?: string) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: {
        startLine: at.line,
        startColumn: at.column,
        ...(text === undefined ? {} : { snippet: { text } }),
      },
    },
    ...(format === 'docx' || format === 'pdf'
      ? {
          logicalLocations: [{ name: placeWithin(format, at) }],
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
    ...(fix && { fixes: [fix] }),
    properties: { confidence },
  };
}

/** A `#` and a `?` of a name would begin another part of an address. */
const uriOf = (file: string): string =>
  encodeURI(file.replaceAll('\\', '/')).replace(/[#?]/gu, encodeURIComponent);

/** The repair as replacements in the file; none where the file is no text, or markup stands among the words. */
function fixOf({ hint, repair }: Finding, file: string, manuscript: Manuscript): Fix | undefined {
  if (!repair || manuscript.format === 'docx' || manuscript.format === 'pdf') return undefined;
  const replacements = repair.flatMap(({ span, text }: Edit) => {
    const [start, last] = [
      placeOf(manuscript, span),
      placeOf(manuscript, { ...span, from: Math.max(span.from, span.to - 1) }),
    ];
    const length = span.to - span.from;
    if (length > 0 && (last.line !== start.line || last.column - start.column !== length - 1)) return [];
    const deletedRegion = {
      startLine: start.line,
      startColumn: start.column,
      endLine: start.line,
      endColumn: start.column + length,
    };
    return [{ deletedRegion, insertedContent: { text } }];
  });
  if (replacements.length < repair.length) return undefined;
  return {
    description: { text: hint },
    artifactChanges: [{ artifactLocation: { uri: uriOf(file) }, replacements }],
  };
}

function suppressed({ finding, reason }: IgnoredFinding, report: LintReport, manuscript: Manuscript): Result {
  return {
    ...resultOf(finding, report, manuscript),
    suppressions: [{ kind: 'external', justification: reason }],
  };
}
