import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Finding } from '../../../src/manuscript/finding.ts';
import type { FindingCode } from '../../../src/manuscript/finding-kinds.ts';
import type { HouseStyleName } from '../../../src/manuscript/house-style/house-styles.ts';
import { lint, lintInput } from '../../../src/manuscript/lint.ts';
import { readManuscript } from '../../../src/manuscript/read/read-manuscript.ts';

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
  /** The house style that it is held against. */
  readonly style?: HouseStyleName;
}

/** What the checks made of a text: what was expected and found, expected and missed, found and not expected. */
export interface Outcome {
  readonly marked: MarkedText;
  readonly found: readonly { readonly expected: Expected; readonly finding: Finding }[];
  readonly missed: readonly Expected[];
  readonly alarms: readonly Finding[];
}

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Short texts, each about one thing: `passages-*.yaml`. */
export function passages(): MarkedText[] {
  return readdirSync(folder)
    .filter((name) => /^passages.*\.yaml$/.test(name))
    .sort()
    .flatMap((name) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as Partial<MarkedText>[])
    .map(({ name, file, text, expect = [], style }) => ({
      name: name!,
      file: file ?? `${name}.md`,
      text: text!,
      expect,
      ...(style && { style }),
    }));
}

/** Whole short manuscripts, each beside the list of what is wrong in it: `manuscripts/a.md`, `manuscripts/a.expect.yaml`. */
export function manuscripts(): MarkedText[] {
  const names = readdirSync(`${folder}/manuscripts`).filter((name) => !name.endsWith('.expect.yaml'));
  return names.sort().map((file) => ({
    name: file,
    file,
    text: readFileSync(`${folder}/manuscripts/${file}`, 'utf8'),
    expect:
      (parse(
        readFileSync(`${folder}/manuscripts/${file.replace(/\.\w+$/, '')}.expect.yaml`, 'utf8'),
      ) as Expected[]) ?? [],
  }));
}

/** Checks a text and sets what was found beside what is in it. A finding answers an expected one when it has its code and touches its words. */
export async function outcomeOf(marked: MarkedText): Promise<Outcome> {
  const read = await readManuscript(marked.file, new TextEncoder().encode(marked.text));
  if (!read.ok)
    throw new Error(`outcomeOf requires a text that can be read: ${marked.name}: ${read.message}`);
  const { blocks } = read.manuscript;
  const rest = new Set(
    lint(lintInput(read.manuscript, { sources: [], ...(marked.style && { style: marked.style }) })),
  );
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
