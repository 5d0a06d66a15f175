import { describe, expect, it } from 'vitest';
import { starterCase } from '../../../src/cli/commands/starter-case.ts';
import { readYaml } from '../../../src/record/files/read-yaml.ts';
import { plainValue } from '../../../src/record/files/spec.ts';

/** The ids of the rows of a text, with its problems. */
function read(text: string) {
  const problems: string[] = [];
  const rows = readYaml(
    { path: 'events.yaml', text },
    ({ code, line }) => void problems.push(`${code} ${line}`),
  );
  const ids = rows.map(({ table, fields }) => {
    const id = fields.find(({ key }) => key === 'id');
    return `${table}/${id ? plainValue(id.value) : ''}`;
  });
  return { ids, problems };
}

const text = starterCase['events.yaml']!;
const lines = text.split('\n');
const whole = read(text);

const with_ = (line: number, ...put: string[]) =>
  [...lines.slice(0, line), ...put, ...lines.slice(line)].join('\n');
const placeOf = (part: string, from = 0) => lines.findIndex((line, i) => i >= from && line.includes(part));

describe('readYaml(a line that has slipped in among rows)', () => {
  const midst = placeOf('to: CZE', placeOf('berchtesgaden'));
  const between = placeOf('- id: godesberg');
  const first = placeOf('- id: may-mobilisation');

  it.each([
    'foo',
    'parties: X',
    '---',
    '...',
    '?',
    '? x',
    ': x',
    '"    parties": X',
    '—    memberOf:',
    '    |',
    '-',
  ])('%j costs at most the row in which it stands', (line) => {
    for (const at of [midst, between]) {
      const { ids } = read(with_(at, line));
      const lost = whole.ids.filter((id) => !ids.includes(id));
      expect(lost.length, `${lost}`).toBeLessThanOrEqual(1);
    }
  });

  it.each(['|', '  |', '    |', '-', '  -', ' :', ': ', '?'])(
    '%j below a table’s key costs no row',
    (line) => {
      const { ids, problems } = read(with_(first, line));
      expect(ids).toEqual(expect.arrayContaining(whole.ids));
      expect(problems).not.toEqual([]);
    },
  );

  it('takes the name of no table with rows of its own below it for what it is', () => {
    const { ids, problems } = read('events:\n  - id: one\n\nevnts:\n  - id: two\n');
    expect(ids).toEqual(['events/one']);
    expect(problems).toEqual(['table-unknown 4']);
  });
});
