import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/base/text-width.ts';
import { inFolder } from '../dataset/temporary-store.ts';
import { allOf, xmlTree } from '../publish/graphs/xml-tree.ts';
import { runInProcess, starterWith } from './run-in-process.ts';

const few = ['--worlds', '50'];
const onADay = (...words: string[]) =>
  runInProcess(['export', 'munich', '--on', '1938-10-15', ...few, ...words]);

describe('export of a case', () => {
  it('export CASE --on DATE prints GEXF, and tells what is not known', async () => {
    const { code, out, err } = await onADay();
    expect(code).toBe(0);
    const tree = xmlTree(out);
    expect(allOf(tree, 'node').map(({ attributes }) => attributes.id)).toContain('GBR');
    expect(allOf(tree, 'edge').length).toBeGreaterThan(0);
    expect(err).toContain('Not known, and so left out and not 0: the relation of');
    for (const line of err.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
  });

  it('export CASE --out FILE writes the format of its ending, and tells what that cannot hold', async () => {
    const { code, out, err, written } = await onADay('--out', 'made/munich.net');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(written[join('made', 'munich.net')]).toMatch(/\n\*Vertices \d+\n1 "/);
    expect(err).toContain('is in made/munich.net.');
    expect(err).toContain('Pajek has one number for a line; left out:');
    expect((await onADay('--format', 'graphml')).out).toContain('<graphml ');
    expect((await onADay('--out', 'a.graphml')).written['a.graphml']).toContain('<graphml ');
  });

  it('export CASE is over time without a date: spells, steps, and --json with the same', async () => {
    const { out } = await runInProcess(['export', 'munich', '--step', 'quarter', ...few]);
    const graph = allOf(xmlTree(out), 'graph')[0]!;
    expect(graph.attributes).toMatchObject({ mode: 'dynamic', start: '1938-01-01', end: '1939-08-31' });
    const spells = allOf(graph, 'node').find(({ attributes }) => attributes.id === 'CZE')!;
    expect(allOf(spells, 'spell').map(({ attributes }) => attributes.end)).toEqual(['1938-12-31']);
    const json = JSON.parse(
      (await runInProcess(['export', 'munich', '--step', 'quarter', '--json', ...few])).out,
    );
    expect(json.time.steps).toHaveLength(7);
    expect(json.edges).toHaveLength(allOf(graph, 'edge').length);
    expect(json.edges[0].states[0]).toMatchObject({ value: expect.any(Number), share: expect.any(Number) });
  });

  it('export CASE --networks chooses, and mixed directions are told', async () => {
    expect((await onADay('--networks', 'relations')).out).not.toContain('kind="treaties"');
    const spells =
      'spells:\n  - { id: known, kind: recognition, by: GBR, of: DEU, start: 1938-01-01, evidence: "@taylor1961" }\n';
    const { err } = await runInProcess(
      ['export', 'munich', '--on', '1938-10-15', '--networks', 'all', ...few],
      { files: starterWith({ 'more.yaml': spells }) },
    );
    expect(err).toContain('Ties with and without a direction');
    const seen = await onADay('--as-seen-by', 'GBR', '--networks', 'relations');
    expect(seen.out).toContain('as seen by GBR');
  });

  it('export CASE of nothing known writes an empty network and says so', async () => {
    const { code, out, err } = await onADay('--networks', 'recognition');
    expect(code).toBe(0);
    expect(err).toContain('There is nothing in it');
    expect(allOf(xmlTree(out), 'nodes').map(({ children }) => children)).toEqual([[]]);
  });

  it.each([
    [['export'], 'export needs a case, or a data set'],
    [['export', 'munich', '--on', '1938', '--from', '1938'], '--on and --from were both given'],
    [['export', 'munich', '--year', '1938'], '--year goes with --data'],
    [['export', 'munich', '--networks', 'relation'], 'did you mean "relations"?'],
    [['export', 'munich', '--format', 'gefx'], 'did you mean "gexf"?'],
    [['export', 'munich', '--step', 'day'], '--step "day" is not known'],
    [['export', 'munich', '--out', 'x.txt'], 'write it as x.gexf'],
    [['export', 'munich', '--out', 'full/notes.md', '--format', 'pajek'], 'does not end in .net'],
    [['export', '--data', 'nmc'], '--data needs a year'],
    [['export', '--data', 'nmc', '--on', '1970', '--year', '1970'], '--on is of a case'],
  ])('%j is refused: %s', async (argv, says) => {
    const { code, out, err } = await runInProcess(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replace(/\s+/g, ' ')).toContain(says);
  });

  it('export CASE --out FILE leaves a file that it did not write as it is', async () => {
    const readFile = () => '<gexf>made elsewhere</gexf>';
    const { code, err, written } = await runInProcess(
      ['export', 'munich', '--on', '1938-10-15', '--out', 'mine.gexf'],
      { readFile },
    );
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(err).toContain('is not a network of quadrille’s');
    const { out } = await onADay();
    const again = await runInProcess(
      ['export', 'munich', '--on', '1938-10-15', ...few, '--out', 'mine.gexf'],
      { readFile: () => out },
    );
    expect(again.code).toBe(0);
  });

  it('export CASE of a case with a mistake ends with 1, with the network of what is sound', async () => {
    const files = starterWith({ 'more.yaml': 'events:\n  - { id: bad, date: never, by: GBR }\n' });
    const { code, out } = await runInProcess(['export', 'munich', '--on', '1938-10-15', ...few], { files });
    expect(code).toBe(1);
    expect(out).toContain('<gexf ');
  });
});

describe('export of a data set', () => {
  it('export --data NAME --year Y writes the ties of the year', () =>
    inFolder(async (folder) => {
      writeFileSync(
        join(folder, 'ties.csv'),
        'from,to,sign,year,window\nA,B,1,1950,w\nB,C,-1,1950,w\nA,C,1,1951,x\n',
      );
      const run = (...words: string[]) => runInProcess(words, { here: folder, userData: folder });
      expect((await run('data', 'add', 'signed-edges', join(folder, 'ties.csv'))).code).toBe(0);
      const { code, out } = await run(
        'export',
        '--data',
        'signed-edges',
        '--year',
        '1950',
        '--format',
        'pajek',
      );
      expect(code).toBe(0);
      expect(out).toMatch(/\*Vertices 3\n1 "A"\n2 "B"\n3 "C"\n\*Edges\n1 2 1\n2 3 -1\n$/);
      const none = await run('export', '--data', 'signed-edges', '--year', '1900');
      expect(none.code).toBe(2);
      expect(none.err).toContain('it reaches from 1950 to 1951');
      const other = await run('export', '--data', 'signed-edge', '--year', '1950');
      expect(other.code).toBe(1);
      expect(other.err).toContain('did you mean "signed-edges"?');
      const missing = await runInProcess(['export', '--data', 'nmc', '--year', '1950', '--json'], {
        here: folder,
        userData: join(folder, 'nobody'),
      });
      expect(missing.code).toBe(1);
      expect(JSON.parse(missing.out)).toMatchObject({ ok: false, problems: [{ code: 'store-missing' }] });
    }));
});
