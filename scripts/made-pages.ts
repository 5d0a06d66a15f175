import { fileURLToPath } from 'node:url';
import { judgeCase } from '../src/argue/judge-case.ts';
import type { JudgeReport } from '../src/argue/judge-report.ts';
import { commandOutput } from '../test/cli/run-in-process.ts';
import { countsSection, recordOf, verdictsSection } from './case-page.ts';
import { changesSection } from './changes-page.ts';
import { codesSection } from './codes-section.ts';
import { fillConsole } from './console-blocks.ts';
import { fillGlossary } from './fill-glossary.ts';
import { fillSection } from './fill-section.ts';
import { formatPage } from './format-page.ts';
import { formatsSection, kindsSection } from './formats-section.ts';
import { functionsSection } from './functions-page.ts';
import { measuresSection } from './measures-section.ts';
import { hasPublishedData, readPublishedTies } from './published-data.ts';
import { standingSection } from './standing-section.ts';
import { storeMeasuresSection } from './store-measures-section.ts';
import { typesSection } from './types-page.ts';
import { validitySection } from './validity-page.ts';

const studyPath = 'cases/soviet-taiwanese';
const study = folderOf(studyPath);

/** Gives the study judged, under the author's other readings too. */
type Judged = () => Promise<JudgeReport>;

/** Makes a page as it should be from the page as it stands; from the study judged, where it tells of verdicts. */
type MakePage = (page: string, judged: Judged) => string | Promise<string>;

/** Judges the study, which takes longest of all. */
export const judgeStudy: Judged = async () => judgeCase(await recordOf(study), { readings: true });

/** The pages of docs/ that are made from the code and the bundled case, whole or in part. */
export const madePages: Readonly<Record<string, MakePage>> = {
  'format.md': formatPage,
  'glossary.md': fillGlossary,
  'claims.md': (page) =>
    fillSection(fillSection(page, 'functions', functionsSection()), 'measures', measuresSection()),
  'system.md': (page) => fillSection(page, 'standing', standingSection()),
  'types.md': (page) => fillSection(page, 'types', typesSection()),
  'data.md': (page) =>
    fillSection(
      fillSection(fillSection(page, 'formats', formatsSection()), 'kinds', kindsSection()),
      'measures',
      storeMeasuresSection(),
    ),
  'lint.md': (page) => fillSection(page, 'codes', codesSection()),
  'tutorial.md': fillConsole,
  'the-studys-system.md': fillConsole,
  'judging.md': async (page) => fillSection(page, 'example', await exampleSection('ten-extra-votes')),
  'case-soviet-taiwanese.md': async (page, judged) =>
    fillSection(
      fillSection(page, 'counts', countsSection(await recordOf(study))),
      'verdicts',
      verdictsSection(await judged()),
    ),
  'case-alliances-1939.md': (page) => withVerdicts(page, 'cases/alliances-1939'),
  'case-triangle-1971-79.md': (page) => withVerdicts(page, 'cases/triangle-1971-79'),
  'changes-in-verdicts.md': async (page, judged) =>
    fillSection(page, 'verdicts', changesSection(await judged())),
  // Made only where the published data are; elsewhere the page stays as it is.
  'validity.md': async (page) =>
    hasPublishedData
      ? fillSection(page, 'table', validitySection(await recordOf(study), readPublishedTies()))
      : page,
};

function folderOf(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** A page with the verdicts of its case. */
async function withVerdicts(page: string, path: string): Promise<string> {
  const report = judgeCase(await recordOf(folderOf(path)), { readings: true });
  return fillSection(page, 'verdicts', verdictsSection(report));
}

/** A claim of the study opened, as the command prints it. */
async function exampleSection(claim: string): Promise<string> {
  const printed = await commandOutput(['judge', study, '--claim', claim]);
  return `\`\`\`\nnpx quadrille judge ${studyPath} --claim ${claim}\n\`\`\`\n\n\`\`\`text\n${printed.trimEnd()}\n\`\`\``;
}
