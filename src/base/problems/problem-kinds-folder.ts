import { error, note } from './problem-words.ts';

/** Problems of the folder a case is read from, and of a command as it was typed. */
export const folderProblems = {
  'folder-missing': error((p: { path: string; suggestion: string | undefined }) => [
    `there is no folder "${p.path}"`,
    p.suggestion === undefined
      ? 'name the folder that holds the case’s case.yaml, or make one with `quadrille init FOLDER`'
      : `did you mean "${p.suggestion}"?`,
  ]),
  'folder-is-file': error((p: { path: string; folder: string }) => [
    `"${p.path}" is a file, and a case is a folder`,
    `name the folder: "${p.folder}"`,
  ]),
  'folder-holds-cases': error((p: { path: string; cases: readonly string[] }) => [
    `"${p.path}" has no case.yaml, but folders in it have`,
    p.cases.length === 1
      ? `did you mean "${p.cases[0]}"?`
      : `name one of them: ${p.cases.map((c) => `"${c}"`).join(', ')}`,
  ]),
  'folder-empty': error((p: { path: string }) => [
    `"${p.path}" holds no .yaml, .csv, .bib, .ris or .json file`,
    'write case.yaml and its tables there, or make a new folder with `quadrille init FOLDER`',
  ]),
  'folder-large': error((p: { path: string; entries: number }) => [
    `"${p.path}" holds more than ${p.entries} files and folders; the rest were not looked at`,
    'name the folder of one case, not one that holds your other work',
  ]),
  'folder-unreadable': error((p: { path: string; reason: string }) => [
    `folder "${p.path}" cannot be opened: ${p.reason}`,
    'make it readable for you, or move it out of the case; the rest of the case is read',
  ]),
  'file-large': error((p: { size: string; limit: string }) => [
    `the file is ${p.size} and was not read; a file of a case has at most ${p.limit}`,
    'split a long table over folders (1945/events.csv, 1950/events.csv), or move out of the case what is not part of it',
  ]),
  'file-unreadable': error((p: { reason: string }) => [
    `the file cannot be read: ${p.reason}`,
    'make it readable for you, or move it out of the case; the other files are read',
  ]),
  'file-encoding': error((p: { offset: number; guess: string }) => [
    `the file is not UTF-8: the byte at offset ${p.offset} belongs to no letter`,
    `it looks like ${p.guess}; open it in your editor or spreadsheet and save it as UTF-8`,
  ]),
  'file-encoding-read': note((p: { guess: string }) => [
    `the bibliography is not UTF-8, and is read as ${p.guess}`,
    'look at its accents; if they are wrong, export it anew as UTF-8',
  ]),
  'file-sheet': note((_: Record<never, never>) => [
    'the spreadsheet is not read: nothing in it is part of the case',
    'save each of its sheets as CSV, named after its table (events.csv), with the names of fields in the first line',
  ]),
  'file-link': note((p: { target: string }) => [
    `the link leads to "${p.target}", which was read already`,
    'it is read once; remove the link to be rid of this note',
  ]),
  'reading-stopped': error((p: { reason: string }) => [
    `reading the case stopped at something unexpected: ${p.reason}`,
    'save a file of the case to have it read again; if it stops again, this is a fault of the program',
  ]),
  'program-fault': error((p: { what: string; message: string }) => [
    `${p.what} failed: ${p.message}`,
    'this is a fault of the program, not of your case; all else was done. Please report it with the row that stands here',
  ]),
  'command-wrong': error((p: { message: string; hint: string }) => [p.message, p.hint]),
} as const;
