import { describe, expect, it } from 'vitest';
import type { Check, LintInput } from '../../../src/manuscript/check.ts';
import { citationChecks } from '../../../src/manuscript/citations/citation-checks.ts';
import { dateChecks } from '../../../src/manuscript/dates/date-checks.ts';
import { lintInput } from '../../../src/manuscript/lint.ts';
import { nameChecks } from '../../../src/manuscript/names/name-checks.ts';
import { numberChecks } from '../../../src/manuscript/numbers/number-checks.ts';
import { quotationChecks } from '../../../src/manuscript/quotations/quotation-checks.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { runInProcess } from '../../cli/run-in-process.ts';
import { type MarkedText, manuscripts, passages } from './marked-set.ts';

const marked = passages();
const codes = [...new Set(marked.flatMap(({ expect }) => expect.map(({ code }) => code)))].sort();

/** The codes that the command finds in a text. */
async function codesOf({ name, file, text, style }: MarkedText): Promise<string[]> {
  const { out } = await runInProcess(['lint', file, '--json', ...(style ? ['--style', style] : [])], {
    readBytes: (path) =>
      path === file
        ? { ok: true, bytes: new TextEncoder().encode(text) }
        : { ok: false, says: `is not ${name}` },
    readFile: () => undefined,
  });
  return (JSON.parse(out) as { findings: { code: string; confidence: string }[] }).findings.map(
    ({ code, confidence }) => `${code} ${confidence}`,
  );
}

describe('each code, by the command', () => {
  it('has a passage in which it is found', () => expect(codes.length).toBeGreaterThanOrEqual(48));

  it.each(codes)('%s is found where it is, and not in the clean passages of its kind', async (code) => {
    const there = marked.filter(({ expect }) => expect.some((one) => one.code === code));
    const found = await Promise.all(there.map(codesOf));
    expect(found.flat().some((one) => one.startsWith(`${code} `))).toBe(true);
    const group = code.split('-')[0]!;
    const clean = marked.filter(
      ({ name, expect }) => expect.length === 0 && name.includes(group.slice(0, 4)),
    );
    for (const text of clean.slice(0, 3))
      expect(
        (await codesOf(text)).filter((one) => one === `${code} certain` || one === `${code} likely`),
      ).toEqual([]);
  });
});

describe('each check of the lists', () => {
  const lists: Readonly<Record<string, readonly Check[]>> = {
    citations: citationChecks,
    dates: dateChecks,
    quotations: quotationChecks,
    names: nameChecks,
    numbers: numberChecks,
  };
  /** Those that look only at a case, at sources or at a library: tested beside their own files. */
  const ASK_FOR_MORE: readonly string[] = [
    'citations 7 checkLibrary',
    'dates 10 spellFindings',
    'quotations 4 checkSources',
    'names 3 ', // the names of a case
    'numbers 3 voteFindings',
    'numbers 4 claimFindings',
  ];

  it('finds what no other finds: taken out, a passage misses it', async () => {
    const inputs: LintInput[] = [];
    for (const { file, text } of [...marked, ...manuscripts()]) {
      const read = await readManuscript(file, new TextEncoder().encode(text));
      if (read.ok) inputs.push(lintInput(read.manuscript, { sources: [] }));
    }
    const all = Object.entries(lists).flatMap(([group, those]) =>
      those.map((check, i) => ({ group, name: `${group} ${i} ${check.name}`, check })),
    );
    const found = all.map(({ check }) =>
      inputs.flatMap((input, at) =>
        check(input).map(({ code, span }) => `${at} ${code} ${span.block} ${span.from}`),
      ),
    );
    const times = new Map<string, number>();
    for (const those of found) for (const one of new Set(those)) times.set(one, (times.get(one) ?? 0) + 1);
    const silent = all.filter((_, i) => !found[i]!.some((one) => times.get(one) === 1));
    expect(silent.map(({ name }) => name)).toEqual(ASK_FOR_MORE);
  });
});
