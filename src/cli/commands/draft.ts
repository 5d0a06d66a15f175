import { basename, join } from 'node:path';
import { draftCase } from '../../manuscript/draft/draft-case.ts';
import { lintInput } from '../../manuscript/lint.ts';
import { jsonText } from '../../publish/json-text.ts';
import { joinLines, paragraph } from '../../publish/page.ts';
import { countOf, listInWords } from '../../publish/words/number-words.ts';
import type { CommandInput } from '../command.ts';
import type { Effects } from '../effects.ts';
import { lintFileOf, tellLintFile } from '../lint-file-of.ts';
import { requireNewFolder } from '../new-folder.ts';
import { openManuscript } from '../open-manuscript.ts';
import { cannotWrite } from '../own-file.ts';

/** `draft`: a case to start from, made of what a manuscript cites, dates and names. */
export async function run(input: CommandInput, effects: Effects): Promise<number> {
  const file = input.arguments.FILE ?? '';
  const beside = lintFileOf(file, undefined, effects);
  const { manuscript, notes: unread } = await openManuscript(file, effects, beside.readings);
  const name = basename(manuscript.file).replace(/\.\w+$/, '');
  const folder = typeof input.options.out === 'string' ? input.options.out : `${name}-case`;
  requireNewFolder(folder, 'draft', effects);
  const failed: string[] = [];
  const read = lintInput(manuscript, { sources: [] }, (note) => failed.push(note));
  const { files, counts } = draftCase(read, name);
  tellLintFile(beside, [], effects);
  try {
    effects.putFiles(folder, Object.entries(files));
  } catch (thrown) {
    throw cannotWrite(folder, thrown);
  }
  const notes = [...unread, ...failed];
  for (const note of notes) effects.err(`${note}\n`);
  if (input.options.json) {
    effects.out(jsonText({ ok: true, folder, files: Object.keys(files), counts, notes }));
    return 0;
  }
  const told = listInWords([
    countOf(counts.sources, 'source'),
    countOf(counts.events, 'event'),
    countOf(counts.actors, 'actor'),
    countOf(counts.places, 'place'),
    countOf(counts.instruments, 'treaty', 'treaties'),
  ]);
  const left =
    counts.undecided === 0
      ? 'says how to go on'
      : `says how to go on, and lists ${countOf(counts.undecided, 'name')} that could not be placed`;
  effects.out(
    joinLines([
      ...paragraph(effects, `A case to start from is in ${folder}: ${told}.`),
      '',
      ...paragraph(
        effects,
        `Every row is marked for review, and nothing in it has been checked. ${join(folder, 'review.md')} ${left}.`,
      ),
      '',
      `  quadrille check ${folder}`,
    ]),
  );
  return 0;
}
