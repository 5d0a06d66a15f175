import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check, LintInput } from '../../../src/manuscript/check.ts';
import { citationChecks } from '../../../src/manuscript/citations/citation-checks.ts';
import { consistencyChecks } from '../../../src/manuscript/consistency/consistency-checks.ts';
import { dateChecks } from '../../../src/manuscript/dates/date-checks.ts';
import { findingKinds } from '../../../src/manuscript/finding-kinds.ts';
import { checkHouseStyle } from '../../../src/manuscript/house-style/check-house-style.ts';
import { nameChecks } from '../../../src/manuscript/names/name-checks.ts';
import { numberChecks } from '../../../src/manuscript/numbers/number-checks.ts';
import { quotationChecks } from '../../../src/manuscript/quotations/quotation-checks.ts';
import { runInProcess } from '../../cli/run-in-process.ts';
import { inputOf, type MarkedText, manuscripts, passages, setFolder } from './marked-set.ts';

const marked = passages();
const codes = [...new Set(marked.flatMap(({ expect }) => expect.map(({ code }) => code)))].sort();

/** The codes that the command finds in a text, held against what the passage names. */
async function codesOf({ file, text, style, case: study, sources, library }: MarkedText): Promise<string[]> {
  const files = new Map([
    [file, text],
    ...(library === undefined ? [] : [['library.bib', library] as const]),
    ...Object.entries(sources ?? {}).map(([path, source]) => [join('shelf', path), source] as const),
  ]);
  const { out } = await runInProcess(
    [
      ...['lint', file, '--json'],
      ...(style ? ['--style', style] : []),
      ...(study ? ['--case', `${setFolder}/${study}`] : []),
      ...(sources ? ['--sources', 'shelf'] : []),
      ...(library ? ['--bib', 'library.bib'] : []),
    ],
    {
      readBytes: (path) => {
        const held = files.get(path);
        return held === undefined
          ? { ok: false, says: 'is not there' }
          : { ok: true, bytes: new TextEncoder().encode(held) };
      },
      readFile: () => undefined,
      listFolder: (path) => (path === 'shelf' ? Object.keys(sources ?? {}) : undefined),
    },
  );
  return (JSON.parse(out) as { findings: { code: string; confidence: string }[] }).findings.map(
    ({ code, confidence }) => `${code} ${confidence}`,
  );
}

describe('each code, by the command', () => {
  it('has a passage in which it is found, and one that comes near to it', () => {
    const all = Object.keys(findingKinds).sort();
    expect(codes).toEqual(all);
    expect([...new Set(marked.flatMap(({ near = [] }) => near))].sort()).toEqual(all);
  });

  it.each(codes)('%s is found where it is', async (code) => {
    const there = marked.filter(({ expect }) => expect.some((one) => one.code === code));
    const found = await Promise.all(there.map(codesOf));
    expect(found.flat().some((one) => one.startsWith(`${code} `))).toBe(true);
  });

  const clean = marked.filter(({ expect }) => expect.length === 0);
  it.each(clean)(
    '$name has nothing certain or likely, and nothing of what it comes near to',
    async (text) => {
      const { near = [] } = text;
      const found = await codesOf(text);
      expect(
        found.filter((one) => !one.endsWith(' look') || near.some((code) => one.startsWith(`${code} `))),
      ).toEqual([]);
    },
  );
});

describe('each check of the lists', () => {
  const lists: Readonly<Record<string, readonly Check[]>> = {
    citations: citationChecks,
    dates: dateChecks,
    quotations: quotationChecks,
    names: nameChecks,
    numbers: numberChecks,
    consistency: consistencyChecks,
    style: [checkHouseStyle],
  };
  it('finds what no other finds: taken out, a passage misses it', async () => {
    const inputs: LintInput[] = [];
    for (const one of [...marked, ...manuscripts()]) inputs.push(await inputOf(one));
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
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
