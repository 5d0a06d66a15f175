import { FRONT_MATTER } from '../read/front-matter.ts';

/** Where Markdown and TeX name their bibliographies: `bibliography: refs.bib`, `\bibliography{a,b}`, `\addbibresource{refs.bib}`. */
const FIELD = /^bibliography:[ \t]*(.*(?:\n[ \t]*-[^\n]*)*)/mu;
const COMMAND = /\\(?:bibliography|addbibresource|addglobalbib)(?:\[[^\]]*\])?\{([^}]{1,400})\}/gu;
/** A name of a list in YAML, in marks or without them, and its ending. */
const NAME = /"([^"\n]+)"|'([^'\n]+)'|[^\s,"'[\]#-][^,"'[\]#\n]*/gu;
const LIBRARY = /\.(?:bib|json|ris)$/iu;
const MARKDOWN = /\.(?:md|markdown|qmd|rmd)$/iu;
const TEX = /\.(?:tex|latex)$/iu;

/** Whether a file of that name is of a format in which an author names bibliographies. */
export const canNameLibraries = (file: string): boolean => MARKDOWN.test(file) || TEX.test(file);

/** The files of a library that a manuscript's own text names, as it names them; those of TeX with their ending. */
export function namedLibraries(file: string, text: string): string[] {
  if (TEX.test(file))
    return Array.from(text.replace(/(?<!\\)%[^\n]*/gu, '').matchAll(COMMAND)).flatMap(([, names]) =>
      names!.split(',').map((name) => withEnding(name.trim())),
    );
  if (!MARKDOWN.test(file)) return [];
  const field = FIELD.exec(FRONT_MATTER.exec(text.replace(/\r\n?/gu, '\n'))?.[1] ?? '')?.[1];
  return Array.from((field ?? '').matchAll(NAME), ([plain, double, single]) =>
    (double ?? single ?? plain).trim(),
  ).filter((name) => LIBRARY.test(name));
}

const withEnding = (name: string): string => (/\.\w{3,4}$/u.test(name) ? name : `${name}.bib`);
