import type { ClaimVerdict, JudgeReport } from '../src/argue/judge-report.ts';
import { isSound } from '../src/base/problems/is-sound.ts';
import { readCaseFolder } from '../src/cli/case-folder.ts';
import { rereadInWords } from '../src/publish/words/reading-words.ts';
import { readingInWords } from '../src/publish/words/setting-words.ts';
import { trueShare } from '../src/publish/words/verdict-words.ts';
import type { CaseRecord, Row } from '../src/record/case-record.ts';
import { readCase } from '../src/record/read-case.ts';
import { markdownTable } from './markdown-table.ts';

/** The record of a sound case on the disk; throws when it has errors, since what is unsound would be left out. */
export async function recordOf(folder: string): Promise<CaseRecord> {
  const { record, problems } = await readCase(readCaseFolder(folder).files);
  if (!isSound(problems)) throw new Error(`recordOf requires a sound case: quadrille check ${folder}`);
  return record;
}

/** What a case holds, counted. */
export function countsSection({ rows }: CaseRecord): string {
  const count = <T>(list: readonly T[], is: (row: T) => boolean) => list.filter(is).length;
  const { actors, events, spells, instruments, votes, ballots, sources } = rows;
  const lines: string[][] = [
    ['events', `${events.length}, of which ${channels(events)}`],
    [
      'treaties and other instruments',
      `${instruments.length}, with ${instruments.flatMap((row) => row.provisions ?? []).length} provisions`,
    ],
    ['recognitions', recognitions(spells)],
    [
      'relations, seats, possessions, wars, crises and the like',
      `${count(spells, (row) => row.kind !== 'recognition')}`,
    ],
    ['roll calls', `${votes.length}, with ${ballots.length} ballots`],
    ['actors', kinds(actors)],
    ['places', `${rows.places.length}`],
    ['sources', `${sources.length}: ${sourceKinds(sources)}`],
    ['claims', `${rows.claims.length}`],
    ['accounts', `${rows.accounts.length}, and that of all sources`],
  ];
  return markdownTable(['', ''], lines);
}

/** The verdict on every claim of a case, judged under the author's other readings too: in all accounts, and read otherwise. */
export function verdictsSection(report: JudgeReport): string {
  const { claims, worlds, seed } = report;
  const ids = claims[0]?.accounts.map(({ id }) => id) ?? [];
  const overview = claims.map((claim) => [
    `\`${claim.id}\``,
    claim.contested ? `${claim.verdict}, contested` : claim.verdict,
    trueShare(claim),
    rereadInWords(claim).replace('Read otherwise: ', '').replace(/\.$/, ''),
  ]);
  const accounts = claims.map((claim) => [`\`${claim.id}\``, ...ids.map((id) => verdictBy(claim, id))]);
  return [
    `All sources; ${worlds} worlds, seed ${seed}; ${readingInWords(report)}.`,
    markdownTable(['claim', 'verdict', 'true in', 'read otherwise'], overview),
    'In the accounts of the case:',
    markdownTable(['claim', ...ids.map((id) => `\`${id}\``)], accounts),
  ]
    .join('\n\n')
    .replaceAll('\u00a0', ' ');
}

function verdictBy({ accounts }: ClaimVerdict, id: string): string {
  return accounts.find((account) => account.id === id)?.verdict ?? '';
}

function channels(events: readonly Row<'events'>[]): string {
  const of = (channel: string) => events.filter((row) => row.channel === channel).length;
  return `${of('secret')} secret and ${of('leaked')} leaked`;
}

function recognitions(spells: readonly Row<'spells'>[]): string {
  const of = (actor: string) => {
    const found = spells.filter((row) => row.kind === 'recognition' && row.of?.includes(actor));
    return `${found.length} of the ${actor}, by ${new Set(found.flatMap((row) => row.by ?? [])).size} states`;
  };
  return `${of('PRC')}; ${of('ROC')}`;
}

function kinds(actors: readonly Row<'actors'>[]): string {
  const of = (kind: string) => actors.filter((row) => row.kind === kind).length;
  return `${of('state')} states, ${of('organisation')} organisations, ${of('faction')} factions, ${of('person')} persons`;
}

function sourceKinds(sources: readonly Row<'sources'>[]): string {
  const of = (kind: string) => sources.filter((row) => row.kind === kind).length;
  return `${of('primary')} primary, ${of('secondary')} secondary, ${of('reference')} works of reference, ${of('dataset')} data sets`;
}
