import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/argue/language/names.ts';
import { sayName, sayRow } from '../../../src/argue/language/say-name.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';
import { names } from '../sample-names.ts';

const others = namesOf({
  byId: new Map(
    [
      { id: 'USSR', name: 'Soviet Union' },
      { id: 'GBR', name: 'United Kingdom' },
      { id: 'NLD', name: 'The Netherlands' },
      { id: 'port-arthur', name: 'Port Arthur (Lüshun)' },
      { id: 'mao', name: 'Mao Zedong' },
    ].map((row) => [row.id, { table: 'actors', row }]),
  ),
  leftOut: [],
} as unknown as CaseRecord);

describe('sayName', () => {
  it.each(['USSR', 'ROC', 'PRC', 'USA', 'UN'])('sayName(%s) keeps the initials of a name', (id) => {
    expect(sayName(id, names)).toBe(`the ${id}`);
  });

  it.each([
    ['USSR', 'the Soviet Union'],
    ['GBR', 'the United Kingdom'],
    ['NLD', 'The Netherlands'],
    ['port-arthur', 'Port Arthur'],
    ['mao', 'Mao Zedong'],
    ['nobody', 'nobody'],
  ])('sayName(%s) says the name where its id is no set of initials: %s', (id, said) => {
    expect(sayName(id, others)).toBe(said);
  });
});

describe('sayRow', () => {
  it('sayRow(id) says the title, or the id of a row without one', () => {
    expect(sayRow('ussuri-clash', names)).toBe('“The clash on Zhenbao”');
    expect(sayRow('albanian-draft-1969', names)).toBe('“albanian-draft-1969”');
  });
});
