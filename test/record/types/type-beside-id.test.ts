import { describe, expect, it } from 'vitest';
import { readingOf } from '../../case-of.ts';

const reading = async (type: string, more = '') => {
  const { record, problems } = await readingOf(`
events:
  - { id: ultimatum, date: 1922-10-03, by: A, to: B, type: ${type}, title: x, evidence: "@one" }
  - { id: other, date: 1922-10-04, by: A, to: B, type: "040", title: x, evidence: "@one" }
${more}`);
  return {
    type: record.rows.events.find(({ id }) => id === 'ultimatum')?.type,
    codes: problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
};

describe('the type of an event', () => {
  it('is read as words where it is also the id of a row of another table', async () => {
    expect(await reading('ultimatum')).toEqual({ type: '139', codes: [] });
  });

  it('is the type of the case where its id is that word', async () => {
    const types = 'eventTypes:\n  - { id: threaten, title: x, weight: -4, domain: diplomacy }';
    expect((await reading('threaten', types)).type).toBe('threaten');
  });

  it('is no row of another table where it is no words of a type', async () => {
    expect((await reading('port')).codes).toContain('reference-table');
  });
});
