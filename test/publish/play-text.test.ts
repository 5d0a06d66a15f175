import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { playJson } from '../../src/publish/play-json.ts';
import { playText } from '../../src/publish/play-text.ts';
import { exampleScenario, scenariosText } from '../../src/publish/scenarios-text.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { checkScenarios } from '../../src/record/scenarios/check-scenarios.ts';
import { playScenario } from '../../src/simulate/play-scenario.ts';
import { caseFilesOf, caseOf } from '../case-of.ts';
import { expectGolden } from '../golden-file.ts';
import { handMade, supposed } from '../simulate/supposed.ts';

const page = { width: 80, colour: false };
const scenario = `scenarios:
  - id: what-if
    says: There is no visit, and they recognise each other later.
    note: Written for a test.
    changes: [{ drop: visit }, { set: recognised, start: 1952 }]
    otherwise:
      - { add: events, row: { id: trade, date: 1951, by: A, to: B, type: "061", title: Trade, confidence: even }, because: They would have traded. }
`;
const played = async (options = {}) => {
  const { record, supposition } = await supposed(`${handMade}${scenario}`);
  return playScenario(record, supposition, options);
};

describe('playText(report, page)', () => {
  it('tells what is supposed, what goes with it, and what is then otherwise, within the width', async () => {
    const text = playText(await played(), page);
    expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(80);
    expectGolden('text/play.txt', text);
  });

  it('counts a group of alternatives that is dropped as the one change that its author wrote', async () => {
    const two = [1, 2].map(
      (n) =>
        `  - { id: fire-${n}, date: 1955, by: A, to: C, type: "190", title: Fire, alternatives: fire, evidence: "@one" }`,
    );
    const { record, supposition } = await supposed(
      `${handMade.replace('events:', `events:\n${two.join('\n')}`)}scenarios: [{ id: what-if, says: No fire., changes: [{ drop: fire }] }]\n`,
    );
    const report = playScenario(record, supposition);
    expect(report.rewrite).toMatchObject({ supposed: 1, otherwise: 0, rows: 2 });
    const text = playText(report, page).replaceAll('\u00a0', ' ');
    expect(text).toContain('Supposed (1)\n\n  fire-1, Fire, 1955\n    is dropped with all of "fire"');
    expect(text).toContain('1 change by the author (1 supposed, 0 said to have been otherwise)');
  });

  it('opens one claim on both sides', async () => {
    const text = playText(await played({ claim: 'pact-first' }), page);
    expectGolden('text/play-claim.txt', text);
  });

  it('tells how the second witness of a claim stands to it on both sides', async () => {
    const data = `dataSets: [{ id: un-votes, title: UN votes, format: un-votes, source: one }]
measured: [{ set: un-votes, measure: agreement, of: A, with: B, year: 1951, value: 0.8, n: 5 }]
`;
    const claim = `  - { id: visited, says: They met., by: "@one, p. 1", test: exists(visit), secondWitness: { test: "agreement(A, B) in 1951 > 0.5" } }\n`;
    const { record, supposition } = await supposed(
      `${handMade.replace('claims:\n', `${data}claims:\n${claim}`)}scenarios: [{ id: what-if, says: No visit., changes: [{ drop: visit }] }]\n`,
    );
    const report = playScenario(record, supposition);
    expect(report.claims.find(({ id }) => id === 'visited')).toMatchObject({
      before: { verdict: 'holds' },
      after: { verdict: 'fails' },
      second: { before: { verdict: 'holds', stands: 'agree' }, after: { verdict: 'holds', stands: 'part' } },
    });
    expect(playText(report, page)).toContain('Second witness: holds, they agree → holds, they part.');
  });

  it('says of a scenario that turns nothing that all is as recorded', async () => {
    const { record, supposition } = await supposed(
      `${handMade}scenarios: [{ id: what-if, says: Another title., changes: [{ set: apart, title: A third visit }] }]\n`,
    );
    const text = playText(playScenario(record, supposition), page);
    expect(text).toContain('Claims: 0 of 6 are answered otherwise in some world');
    expect(text).toContain('Every claim has the same answer in every world.');
  });
});

describe('playJson(report)', () => {
  it('writes days as ISO 8601 has them, and an end that never comes as ..', async () => {
    const json = playJson(await played());
    expect(JSON.parse(JSON.stringify(json.facts.find(({ id }) => id === 'pact')))).toMatchObject({
      before: { from: { median: '1951-01-01' }, to: { median: '..' }, share: 1 },
      differs: 1,
    });
    expect(json.gone.map(({ id }) => id)).toEqual(['thanks', 'pact', 'hold', 'warmth']);
    expect(json.rows.visit).toEqual({ title: 'A visit', date: '1 March 1950', status: 'named' });
  });
});

describe('scenariosText(record)', () => {
  it('lists the what-ifs of a case, with the changes of each', async () => {
    const text = scenariosText(await caseOf(`${handMade}${scenario}`), 'my-case', page);
    expect(text).toContain('what-if\n  There is no visit, and they recognise each other later.\n');
    expect(text).toMatch(/ {2}2\schanges supposed, 1 said to have been otherwise\n/);
    expect(text).toContain('Play one with: quadrille play my-case what-if\n');
  });

  it('of a case without any gives one that its author could write, and that passes check', async () => {
    const record = await caseOf(handMade);
    const example = exampleScenario(record)!;
    expect(scenariosText(record, 'my-case', page)).toContain(example);
    const written = await readSpecs([...caseFilesOf(handMade), { path: 'scenarios.yaml', text: example }]);
    const { problems } = recordOfSpecs(written);
    expect(
      [...problems, ...checkScenarios(written, problems)].filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    expect(exampleScenario(await caseOf(''))).toBeUndefined();
    expect(scenariosText(await caseOf(''), 'my-case', page)).toContain('no fact that one could drop');
  });
});
