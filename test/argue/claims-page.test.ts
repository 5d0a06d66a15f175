import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signatures } from '../../src/argue/functions/functions.ts';
import { checkExpression } from '../../src/argue/language/check.ts';
import { parseExpression } from '../../src/argue/language/parse.ts';
import { keywords } from '../../src/argue/language/tokens.ts';
import { names } from './sample-names.ts';

const page = readFileSync(new URL('../../docs/claims.md', import.meta.url), 'utf8');
const written = page.replace(/<!-- functions -->.*<!-- \/functions -->/s, '');
const blocks = [...written.matchAll(/^```(\w*)\n(.*?)^```/gms)].filter(([, language]) => language === '');
const examples = blocks.flatMap(([, , block]) => block!.trim().split('\n'));
const mistakes = (written.split('## What goes wrong most often')[1] ?? '').split('\n').flatMap((line) => {
  const [, wrong, right] = /^\| (`.*`) \| (.*) \|$/.exec(line) ?? [];
  const texts = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);
  return wrong === undefined || right === undefined ? [] : [[texts(wrong), texts(right)] as const];
});

/** Whether a text can be put to the small case of these tests, with the functions as they are. */
function isSound(text: string): boolean {
  const parsed = parseExpression(text);
  return parsed.ok && checkExpression(parsed.expression, names, signatures).typed !== undefined;
}

describe('docs/claims.md', () => {
  it.each(examples)('the example %s is sound', (text) => {
    expect(isSound(text)).toBe(true);
  });

  it('docs/claims.md names every reserved word', () => {
    const listed = /one of the words `([^`]*)`/.exec(written)?.[1]?.split(/\s+/);
    expect(new Set(listed)).toEqual(keywords);
  });

  it('docs/claims.md lists what goes wrong', () => {
    expect(mistakes.length).toBeGreaterThan(10);
  });

  it.each(mistakes)('docs/claims.md calls %j wrong, and can read its repair %j', (wrong, right) => {
    expect(wrong.filter(isSound)).toEqual([]);
    const whole = right.filter((text) => !/…|^(?:from|in|on) /.test(text));
    expect(whole.filter((text) => !parseExpression(text).ok)).toEqual([]);
  });
});

describe('signatures', () => {
  it.each([...signatures.values()].map((s) => [s.name, s] as const))(
    'the example of %s can be read',
    (_, { example }) => {
      expect(parseExpression(example)).toMatchObject({ ok: true });
    },
  );

  it.each([...signatures.values()].map((s) => [s.name, s] as const))(
    '%s is spoken with its own arguments only',
    (_, s) => {
      const own = [...s.parameters, ...s.named].map(({ name }) => name);
      const spoken = [
        ...[s.spoken ?? '']
          .flatMap((spoken) => (typeof spoken === 'string' ? [spoken] : Object.values(spoken)))
          .join(' ')
          .matchAll(/\{(\w+)\}/g),
      ].map(([, name]) => name!);
      const extra = s.filters ? ['channel', 'domain', 'tag', 'type', 'by', 'to', 'kind', 'of'] : [];
      expect(spoken.filter((name) => ![...own, ...extra, 'window'].includes(name))).toEqual([]);
    },
  );

  it.each([...signatures.values()].map((s) => [s.name, s] as const))(
    '%s says whose rows it gives',
    (_, s) => {
      if (s.gives !== 'rows' && s.gives !== 'row') return;
      const fromRows = s.parameters.some(({ kind }) => kind === 'rows' || kind === 'row');
      expect(s.table !== undefined || fromRows).toBe(true);
    },
  );
});
