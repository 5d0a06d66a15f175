import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { isSound } from '../../src/base/problems/is-sound.ts';
import type { Problem } from '../../src/base/problems/problems.ts';
import { starterCase } from '../../src/cli/commands/starter-case.ts';
import { judgeJson } from '../../src/publish/judge-json.ts';
import { caseJson, readCaseJson, specsOfJson } from '../../src/record/case-json.ts';
import type { CaseRecord } from '../../src/record/case-record.ts';
import type { CaseFile } from '../../src/record/files/spec.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSound, recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { caseFiles } from '../case-files.ts';

/** What a record says, without where it says it. */
const saying = ({ header, rows, readings, bounds, leftOut }: CaseRecord): string =>
  JSON.stringify({ header, rows, readings, bounds: [...bounds], leftOut }, (key, value) =>
    key === 'at' ? undefined : (value as unknown),
  );

/** A problem without its place, nor the places that it names. */
const withoutPlace = ({ severity, code, message, hint }: Problem): string =>
  `${severity} ${code} ${message} ${hint}`.replace(/[\w/-]+(?:\.\w+)?:\d+(?::\d+)?|from line \d+/g, 'there');

const verdicts = (record: CaseRecord) => {
  const { claims, rules } = judgeJson(judgeCase(record, { worlds: 5 }));
  return JSON.stringify({ claims, rules });
};

/** Holds a case read back from its JSON against the case as its files give it. */
async function expectSame(files: readonly CaseFile[], missed: readonly Problem[] = []): Promise<void> {
  const written = await readSpecs(files, missed);
  const direct = recordOfSpecs(written);
  const json = JSON.parse(JSON.stringify(caseJson(written, direct.problems)));
  const back = readCaseJson(json);
  expect(saying(back.record)).toBe(saying(direct.record));
  // where no error is told the page reads the rows without holding them against each other again
  if (isSound(direct.problems)) expect(saying(recordOfSound(specsOfJson(json)))).toBe(saying(direct.record));
  expect(back.problems).toEqual(direct.problems);
  expect(verdicts(back.record)).toBe(verdicts(direct.record));
  // found anew by the same checks, at least; those of the files themselves cannot be
  const { asRead, ...tables } = json;
  const anew = readCaseJson({
    ...tables,
    ...(asRead && { asRead: { ...asRead, problems: undefined } }),
  }).problems.map(withoutPlace);
  const ofFiles = written.problems.map(withoutPlace);
  expect([...new Set([...ofFiles, ...anew])].sort()).toEqual(
    [...new Set(direct.problems.map(withoutPlace))].sort(),
  );
}

const broken = readdirSync(join(import.meta.dirname, '../../cases')).filter((name) =>
  name.startsWith('broken-'),
);

describe('caseJson(case)', () => {
  it.each(['soviet-taiwanese', ...broken])(
    '%s reads back as the same record, verdicts and problems',
    async (name) => {
      await expectSame(caseFiles(name));
    },
  );

  it('keeps what was lost with files that could not be had', async () => {
    const files = caseFiles('broken-rows');
    const missed = {
      severity: 'error',
      code: 'file-encoding',
      message: 'm',
      hint: 'h',
      file: 'spells.csv',
      line: 1,
      column: 1,
    } as const;
    await expectSame(files, [missed]);
    const { record } = recordOfSpecs(await readSpecs(files, [missed]));
    expect(record.leftOut.at(-1)).toMatchObject({ table: 'events', code: 'table-unknown' });
    expect(record.leftOut).toContainEqual({
      table: 'spells',
      code: 'file-encoding',
      at: { file: 'spells.csv', line: 1, column: 1 },
    });
  });

  it('keeps the order of fields that are whole numbers', async () => {
    const text =
      'case: { id: a, title: A, period: 1938 }\nactors:\n  - { id: GBR, kind: state, name: London, c, 200 }\n';
    await expectSame([{ path: 'case.yaml', text }]);
    const { specs } = await readSpecs([{ path: 'case.yaml', text }], []);
    const json = JSON.parse(JSON.stringify(caseJson({ specs, problems: [], unread: [] }, [])));
    const keys = specsOfJson(json).specs.map(({ fields }) => fields.map(({ key }) => key));
    expect(keys).toEqual([
      ['id', 'title', 'period'],
      ['id', 'kind', 'name', 'c', '200'],
    ]);
  });

  it('reads back as the same case whatever is done to its files', async () => {
    const whole = Object.entries(starterCase).map(([path, text]) => ({ path, text }));
    const sign = fc.constantFrom(
      ': ',
      '\n',
      '"',
      '  ',
      '-',
      '\t',
      '*x',
      '@',
      ']',
      '{',
      ',',
      ';',
      'id: a',
      '\n- id: b\n',
      '#',
    );
    const slip = fc.record({
      file: fc.nat(),
      at: fc.nat(),
      cut: fc.nat(6),
      put: fc.option(sign, { nil: '' }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 4 }), async (slips) => {
        const files = whole.map((each) => ({ ...each }));
        for (const { file, at, cut, put } of slips) {
          const one = files[file % files.length]!;
          const start = at % (one.text.length + 1);
          one.text = one.text.slice(0, start) + put + one.text.slice(start + cut);
        }
        await expectSame(files);
      }),
      { numRuns: 80 },
    );
  });
});
