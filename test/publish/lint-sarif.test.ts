import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { findingKinds } from '../../src/manuscript/finding-kinds.ts';
import { lint, lintInput } from '../../src/manuscript/lint.ts';
import type { LintReport } from '../../src/manuscript/lint-report.ts';
import { lintSarif } from '../../src/publish/lint-sarif.ts';
import { manuscriptOf } from '../manuscript/manuscript-of.ts';
import { passages } from '../manuscript/set/marked-set.ts';

/** The log of every passage of the marked set, one of its findings ignored. */
async function logs() {
  return Promise.all(
    passages().map(async ({ file, text, style }) => {
      const manuscript = await manuscriptOf(text, file);
      const [first, ...findings] = lint(lintInput(manuscript, { sources: [], ...(style && { style }) }));
      const ignored = first ? [{ finding: first, reason: 'The source has it so.' }] : [];
      const report = {
        file: `my papers #1/${file}`,
        format: manuscript.format,
        findings,
        ignored,
        notes: [],
      } as unknown as LintReport;
      return lintSarif(report, manuscript, '0.1.0');
    }),
  );
}

/** The schema of OASIS for SARIF 2.1.0 (sarif-schema-2.1.0.json), where somebody has put it: it is not ours to ship. */
const schema = process.env.SARIF_SCHEMA ?? '';
const hasSchema = schema !== '' && existsSync(schema);
if (!hasSchema) console.log('SARIF_SCHEMA names no file: the logs are looked at by their structure alone');

describe('lintSarif(report, manuscript, version)', () => {
  it('has what SARIF 2.1.0 requires, and points at rules and places that there are', async () => {
    for (const { version, runs } of await logs()) {
      expect(version).toBe('2.1.0');
      const [run] = runs;
      expect(run!.tool.driver.rules!.map(({ id }) => id)).toEqual(Object.keys(findingKinds));
      for (const result of run!.results!) {
        expect(Object.keys(findingKinds)).toContain(result.ruleId);
        expect(['error', 'warning', 'note']).toContain(result.level);
        expect(result.message.text).toMatch(/\S/);
        for (const { physicalLocation } of [...result.locations!, ...(result.relatedLocations ?? [])]) {
          expect(physicalLocation!.artifactLocation!.uri).toMatch(/^my%20papers%20%231\//);
          expect(physicalLocation!.region!.startLine).toBeGreaterThan(0);
          expect(physicalLocation!.region!.startColumn).toBeGreaterThan(0);
        }
        for (const { artifactChanges } of result.fixes ?? [])
          for (const { deletedRegion } of artifactChanges[0]!.replacements)
            expect(deletedRegion.endColumn).toBeGreaterThanOrEqual(deletedRegion.startColumn!);
      }
    }
  });

  it.skipIf(!hasSchema)('is valid against the schema of OASIS', async () => {
    const { $schema: _draft, id: _id, ...rules } = JSON.parse(readFileSync(schema, 'utf8'));
    // The schema is of draft 7 (or 4, in an older printing, which differs in nothing that it uses); formats are not looked at.
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(rules);
    for (const log of await logs()) {
      validate(JSON.parse(JSON.stringify(log)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
