import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { readCaseFolder } from '../../../src/cli/case-folder.ts';
import type { LintInput } from '../../../src/manuscript/check.ts';
import type { Finding } from '../../../src/manuscript/finding.ts';
import type { FindingCode } from '../../../src/manuscript/finding-kinds.ts';
import type { HouseStyleName } from '../../../src/manuscript/house-style/house-styles.ts';
import { readLibrary } from '../../../src/manuscript/library/library.ts';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';
import { readSource } from '../../../src/manuscript/sources/read-source.ts';
import { readCase } from '../../../src/record/read-case.ts';

/** A mistake that was put into a text: what it is, and words that the finding must touch. */
export interface Expected {
  readonly code: FindingCode;
  readonly words: string;
}

/** A text with every mistake in it marked; a clean one expects none. */
export interface MarkedText {
  readonly name: string;
  /** With the ending of the format it is to be read as. */
  readonly file: string;
  readonly text: string;
  readonly expect: readonly Expected[];
  /** Of a clean text: the codes that it comes near to, and that must not be found in it, not even as worth a look. */
  readonly near?: readonly FindingCode[];
  /** The house style that it is held against. */
  readonly style?: HouseStyleName;
  /** The folder of a case beside this file, the texts of sources by file, a library in BibTeX: what else it is held against. */
  readonly case?: string;
  readonly sources?: Readonly<Record<string, string>>;
  readonly library?: string;
}

/** What the checks made of a text: what was expected and found, expected and missed, found and not expected. */
export interface Outcome {
  readonly marked: MarkedText;
  readonly found: readonly { readonly expected: Expected; readonly finding: Finding }[];
  readonly missed: readonly Expected[];
  readonly alarms: readonly Finding[];
}

/** Where the set lies, and the cases that its passages are held against. */
export const setFolder = fileURLToPath(new URL('.', import.meta.url));

/** Short texts, each about one thing: `passages-*.yaml`. */
export function passages(): MarkedText[] {
  return readdirSync(setFolder)
    .filter((name) => /^passages.*\.yaml$/.test(name))
    .sort()
    .flatMap((name) => parse(readFileSync(`${setFolder}/${name}`, 'utf8')) as Partial<MarkedText>[])
    .map(({ name, file, text, expect = [], ...against }) => ({
      name: name!,
      file: file ?? `${name}.md`,
      text: text!,
      expect,
      ...against,
    }));
}

/** A passage as the checks look at it, with the case, the sources and the library that it is held against. */
export async function inputOf(marked: MarkedText): Promise<LintInput> {
  const { name, file, text, style, sources = {}, library } = marked;
  const read = await readManuscript(file, new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`inputOf requires a text that can be read: ${name}: ${read.message}`);
  const shelf = await Promise.all(
    Object.entries(sources).map(([path, source]) => readSource(path, new TextEncoder().encode(source))),
  );
  return lintInput(read.manuscript, {
    sources: shelf.flatMap((one) => (one.ok ? one.source : [])),
    ...(style && { style }),
    ...(library && { libraries: [readLibrary('library.bib', library)] }),
    ...(marked.case && { study: await studyOf(marked.case) }),
  });
}

const studies = new Map<string, Promise<NonNullable<LintInput['study']>>>();

/** A case beside this file, judged once. */
function studyOf(name: string): Promise<NonNullable<LintInput['study']>> {
  const known = studies.get(name) ?? readStudy(name);
  studies.set(name, known);
  return known;
}

async function readStudy(name: string): Promise<NonNullable<LintInput['study']>> {
  const { record, problems } = await readCase(readCaseFolder(`${setFolder}/${name}`).files);
  if (!record) throw new Error(`inputOf requires a case that can be read: ${name}`);
  return { record, report: judgeCase(record, { problems }) };
}

/** Whole short manuscripts, each beside the list of what is wrong in it: `manuscripts/a.md`, `manuscripts/a.expect.yaml`. */
export function manuscripts(): MarkedText[] {
  const names = readdirSync(`${setFolder}/manuscripts`).filter((name) => !name.endsWith('.expect.yaml'));
  return names.sort().map((file) => ({
    name: file,
    file,
    text: readFileSync(`${setFolder}/manuscripts/${file}`, 'utf8'),
    expect:
      (parse(
        readFileSync(`${setFolder}/manuscripts/${file.replace(/\.\w+$/, '')}.expect.yaml`, 'utf8'),
      ) as Expected[]) ?? [],
  }));
}

/** Checks a text and sets what was found beside what is in it. A finding answers an expected one when it has its code and touches its words. */
export async function outcomeOf(marked: MarkedText): Promise<Outcome> {
  const input = await inputOf(marked);
  const { blocks } = input.manuscript;
  const rest = new Set(lint(input));
  const found: Outcome['found'][number][] = [];
  const missed: Expected[] = [];
  for (const expected of marked.expect) {
    const wanted = flat(expected.words);
    const answers = [...rest].filter(({ code, span, related }) => {
      if (code !== expected.code) return false;
      return [span, ...related.map((place) => place.span)].some(({ block, from, to }) => {
        const at = blocks[block]!.text.indexOf(wanted);
        return at >= 0 && at < Math.max(to, from + 1) && at + wanted.length > from;
      });
    });
    const [finding] = answers;
    if (finding) {
      found.push({ expected, finding });
      rest.delete(finding);
    } else missed.push(expected);
  }
  return { marked, found, missed, alarms: [...rest] };
}

const flat = (words: string): string => words.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** How often one code, or all findings of one confidence, were right, and how many of what is there was found. */
export interface Score {
  readonly name: string;
  readonly right: number;
  readonly alarms: number;
  readonly missed: number;
  /** Of what is called certain or likely (of a confidence: of all of it) the share that is right; undefined when there is none. */
  readonly precision: number | undefined;
  /** right / (right + missed); undefined when nothing was there. */
  readonly recall: number | undefined;
}

/** Precision by confidence, and precision and recall by code. */
export function scores(outcomes: readonly Outcome[]): { confidences: Score[]; codes: Score[] } {
  const found = outcomes.flatMap((outcome) => outcome.found);
  const alarms = outcomes.flatMap((outcome) => outcome.alarms);
  const missed = outcomes.flatMap((outcome) => outcome.missed);
  const codes = [
    ...new Set([
      ...found.map(({ expected }) => expected.code),
      ...missed.map(({ code }) => code),
      ...alarms.map(({ code }) => code),
    ]),
  ];
  const isSaid = ({ confidence }: Finding) => confidence !== 'look';
  const share = (part: number, rest: number) => (part + rest === 0 ? undefined : part / (part + rest));
  return {
    confidences: (['certain', 'likely', 'look'] as const).map((confidence) => {
      const right = found.filter(({ finding }) => finding.confidence === confidence).length;
      const wrong = alarms.filter((finding) => finding.confidence === confidence).length;
      return {
        name: confidence,
        right,
        alarms: wrong,
        missed: 0,
        precision: share(right, wrong),
        recall: undefined,
      };
    }),
    codes: codes.sort().map((code) => {
      const right = found.filter(({ expected }) => expected.code === code);
      const wrong = alarms.filter((finding) => finding.code === code);
      const lost = missed.filter((expected) => expected.code === code).length;
      // What is only worth a look claims nothing: it counts for what was found, not for how often the code is right.
      const said = right.filter(({ finding }) => isSaid(finding)).length;
      return {
        name: code,
        right: right.length,
        alarms: wrong.length,
        missed: lost,
        precision: share(said, wrong.filter(isSaid).length),
        recall: share(right.length, lost),
      };
    }),
  };
}
