import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { commands, commonOptions } from '../../src/cli/commands.ts';
import { runInProcess } from './run-in-process.ts';

describe('runCommand', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('runCommand(%j) lists every command', async (argv) => {
    const { code, out, err } = await runInProcess(argv);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const { name, says } of commands) {
      expect(out).toContain(`  ${name} `);
      expect(out.replace(/\s+/g, ' ')).toContain(says);
    }
    expect(Math.max(...out.split('\n').map(width))).toBeLessThanOrEqual(80);
  });

  it.each(commands.map(({ name }) => name))(
    'runCommand(%s --help) names every argument and option',
    async (name) => {
      const { code, out } = await runInProcess([name, '--help']);
      const spec = commands.find((command) => command.name === name)!;
      expect(code).toBe(0);
      for (const argument of spec.arguments) expect(out).toMatch(new RegExp(`[<[]${argument.name}`));
      for (const option of [...spec.options, ...commonOptions]) expect(out).toContain(`--${option.name}`);
      expect(out).toContain(spec.example);
      expect(Math.max(...out.split('\n').map(width))).toBeLessThanOrEqual(80);
    },
  );

  it('runCommand(--version) prints the version', async () => {
    expect(await runInProcess(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it.each([
    [['jugde', 'munich'], '"jugde" is not a command', 'did you mean "judge"?'],
    [['frobnicate'], '"frobnicate" is not a command', 'the commands are check, judge'],
    [['judge'], 'judge needs CASE', 'for example: quadrille judge'],
    [['compare', 'a'], 'compare needs OLDER', 'for example: quadrille compare'],
    [['check', 'munich', 'more'], 'check was given more than it takes', 'for example: quadrille check'],
    [['judge', 'munich', '--clam', 'x'], '"--clam" is not an option of judge', 'did you mean "--claim"?'],
    [['judge', 'munich', '--claim'], '--claim needs a value', 'write it as --claim ID'],
    [
      ['judge', 'munich', '--claim', 'three-flight'],
      '"three-flight" is not a claim',
      'did you mean "three-flights"?',
    ],
    [
      ['judge', 'munich', '--account', 'document'],
      '"document" is not an account',
      'did you mean "documents"?',
    ],
    [['judge', 'munich', '--account', 'x'], '"x" is not an account', 'all, without-taylor, documents'],
    [
      ['judge', 'munich', '--worlds', '0'],
      '--worlds "0" is not a whole number from 1 to 1000000',
      '--worlds 1000',
    ],
    [['judge', 'munich', '--worlds', '1e3'], '--worlds "1e3" is not a whole number', '--worlds 1000'],
    [['judge', 'munich', '--seed', '-5'], '--seed', ''],
    [['judge', 'munich', '--report', 'study.docx'], 'does not end in .md', 'write it as study.md'],
    [
      ['judge', 'munich', '--report', 'full/notes.md'],
      'is not a report of quadrille’s',
      'choose another name',
    ],
    [['on', '1938-9-30', 'munich'], '1938-9-30', '1938-09-30'],
    [['on', 'yesterday', 'munich'], 'yesterday', ''],
    [['on', '1938/..', 'munich'], '"1938/.." is open at an end', 'name one day'],
    [
      ['on', '1938-09-30', 'munich', '--as-seen-by', 'Britain'],
      '"Britain" is not an actor',
      'did you mean "GBR" (United Kingdom)?',
    ],
    [['series', 'GBR', 'germany', 'munich'], '"germany" is not an actor', 'did you mean "DEU" (Germany)?'],
    [['series', 'GBR', 'Reich', 'munich'], '"Reich" is not an actor', 'did you mean "DEU" (Germany)?'],
    [
      ['series', 'GBR', 'Ceskoslovensko', 'munich'],
      'is not an actor',
      'did you mean "CZE" (Czechoslovakia)?',
    ],
    [['series', 'GBR', 'GBR', 'munich'], '"GBR" was named twice', 'name two actors'],
    [
      ['series', 'GBR', 'DEU', 'munich', '--step', 'week'],
      '--step "week" is not known',
      'day, month, quarter, year',
    ],
    [
      ['series', 'GBR', 'DEU', 'munich', '--domain', 'economy'],
      '--domain "economy" is not known',
      'did you mean "economic"?',
    ],
    [
      ['series', 'GBR', 'DEU', 'munich', '--json', '--csv'],
      '--json and --csv were both asked for',
      'choose one',
    ],
    [
      ['compare', 'munich-agrement', 'anglo-german-declaration', 'munich'],
      'is not an instrument',
      'did you mean "munich-agreement"',
    ],
    [['init', 'full'], '"full" is not empty, and nothing in it was touched', 'name a new folder'],
    [['init', 'file.txt'], '"file.txt" is a file', 'name a folder'],
    [['check', 'no-such-folder'], 'there is no folder "no-such-folder"', 'quadrille init'],
    [['check', 'package.json'], '"package.json" is a file', 'name the folder: "."'],
  ])('runCommand(%j) says what is wrong and what to type', async (argv, message, hint) => {
    const { code, out, err } = await runInProcess(argv);
    expect(code).toBe(2);
    if (!argv.includes('--json')) expect(out).toBe('');
    expect(err.replace(/\s+/g, ' ')).toContain(message);
    expect(err.replace(/\s+/g, ' ')).toContain(hint);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([[['judge', 'munich', '--claim', 'x', '--json']], [['check', 'no-such-folder', '--json']]])(
    'runCommand(%j) answers a wrong command in the shape of every problem',
    async (argv) => {
      const { code, out } = await runInProcess(argv);
      expect(code).toBe(2);
      const answer = JSON.parse(out);
      expect(answer.ok).toBe(false);
      expect(Object.keys(answer.problems[0])).toEqual([
        'severity',
        'code',
        'message',
        'hint',
        'file',
        'line',
        'column',
      ]);
    },
  );

  it('runCommand(an unexpected fault) shows a stack only with --debug', async () => {
    const readFolder = (): never => {
      throw new TypeError('boom');
    };
    const quiet = await runInProcess(['check', 'munich'], { readFolder });
    expect(quiet.code).toBe(2);
    expect(quiet.err).toContain('something it did not expect: boom');
    expect(quiet.err).not.toMatch(/\n\s+at /);
    expect((await runInProcess(['check', 'munich', '--debug'], { readFolder })).err).toMatch(/\n\s+at /);
  });

  it('runCommand(any words) ends with 0, 1 or 2, and says why', { timeout: 120_000 }, async () => {
    const known = [...commands.map(({ name }) => name), ...commonOptions.map(({ name }) => `--${name}`)];
    const words = [
      'munich',
      'GBR',
      'DEU',
      '1938-09-30',
      '--claim',
      '--account',
      '--worlds',
      '--step',
      '--',
      '-',
      '',
      '3',
      'munich-agreement',
    ];
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...known, ...words) },
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (argv) => {
        const { code, err } = await runInProcess(argv);
        expect([0, 1, 2]).toContain(code);
        if (code === 2) expect(err).not.toBe('');
        expect(err).not.toContain('did not expect');
      }),
      { numRuns: 150 },
    );
  });
});
