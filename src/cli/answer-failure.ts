import type { Problem } from '../base/problems/problems.ts';
import { checkJson } from '../publish/check-json.ts';
import { jsonText } from '../publish/json-text.ts';
import { joinLines, paragraph, styled } from '../publish/page.ts';
import type { Effects } from './effects.ts';
import { folderProblem } from './folder-problem.ts';
import { WrongCommand } from './wrong-command.ts';

/**
 * Says why a command could not be done, in a sentence on standard error, and with `--json` in the shape of every problem
 * on standard output too. Gives the exit code.
 */
export function answerFailure(thrown: unknown, argv: readonly string[], effects: Effects): number {
  const { message, hint } = thrown instanceof WrongCommand ? thrown : unexpected(thrown);
  const page = { width: effects.width, colour: effects.errColour };
  effects.err(joinLines([...paragraph(page, message, 0), ...paragraph(page, hint, 2, 'dim')]));
  if (argv.includes('--debug') && thrown instanceof Error)
    effects.err(`${styled(page, thrown.stack ?? '', 'dim')}\n`);
  if (argv.includes('--json')) effects.out(jsonText(checkJson([commandProblem(message, hint)])));
  return 2;
}

function unexpected(thrown: unknown): { message: string; hint: string } {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    message: `quadrille stopped at something it did not expect: ${message}`,
    hint: 'this is a fault of the program, not of your case; --debug shows where it arose',
  };
}

const commandProblem = (message: string, hint: string): Problem =>
  folderProblem('command-wrong', { message, hint });
