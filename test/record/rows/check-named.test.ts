import { describe, expect, it } from 'vitest';
import { readCase } from '../../../src/record/read-case.ts';

const head = `case: { id: c, title: C, period: 1950/1960 }
actors: [{ id: A, kind: state, name: A }, { id: B, kind: state, name: B }]
sources: [{ id: s, title: S }]
`;
const demand =
  '{ id: d, date: 1951, by: A, to: B, title: Asks, evidence: "@s", asks: { what: arms, of: B, strength: demand } }';

async function eventsOf(more: string) {
  const { record, problems } = await readCase([
    {
      path: 'case.yaml',
      text: `${head}events:\n  - ${demand}\n  - { id: r, date: 1952, by: B, to: A, title: R, evidence: "@s", ${more} }\n`,
    },
  ]);
  return {
    row: record?.rows.events.find(({ id }) => id === 'r'),
    problems: problems.filter(({ severity }) => severity === 'error'),
  };
}

describe('checkNamed(kind, path, value, context)', () => {
  it.each(['answers: { d: refused }', 'answers: [{ d: refused }]', 'answers: "d: refused"'])(
    'reads %s',
    async (text) => {
      const { row, problems } = await eventsOf(text);
      expect(problems).toEqual([]);
      expect(row?.answers).toEqual([{ name: 'd', is: 'refused' }]);
    },
  );

  it('keeps the names of questions as they are written, whatever they are', async () => {
    const { row, problems } = await eventsOf('decides: { constructor: caution, "the seat": wait }');
    expect(problems).toEqual([]);
    expect(row?.decides).toEqual([
      { name: 'constructor', is: 'caution' },
      { name: 'the seat', is: 'wait' },
    ]);
  });

  it.each([
    ['answers: { d: refuse }', 'value-choice'],
    ['answers: { dd: refused }', 'reference-unknown'],
    ['answers: { A: refused }', 'reference-table'],
    ['answers: d', 'value-shape'],
    ['answers: { d: }', 'value-shape'],
    ['decides: { option: [a, b] }', 'value-shape'],
    ['asks: arms', 'value-shape'],
    ['asks: { what: arms }', 'field-missing'],
  ])('reports %s', async (text, code) => {
    const { problems } = await eventsOf(text);
    expect(problems.map((each) => each.code)).toContain(code);
  });
});
