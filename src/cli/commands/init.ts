import { jsonText } from '../../publish/json-text.ts';
import { joinLines, paragraph, styled } from '../../publish/page.ts';
import { caseSchema } from '../../record/json-schema.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { requireNewFolder } from '../new-folder.ts';
import { cannotWrite } from '../own-file.ts';
import { starterCase } from './starter-case.ts';

/** `init`: a small sound case to start from, in a folder that is new or empty. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const folder = input.arguments.FOLDER ?? '';
  requireNewFolder(folder, 'init', effects);
  const files = { ...starterCase, 'schema/case.schema.json': jsonText(caseSchema()) };
  try {
    effects.putFiles(folder, Object.entries(files));
  } catch (thrown) {
    throw cannotWrite(folder, thrown);
  }
  const written = Object.keys(files);
  effects.out(
    input.options.json ? jsonText({ ok: true, folder, files: written }) : answer(folder, written, effects),
  );
  return 0;
}

function answer(folder: string, written: readonly string[], effects: Effects): string {
  return joinLines([
    ...paragraph(
      effects,
      `A small case on the Munich crisis of 1938 is in ${folder}: ${written.join(', ')}.`,
      0,
    ),
    '',
    styled(effects, 'Now', 'bold'),
    '',
    `  quadrille check ${folder}`,
    `  quadrille judge ${folder}`,
    `  quadrille judge ${folder} --claim declaration-last`,
    '',
    ...paragraph(effects, 'Open its files in an editor, and change them line by line into your own case.', 0),
  ]);
}
