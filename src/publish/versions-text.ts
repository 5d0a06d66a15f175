import type { Answered, RowTold, VersionedClaim, VersionsReport } from '../simulate/versions-report.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { verdictStyled } from './verdict-style.ts';
import { partInWords } from './words/part-words.ts';
import { movesInWords, pointsInWords } from './words/scenario-words.ts';
import { settingInWords } from './words/setting-words.ts';
import { trueShare } from './words/verdict-words.ts';
import {
  causeInWords,
  changedFieldInWords,
  rowsDifferInWords,
  sameInWords,
  secondVersionsInWords,
  unjudgedInWords,
} from './words/version-words.ts';

/** Two versions of a case: the verdicts that changed, the claims that came and went, and the rows that are not the same. */
export function versionsText(report: VersionsReport, page: Page): string {
  const { older, newer, account, worlds, seed } = report;
  const title = older.title === newer.title ? newer.title : `${older.title} → ${newer.title}`;
  const setting = `${settingInWords({ account, worlds, seed })}, the same for both`;
  const same = sameInWords(report);
  const sentence = same === '' ? [] : ['', ...paragraph(page, same)];
  return joinLines([
    ...paragraph(page, `Two versions: ${title}`, 0, 'bold'),
    ...paragraph(page, `${older.name} → ${newer.name}; ${setting}`, 0, 'dim'),
    ...(report.asked === 0 ? sentence : []),
    ...sections.flatMap(([becomes, head]) => section(report, becomes, head, page)),
    ...rows(report.rows, page),
    ...(report.asked === 0 ? [] : sentence),
  ]);
}

const sections: readonly (readonly [VersionedClaim['becomes'], string])[] = [
  ['verdict', 'Verdicts that changed'],
  ['moved', 'The same verdict, but not in the same worlds'],
  ['second', 'The same verdict, but the second witness answers otherwise'],
  ['reworded', 'The test is worded otherwise, and answered the same'],
  ['alike', 'The same answer in every world'],
  ['unjudged', 'Judged in one of the two'],
  ['removed', 'In the older alone'],
  ['added', 'In the newer alone'],
];

function section(
  { claims, worlds }: VersionsReport,
  becomes: VersionedClaim['becomes'],
  head: string,
  page: Page,
): string[] {
  const those = claims.filter((each) => each.becomes === becomes).toSorted((a, b) => b.differs - a.differs);
  if (those.length === 0) return [];
  return [
    '',
    styled(page, `${head} (${those.length})`, 'bold'),
    '',
    ...those.flatMap((each, i) => [...(i > 0 ? [''] : []), ...claim(each, worlds, page)]),
  ];
}

function claim(each: VersionedClaim, worlds: number, page: Page): string[] {
  const { id, says, before, after, isReworded, parts, missing = [], moves, becomes, cause, second } = each;
  const sides = [before, after].flatMap((side) => (side ? [answered(side, page)] : []));
  const points = before && after && moves.length > 0 ? pointsInWords(each) : '';
  const told = [
    isReworded && becomes !== 'reworded' ? 'Its test is worded otherwise.' : '',
    moves.length > 0 ? movesInWords(each) : '',
    becomes === 'unjudged' ? unjudgedInWords(each) : '',
  ].filter(Boolean);
  const opened = parts
    ? [
        ...parts.before.flatMap((part) => paragraph(page, `Older: ${partInWords(part, worlds)}.`, 4)),
        ...parts.after.flatMap((part) => paragraph(page, `Newer: ${partInWords(part, worlds)}.`, 4)),
        ...missing.flatMap((why) => paragraph(page, `Unknown in the newer: ${why}.`, 4)),
      ]
    : [];
  return [
    `  ${styled(page, id, 'bold')}  ${sides.join(' → ')}  ${points}`,
    ...paragraph(page, says, 4),
    ...(told.length === 0 ? [] : paragraph(page, told.join(' '), 4, 'dim')),
    ...(second ? paragraph(page, secondVersionsInWords(second), 4) : []),
    ...(cause ? paragraph(page, causeInWords(cause), 4) : []),
    ...opened,
  ];
}

function answered(side: Answered, page: Page): string {
  const share = side.verdict === 'untestable' ? '' : ` ${trueShare(side)}`;
  return `${verdictStyled(page, side.verdict, side.verdict)}${share}`;
}

/** Of more rows of a table than this the rest are counted. */
const TOLD = 12;
const signs = { added: '+', removed: '−', changed: '~' } as const;

function rows(all: readonly RowTold[], page: Page): string[] {
  if (all.length === 0) return [];
  const tables = [...new Set(all.map(({ table }) => table))];
  return [
    '',
    styled(page, rowsDifferInWords(all), 'bold'),
    ...tables.flatMap((table) => {
      const those = all.filter((row) => row.table === table);
      const more = those.length - TOLD;
      return [
        '',
        styled(page, `  ${table}`, 'dim'),
        ...those.slice(0, TOLD).flatMap((row) => rowTold(row, page)),
        ...(more > 0 ? paragraph(page, `and ${more} more, which --json lists`, 4, 'dim') : []),
      ];
    }),
  ];
}

function rowTold({ change, id, title, fields }: RowTold, page: Page): string[] {
  const named = [id, id === title ? '' : title].filter(Boolean).join(', ');
  const [first = '', ...rest] = paragraph(page, named, 6);
  return [
    `    ${signs[change]} ${first.trimStart()}`,
    ...rest,
    ...fields.flatMap((field) => paragraph(page, changedFieldInWords(field), 8, 'dim')),
  ];
}
