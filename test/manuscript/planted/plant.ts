import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { drawsOf } from '../../../src/base/draws.ts';
import type { FindingCode } from '../../../src/manuscript/finding-kinds.ts';
import { type MarkedText, outcomeOf, type Score, scores } from '../set/marked-set.ts';
import { papersWithLists } from './planted-lists.ts';
import { marked, type Pick, type PlantedSentence, plantedSentences } from './planted-sentences.ts';

/** A text into which mistakes are put. */
export interface Host {
  readonly name: string;
  readonly text: string;
}

/** So many mistakes are put into one text at most, each into a paragraph of its own. */
const IN_ONE = 8;

/** Puts mistakes into texts, so many in all: what stands in words of its own into the hosts, the rest into papers with a list of invented works. The same seed gives the same. */
export function plant(hosts: readonly Host[], count: number, seed: number): MarkedText[] {
  const pick = pickOf(seed);
  const papers = papersWithLists(6, pick);
  const listed = papers.reduce((sum, { expect }) => sum + expect.length, 0);
  return [...intoHosts(plantedSentences(count - listed, pick), hosts, pick), ...papers];
}

/** The mistakes of the second trial, in wordings that no check was built with: those in sentences put into the hosts, the rest in small papers of their own. */
export function plantSecondTrial(hosts: readonly Host[], seed: number): MarkedText[] {
  const text = readFileSync(new URL('second-trial.yaml', import.meta.url), 'utf8');
  const { sentences, papers } = parse(text) as {
    readonly sentences: { readonly [code in FindingCode]?: readonly string[] };
    readonly papers: readonly Omit<MarkedText, 'file'>[];
  };
  const planted = Object.entries(sentences).flatMap(([code, those]) =>
    those.map((one): PlantedSentence => {
      const [plain, words] = marked(one);
      return { code: code as FindingCode, sentences: plain, words };
    }),
  );
  return [
    ...intoHosts(planted, hosts, pickOf(seed)),
    ...papers.map((paper) => ({ ...paper, file: `${paper.name}.md` })),
  ];
}

function pickOf(seed: number): Pick {
  const draws = drawsOf(seed, 'planted mistakes');
  return (least, most) => least + Math.floor(draws.uniform() * (most - least + 1));
}

function intoHosts(sentences: readonly PlantedSentence[], hosts: readonly Host[], pick: Pick): MarkedText[] {
  const texts: MarkedText[] = [];
  for (let at = 0; at < sentences.length; at += IN_ONE) {
    const host = hosts[texts.length % hosts.length]!;
    texts.push(planted(host, texts.length, sentences.slice(at, at + IN_ONE), pick));
  }
  return texts;
}

/** The paragraphs of running text before a text's notes and list, by their places among its blocks. */
export function paragraphsOf(text: string): number[] {
  const blocks = blocksOf(text);
  const end = blocks.findIndex((block) => /^#+ (?:References|Bibliography|Works cited|Notes)/iu.test(block));
  return blocks.flatMap((block, i) =>
    (end < 0 || i < end) && /^\p{Lu}[^|]{150,}[.]$/su.test(block) ? [i] : [],
  );
}

const blocksOf = (text: string): string[] => text.split(/\n{2,}/u);

/** Each mistake stands behind a paragraph as one of its own: what is there stays as it is. */
function planted(host: Host, number: number, mistakes: readonly PlantedSentence[], pick: Pick): MarkedText {
  const places = paragraphsOf(host.text);
  if (places.length < mistakes.length)
    throw new Error(`plant requires paragraphs to put mistakes behind: ${host.name}`);
  const step = Math.floor(places.length / mistakes.length);
  const behind = new Map(
    mistakes.map(({ sentences }, i) => [places[i * step + pick(0, step - 1)]!, sentences]),
  );
  const name = `${host.name}-${number}`;
  return {
    name,
    file: `${name}.md`,
    text: blocksOf(host.text)
      .flatMap((block, i) => (behind.has(i) ? [block, behind.get(i)!] : [block]))
      .join('\n\n'),
    expect: mistakes.map(({ code, words }) => ({ code, words })),
  };
}

/** How many of the mistakes in some texts are found, code by code, and which are not. */
export async function recallOf(
  texts: readonly MarkedText[],
): Promise<{ readonly codes: readonly Score[]; readonly missed: readonly string[] }> {
  const outcomes = await Promise.all(texts.map(outcomeOf));
  const expected = new Set(texts.flatMap(({ expect }) => expect.map(({ code }) => code)));
  return {
    codes: scores(outcomes).codes.filter(({ name }) => expected.has(name as never)),
    missed: outcomes.flatMap(({ marked, missed }) =>
      missed.map(({ code, words }) => `${marked.name}: ${code}: ${words}`),
    ),
  };
}
