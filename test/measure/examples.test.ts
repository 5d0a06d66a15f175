import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../src/', import.meta.url);
const files = ['measure', 'report'].flatMap((stage) =>
  readdirSync(new URL(stage, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${stage}/${file}`),
);
const examples = files.flatMap((file) =>
  [...readFileSync(new URL(file, folder), 'utf8').matchAll(/@example (.+) \/\/ => (.+)/g)].map(
    ([, call, value]) => ({
      file,
      call: call!,
      value: value!,
    }),
  ),
);

describe('examples in the comments of measures', () => {
  it('there are some', () => {
    expect(examples.length).toBeGreaterThan(15);
  });

  it.each(examples)('$file: $call is $value', async ({ file, call, value }) => {
    const names: Record<string, unknown> = await import(new URL(file, folder).href);
    const run = (text: string) =>
      new Function(...Object.keys(names), `return (${text});`)(...Object.values(names));
    expect(run(call)).toEqual(run(value));
  });
});
