import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/base/calendar.ts';
import { rangeInWords } from '../../src/base/date-words.ts';
import { type Duration, parseDuration } from '../../src/base/duration.ts';
import { parseEdtf, possibleDays, rangeHull } from '../../src/base/edtf/edtf.ts';

type Valid = readonly [text: string, level: number, first: string, last: string, by: string];
type Disputed = readonly [text: string, reading: number | 'invalid', form: string];
interface Reference {
  readonly valid: readonly Valid[];
  readonly invalid: readonly string[];
  readonly disputed: readonly Disputed[];
}

const reference: Reference = JSON.parse(readFileSync('test/reference/edtf.json', 'utf8'));
const dates = readFileSync('docs/dates.md', 'utf8');

const name = (day: number): string => (Number.isFinite(day) ? formatDay(day) : day < 0 ? '-inf' : 'inf');

function readingOf(text: string): unknown {
  const result = parseEdtf(text);
  if (!result.ok) return 'invalid';
  const { earliest, latest } = rangeHull(result.date.ranges)!;
  return [result.date.level, name(earliest), name(latest)];
}

describe('parseEdtf(text) on the strings of four public test suites', () => {
  it.each(reference.valid)('accepts %j at level %i, from %s to %s (%s)', (text, level, first, last) => {
    expect(readingOf(text)).toEqual([level, first, last]);
  });

  it.each(reference.invalid)('rejects %j', (text) => {
    expect(readingOf(text)).toBe('invalid');
  });

  it.each(reference.disputed)('reads the disputed %j as %s (%s)', (text, reading, form) => {
    const result = parseEdtf(text);
    expect(result.ok ? result.date.level : 'invalid').toBe(reading);
    expect(dates).toContain(form);
  });
});

describe('docs/dates.md', () => {
  const [forms = ''] = dates.split('## When a date is refused');
  const rows = forms
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (-|written|you know|code)/.test(line));
  const examples = rows
    .flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1]!))
    .filter((text) => !/^-\d\d$/.test(text));

  it('has only valid dates in its tables of forms', () => {
    expect(examples.length).toBeGreaterThan(60);
    expect(examples.filter((text) => !parseEdtf(text).ok)).toEqual([]);
  });

  it('gives the days of doubtful dates as they are', () => {
    const doubts = forms.slice(forms.indexOf('## Doubt'), forms.indexOf('**How far'));
    const lines = [...doubts.matchAll(/^\| `([^`]+)` \| [^|]+ \| (.+) \|$/gm)].map(
      ([, text, words]) => [text!, words!] as const,
    );
    expect(lines).toHaveLength(11);
    const reach = { day: duration('P7D'), month: duration('P1M'), year: duration('P1Y') };
    for (const [text, words] of lines) {
      const result = parseEdtf(text);
      if (!result.ok) throw new Error(result.message);
      const days = possibleDays(result.date, reach).map((range) =>
        rangeInWords(range.earliest, range.latest),
      );
      if (days.length === 1 || text === '1969?-03-02') expect(words).toBe(days.join(', '));
      else expect(days).toHaveLength(3);
    }
  });
});

const duration = (text: string): Duration => parseDuration(text)!;

const SHARED = '../shared/refs/edtf_cases.json';
const there = existsSync(SHARED);

describe(`parseEdtf(text) on the whole shared file${there ? '' : ' (skipped: ../shared is absent)'}`, () => {
  it.skipIf(!there)(
    'accepts and rejects what every suite and implementation does, and leaves no dispute undecided',
    () => {
      const shared = JSON.parse(readFileSync(SHARED, 'utf8'));
      const valid: { string: string; level: number }[] = shared.valid;
      expect(valid.map(({ string }) => [string, levelOf(string)])).toEqual(
        valid.map(({ string, level }) => [string, level]),
      );
      expect(shared.invalid.filter((text: string) => parseEdtf(text).ok)).toEqual([]);
      const decided = new Set(reference.disputed.map(([text]) => text));
      expect(shared.disputed.filter((entry: { string: string }) => !decided.has(entry.string))).toEqual([]);
    },
  );
});

function levelOf(text: string): number | undefined {
  const result = parseEdtf(text);
  return result.ok ? result.date.level : undefined;
}
