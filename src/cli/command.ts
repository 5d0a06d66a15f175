import type { Effects } from './effects.ts';

/** What a user typed after a command's name. */
export interface CommandInput {
  readonly arguments: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** The words of an argument that takes as many as follow, each as it was typed. */
  readonly words?: readonly string[];
}

/** Runs a command and gives its exit code: 0 sound, 1 the case has errors. What was typed wrong is thrown (`WrongCommand`). */
export type Run = (input: CommandInput, effects: Effects) => Promise<number>;

export interface ArgumentSpec {
  readonly name: string;
  readonly says: string;
  /** As many words as follow, or none; the last argument only. */
  readonly words?: true;
  /** May be left out; the last argument only. */
  readonly optional?: true;
}

export interface OptionSpec {
  /** Its name, without the hyphens. */
  readonly name: string;
  /** What it takes, in capitals; nothing for a switch. */
  readonly takes?: string;
  readonly says: string;
}

/** A command as the parser, the help, docs/cli.md and the tests see it. */
export interface CommandSpec {
  readonly name: string;
  readonly says: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly example: string;
  /** Its module, loaded when the command runs. */
  readonly load: () => Promise<{ readonly run: Run }>;
}
