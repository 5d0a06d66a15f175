import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseSchema } from '../../src/record/json-schema.ts';
import { tables } from '../../src/record/tables.ts';
import { event, soundCase } from './case-texts.ts';

const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(caseSchema());
const faults = (text: string) => {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const cases = join(import.meta.dirname, '../../cases');
const studies = readdirSync(cases).filter((name) => !name.startsWith('broken-'));
const yamlFiles = studies.flatMap((study) =>
  readdirSync(join(cases, study), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => join(study, path)),
);

describe('caseSchema()', () => {
  it.each(yamlFiles)('finds no fault with cases/%s', (path) => {
    expect(faults(readFileSync(join(cases, path), 'utf8'))).toEqual([]);
  });

  it('takes every form of FORMAT.md', () => {
    const dates = [
      '1969-03-02',
      '1969-03',
      '1969-03~',
      '1965/1972',
      '[1965..1972]',
      '196X',
      '1949/..',
      'hiroshima + P2D',
      'before X',
      'between X and Y',
      '1969',
      '-0043',
      '1917-10-25 OS',
      '{1960,1961-12}',
      '../1991',
      '1969-21',
    ];
    for (const date of dates) {
      expect(faults(`${soundCase}events:\n${event('e', { date: `"${date}"` })}`), date).toEqual([]);
    }
    expect(faults('events:\n')).toEqual([]);
    expect(
      faults(
        `events:\n${event('e', { evidence: '[{ source: s, says: denies }, "@t"]', type: '057', confidence: 'even' })}`,
      ),
    ).toEqual([]);
    expect(
      faults(
        'actors: { id: A, kind: state, name: A, names: [B, { text: C, lang: zh }], memberOf: A, cow: 2 }',
      ),
    ).toEqual([]);
    expect(faults('sources:\n  - { id: smith_2000, title: T, DOI: 10.1/x, kind: primary }')).toEqual([]);
  });

  it.each([
    ['a table misspelt', 'evnets: []\n'],
    ['a field misspelt', `events:\n${event('e', { chanel: 'secret' })}`],
    ['a field that is missing', 'places:\n  - id: p\n'],
    ['a choice misspelt', `events:\n${event('e', { channel: 'Secret' })}`],
    ['a date that is none', `events:\n${event('e', { date: '2 March 1969' })}`],
    ['a duration that is none', 'readings: { halfLife: 1 year }\n'],
    ['a number out of range', `events:\n${event('e', { weight: '11' })}`],
    ['an id with a blank', 'places:\n  - { id: "a b", name: A }\n'],
  ])('finds %s', (_, text) => {
    expect(faults(text)).not.toEqual([]);
  });

  it('has a description for every table and field', () => {
    const properties = caseSchema().properties as Record<string, { description: string }>;
    expect(Object.keys(properties)).toEqual(Object.keys(tables));
    for (const { description } of Object.values(properties)) expect(description).toMatch(/\.$/);
  });
});
