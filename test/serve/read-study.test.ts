import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { addReadings, readStudy, type ServedStudy } from '../../src/serve/read-study.ts';
import { isEarly, wholeVersion } from '../../src/web/live-news.ts';
import { readStudyJson } from '../../src/web/study.ts';
import { brokenClaims, filesWith } from './served-case.ts';

const hooks = { onProblems: () => {}, onProgress: () => {} };
const studyOf = async (changes: Parameters<typeof filesWith>[0] = {}): Promise<ServedStudy> =>
  (await readStudy(filesWith(changes), 'any', hooks)).study!;
const opened = ({ json }: ServedStudy) => readStudyJson(gunzipSync(json).toString());

describe('addReadings', () => {
  it.each([{}, { 'more.yaml': brokenClaims }])(
    'addReadings(study) of a case with %j is what publish judges',
    async (changes) => {
      const early = await studyOf(changes);
      expect(isEarly(early.version)).toBe(true);
      expect(opened(early).report.claims.some(({ readings }) => readings)).toBe(false);
      const whole = await addReadings(early, () => {});
      expect(whole.version).toBe(wholeVersion(early.version));
      const { report, ...rest } = opened(whole);
      const { record } = recordOfSpecs(await readSpecs(filesWith(changes).files));
      expect(report.claims).toEqual(judgeCase(record, { readings: true }).claims);
      expect({ ...opened(early), report: undefined }).toEqual({ ...rest, report: undefined });
    },
  );

  it('addReadings(study) of a case with one reading only has nothing to add', async () => {
    const file = filesWith().files.find(({ path }) => path === 'case.yaml')!.text;
    const study = await studyOf({ 'case.yaml': file.replace(/^readings:\n(?: .*\n)+/m, '') });
    expect(isEarly(study.version)).toBe(false);
    expect(opened(study).report.claims.every(({ readings }) => readings?.length === 0)).toBe(true);
    expect(await addReadings(study, () => {})).toBe(study);
  });
});

describe('readStudy', () => {
  it('tells of a scenario that makes the case unsound, as check does', async () => {
    const scenario =
      'scenarios: [{ id: late, says: Late., changes: { set: may-mobilisation, date: 1799 } }]\n';
    const told: string[] = [];
    const { problems } = await readStudy(filesWith({ 'more.yaml': scenario }), 'sound', {
      ...hooks,
      onProblems: (found) => told.push(...found.map(({ code, file }) => `${file} ${code}`)),
    });
    expect(told).toContain('more.yaml scenario-unsound');
    expect(problems.some(({ file }) => file === 'more.yaml')).toBe(true);
  });
});
