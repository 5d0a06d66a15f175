import type { PageBundle } from '../publish/site.ts';
import type { listen } from '../serve/listen.ts';
import type { FolderReading } from './case-folder.ts';
import type { readCaseRevision } from './case-revision.ts';
import type { fileBytes } from './file-bytes.ts';
import type { putFiles } from './put-files.ts';
import type { startJobThread } from './start-job-thread.ts';

/** All that a command does to the world outside, as a parameter, so that tests run commands in process. */
export interface Effects {
  /** Standard output: the answer. */
  readonly out: (text: string) => void;
  /** Standard error: problems, notes, progress. */
  readonly err: (text: string) => void;
  readonly readFolder: (path: string) => FolderReading;
  /** A folder as it stood in a revision of git, `FOLDER@REVISION`; throws on what cannot be had. */
  readonly readRevision: typeof readCaseRevision;
  /** The text of a file, or undefined when there is none. */
  readonly readFile: (path: string) => string | undefined;
  /** The bytes of a file of at most so many, or in words why there are none; never throws. */
  readonly readBytes: typeof fileBytes;
  /** Writes a file, and makes the folders on its way; throws when it cannot. */
  readonly writeFile: (path: string, text: string) => void;
  /** The same of a file that is no text. */
  readonly writeBytes: (path: string, bytes: Uint8Array) => void;
  /** Puts files into a folder, all of them or none; throws when it cannot. */
  readonly putFiles: typeof putFiles;
  /** The names in a folder: none when it is not there, undefined when it is a file. */
  readonly listFolder: (path: string) => readonly string[] | undefined;
  /** Where a path leads when its links are followed, whether it is there or not. */
  readonly realPath: (path: string) => string;
  /** The script and the style of the page that `publish` writes; undefined when they are not built. */
  readonly readPage: () => PageBundle | undefined;
  /** Serves on this machine alone, at the first of some ports that is free. */
  readonly listen: typeof listen;
  /** Resolves when the user ends a command that runs on (Ctrl-C). */
  readonly untilEnded: () => Promise<void>;
  /** Does something when the user ends the work at hand (Ctrl-C), in place of ending the program; gives what takes that back. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** Starts a thread that answers jobs of a case. */
  readonly startJobThread: typeof startJobThread;
  /** What the environment holds under a name that is not to be typed, as a password. */
  readonly secret: (name: string) => string | undefined;
  /** The folder in which the command is run. */
  readonly here: string;
  /** The folder in which programs keep a user’s data. */
  readonly userData: string;
  /** How many threads can work at once. */
  readonly cores: number;
  /** Columns of the page. */
  readonly width: number;
  /** Whether standard output, and standard error, have colour. */
  readonly colour: boolean;
  readonly errColour: boolean;
  /** Whether somebody watches standard error. */
  readonly isWatched: boolean;
  /** Milliseconds, for the progress bar alone. */
  readonly now: () => number;
}
