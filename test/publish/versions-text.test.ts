import { expect, it } from 'vitest';
import { versionsText } from '../../src/publish/versions-text.ts';
import { compareVersions } from '../../src/simulate/compare-versions.ts';
import { act, caseWith, versionOf } from '../simulate/versions-of.ts';

it('tells a row that has neither id nor title', async () => {
  const older = caseWith([act('x', '1950')], ['id: c, test: "exists(x)"']);
  const newer = `${older}readings:\n  halfLife: [P1Y]\n`;
  const report = compareVersions(await versionOf(older), await versionOf(newer), { worlds: 10 });
  expect(versionsText(report, { width: 80, colour: false }).replaceAll('\u00a0', ' ')).toContain(
    '\n1 row differs: 1 added\n\n  readings\n    + at test.yaml:10\n',
  );
});
