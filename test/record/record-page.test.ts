import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/record/read-case.ts';

const page = readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8');
const example = (start: string) =>
  [...page.matchAll(/```(?:yaml)?\n(.*?)```/gs)]
    .map((match) => match[1]!)
    .find((text) => text.startsWith(start)) ?? '';

describe('docs/record.md', () => {
  it('has examples that are sound', async () => {
    const rest = `
case: { id: example, title: Example, period: 1939/1991 }
actors:
  - { id: PRC, kind: state, name: People's Republic of China }
sources:
  - { id: tubilewicz2005 }
  - { id: ballis1951 }
  - { id: patel2025 }
`;
    const files = {
      'case.yaml': rest,
      'rows.yaml': example('actors:'),
      'events.csv': example('id,date').replace('recognition', 'other'),
    };
    const { record, problems } = await readCase(
      Object.entries(files).map(([path, text]) => ({ path, text })),
    );
    expect(problems).toEqual([]);
    expect(record.rows.events.map((row) => row.by)).toEqual([['USSR'], ['USSR', 'PRC'], ['USSR']]);
  });

  it('states the defaults that are taken', async () => {
    const { record } = await readCase([]);
    expect(record.header).toMatchObject({ seed: 1, worlds: 1000, weights: 'gdelt' });
    expect(record.readings).toMatchObject({ amplitude: [6], neutral: [1] });
    for (const row of [
      '| `seed`, `worlds` | 1, 1000 |',
      '| `readings.amplitude` | 6:',
      '| `readings.neutral` | 1 |',
    ]) {
      expect(page).toContain(row);
    }
  });
});
