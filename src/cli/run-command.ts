import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { own } from '../base/own.ts';
import { answerFailure } from './answer-failure.ts';
import type { CommandInput, CommandSpec } from './command.ts';
import { commands, commonOptions } from './commands.ts';
import type { Effects } from './effects.ts';
import { guessWord } from './guess-word.ts';
import { showArguments } from './shown-arguments.ts';
import { WrongCommand } from './wrong-command.ts';

/**
 * Runs a command line (what follows the program's name) and gives the exit code: 0 sound, 1 the case has errors, 2 the
 * command was wrong. Never throws.
 */
export async function runCommand(argv: readonly string[], given: Effects): Promise<number> {
  const [out, err] = [showArguments(argv, given.out), showArguments(argv, given.err)];
  const effects: Effects = { ...given, out, err };
  let code = 0;
  const program = makeProgram(effects, (ended) => {
    code = ended;
  });
  try {
    if (argv.length === 0) effects.out(program.helpInformation());
    else await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    return answerFailure(thrown instanceof CommanderError ? reworded(thrown, argv) : thrown, argv, effects);
  }
}

function makeProgram(effects: Effects, ended: (code: number) => void): Command {
  const program = new Command('quadrille')
    .description('Makes a study in diplomatic history executable: checks its record and judges its claims.')
    .version(manifest.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText(
      'after',
      '\nStart with:  quadrille judge cases/soviet-taiwanese\nYour own:    quadrille init my-case',
    )
    .configureOutput({ writeOut: effects.out, writeErr: () => {}, getOutHelpWidth: () => effects.width })
    .configureHelp({ subcommandTerm: (command) => termOf(command.name()) })
    .showSuggestionAfterError(false)
    .exitOverride();
  for (const spec of commands) addCommand(program, spec, effects, ended);
  return program;
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  effects: Effects,
  ended: (code: number) => void,
): void {
  const command = program
    .command(spec.name)
    .description(spec.says)
    .helpOption('-h, --help', 'show this help');
  for (const { name, says, words, optional } of spec.arguments)
    command.argument(words ? `[${name}...]` : optional ? `[${name}]` : `<${name}>`, says);
  for (const { name, takes, says } of [...spec.options, ...commonOptions])
    command.option(`--${name}${takes ? ` <${takes}>` : ''}`, says);
  command.addHelpText('after', `\nFor example:\n  ${spec.example}\n`).action(async () => {
    const { run } = await spec.load();
    ended(await run(inputOf(spec, command), effects));
  });
}

function inputOf(spec: CommandSpec, command: Command): CommandInput {
  const given = command.opts<Record<string, string | boolean | undefined>>();
  const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  // of a switch that takes something away the parser tells that the thing is not wanted
  const givenFor = (name: string) =>
    name.startsWith('no-') ? own(given, camel(name.slice(3))) === false : own(given, camel(name));
  return {
    arguments: Object.fromEntries(
      spec.arguments.map(({ name, words }, i) => [
        name,
        words ? command.args.slice(i).join(' ') : (command.args[i] ?? ''),
      ]),
    ),
    options: Object.fromEntries(
      [...spec.options, ...commonOptions].map(({ name }) => [name, givenFor(name)]),
    ),
    words: spec.arguments.at(-1)?.words ? command.args.slice(spec.arguments.length - 1) : [],
  };
}

/** The parser's complaint as a sentence of ours, with a guess where there is one. */
function reworded(thrown: CommanderError, argv: readonly string[]): WrongCommand {
  const spec = commands.find(({ name }) => argv.includes(name));
  const [quoted = ''] = /'.*'/.exec(thrown.message) ?? [];
  const word = quoted.slice(1, -1);
  switch (thrown.code) {
    case 'commander.unknownCommand':
      return wrong(
        `"${word}" is not a command`,
        guessWord(
          word,
          commands.map(({ name }) => name),
        ),
        allCommands(),
      );
    case 'commander.unknownOption':
      return unknownOption(word, spec);
    case 'commander.missingArgument':
      return new WrongCommand(`${spec?.name ?? 'the command'} needs ${neededBy(spec)}`, usageOf(spec));
    case 'commander.excessArguments':
      return new WrongCommand(`${spec?.name ?? 'the command'} was given more than it takes`, usageOf(spec));
    case 'commander.optionMissingArgument':
      return new WrongCommand(
        `${word.replace(/ .*/, '')} needs a value`,
        `write it as ${word.replace('<', '').replace('>', '')}`,
      );
    default:
      return new WrongCommand(thrown.message.replace(/^error: /, ''), usageOf(spec));
  }
}

function unknownOption(word: string, spec: CommandSpec | undefined): WrongCommand {
  const known = [...(spec?.options ?? []), ...commonOptions].map(({ name }) => `--${name}`);
  const of = spec ? `an option of ${spec.name}` : 'an option';
  return wrong(`"${word}" is not ${of}`, guessWord(word, known), `the options are ${known.join(', ')}`);
}

function wrong(message: string, guess: string | undefined, otherwise: string): WrongCommand {
  return new WrongCommand(message, guess === undefined ? otherwise : `did you mean "${guess}"?`);
}

/** A command as the list of commands shows it: `series A B CASE`. */
function termOf(name: string): string {
  const spec = commands.find((command) => command.name === name);
  return spec
    ? [
        name,
        ...spec.arguments.map(({ name: each, words, optional }) =>
          words ? `[${each}…]` : optional ? `[${each}]` : each,
        ),
      ].join(' ')
    : `${name} COMMAND`;
}

const allCommands = (): string => `the commands are ${commands.map(({ name }) => name).join(', ')}`;
const neededBy = (spec: CommandSpec | undefined): string =>
  spec?.arguments
    .filter(({ optional }) => !optional)
    .map(({ name, says }) => `${name} (${says})`)
    .join(', ') ?? 'more';

function usageOf(spec: CommandSpec | undefined): string {
  return spec ? `for example: ${spec.example}` : 'quadrille --help lists the commands';
}
