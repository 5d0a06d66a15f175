import type { JudgeReport } from '../argue/judge-report.ts';
import { REPORT_MARK, reportMarkdown } from '../publish/report-markdown.ts';
import type { Effects } from './effects.ts';
import { WrongCommand } from './wrong-command.ts';

/**
 * The file that `--report` may write: Markdown, and new or a report written before. Throws on any other, so that no file of
 * the author's is overwritten.
 */
export function requireReportFile(path: string, effects: Effects): string {
  if (!/\.(md|markdown)$/i.test(path))
    throw new WrongCommand(
      `the report is Markdown, and "${path}" does not end in .md`,
      `write it as ${path.replace(/\.\w+$/, '')}.md`,
    );
  const there = readOrThrow(path, effects);
  if (there !== undefined && there !== '' && !there.startsWith(REPORT_MARK))
    throw new WrongCommand(
      `"${path}" is there and is not a report of quadrille’s; it was left as it is`,
      'choose another name',
    );
  return path;
}

/** Writes the report, and says so on standard error. */
export function writeReport(
  path: string,
  report: JudgeReport,
  references: ReadonlyMap<string, string>,
  effects: Effects,
): void {
  try {
    effects.writeFile(path, reportMarkdown(report, references));
  } catch (thrown) {
    throw cannotWrite(path, thrown);
  }
  effects.err(`The report is in ${path}.\n`);
}

function readOrThrow(path: string, effects: Effects): string | undefined {
  try {
    return effects.readFile(path);
  } catch (thrown) {
    throw cannotWrite(path, thrown);
  }
}

/** A failure to write as something the user can mend. */
export function cannotWrite(path: string, thrown: unknown): WrongCommand {
  const reason =
    thrown instanceof Error ? thrown.message.replace(/^(E\w+): ([^,]*),.*$/, '$2') : String(thrown);
  return new WrongCommand(`"${path}" cannot be written: ${reason}`, 'choose a place where you may write');
}
