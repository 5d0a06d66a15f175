import { describe, expect, it } from 'vitest';
import { gexf } from '../../../src/publish/graphs/gexf.ts';
import { expectGolden } from '../../golden-file.ts';
import { nastyLabels, onADay, overYears } from './sample-graph.ts';
import { breachesOf, type ElementRule } from './structure.ts';
import { allOf, xmlTree } from './xml-tree.ts';

/**
 * What the schemas of GEXF 1.3 ask for (gexf.xsd and dynamics.xsd of github.com/gephi/gexf, specs/1.3, read on 30 November 2026), without what we do not write: meta before graph; in graph, attributes
 * before nodes before edges; a node needs an id, an edge source and target, an attribute id, title and type, a value what it is for. The files of this test and networks of three cases and eight data
 * sets were held against both schemas once, by libxml2, and all of them are valid.
 */
const TIMES = ['start', 'end'];
const rules: Readonly<Record<string, ElementRule>> = {
  gexf: { needs: ['version'], may: ['xmlns', 'variant'], holds: ['meta?', 'graph'] },
  meta: { may: ['lastmodifieddate'], holds: ['creator?', 'keywords?', 'description?'] },
  creator: {},
  description: {},
  graph: {
    may: ['mode', 'defaultedgetype', 'timeformat', 'timerepresentation', 'idtype', ...TIMES],
    holds: ['attributes*', 'nodes', 'edges'],
  },
  attributes: { needs: ['class'], may: ['mode'], holds: ['attribute*'] },
  attribute: { needs: ['id', 'title', 'type'], holds: ['default?', 'options?'] },
  nodes: { may: ['count'], holds: ['node*'] },
  node: { needs: ['id'], may: ['label', ...TIMES], holds: ['attvalues?', 'spells?'] },
  edges: { may: ['count'], holds: ['edge*'] },
  edge: {
    needs: ['source', 'target'],
    may: ['id', 'type', 'label', 'weight', 'kind', ...TIMES],
    holds: ['attvalues?', 'spells?'],
  },
  attvalues: { holds: ['attvalue*'] },
  attvalue: { needs: ['for', 'value'], may: TIMES },
  spells: { holds: ['spell*'] },
  spell: { may: TIMES },
};
const TYPES = ['string', 'double', 'integer', 'boolean'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

describe('gexf', () => {
  it.each([
    ['on a day', onADay],
    ['over years', overYears],
    ['with nothing in it', { ...onADay, nodes: [], edges: [] }],
  ])('gexf(graph %s) is of the structure of GEXF 1.3', (_, graph) => {
    const tree = xmlTree(gexf(graph));
    expect(breachesOf(tree, rules)).toEqual([]);
    expect(tree.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
    const ids = allOf(tree, 'node').map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of allOf(tree, 'edge')) {
      expect(ids).toContain(attributes.source);
      expect(ids).toContain(attributes.target);
      expect(['directed', 'undirected', 'mutual']).toContain(attributes.type);
    }
    for (const thing of ['node', 'edge']) {
      const declared = allOf(tree, 'attributes').filter(({ attributes }) => attributes.class === thing);
      const names = declared
        .flatMap((each) => allOf(each, 'attribute'))
        .map(({ attributes }) => attributes.id);
      expect(new Set(names).size).toBe(names.length);
      for (const { attributes } of allOf(tree, thing).flatMap((each) => allOf(each, 'attvalue')))
        expect(names).toContain(attributes.for);
    }
    for (const { attributes } of allOf(tree, 'attribute')) expect(TYPES).toContain(attributes.type);
    for (const { attributes } of [...allOf(tree, 'spell'), ...allOf(tree, 'attvalue')])
      for (const name of TIMES) if (attributes[name] !== undefined) expect(attributes[name]).toMatch(DATE);
  });

  it('gexf(graph) gives back every label, but for what XML cannot hold', () => {
    const labels = allOf(xmlTree(gexf(onADay)), 'node').map(({ attributes }) => attributes.label);
    expect(labels).toEqual([
      nastyLabels.plain,
      nastyLabels.marked,
      nastyLabels.lines,
      nastyLabels.rightToLeft,
      'a\u2407b\u241bc',
      'half \ufffd of a pair',
      nastyLabels.chinese,
    ]);
  });

  it('gexf(graph over years) has a value for each stretch, none where nothing is known, and spells', () => {
    const [relation, recognition] = allOf(xmlTree(gexf(overYears)), 'edge');
    const stretch = (start: number, end: number) => ({ start: `${start}-01-01`, end: `${end}-12-31` });
    expect(allOf(relation!, 'spell').map(({ attributes }) => attributes)).toEqual([
      stretch(1950, 1950),
      stretch(1952, 1952),
    ]);
    expect(
      allOf(relation!, 'attvalue')
        .map(({ attributes }) => attributes)
        .filter((each) => each.for === 'weight'),
    ).toEqual([
      { for: 'weight', value: '3.5', ...stretch(1950, 1950) },
      { for: 'weight', value: '3.5', ...stretch(1952, 1952) },
    ]);
    expect(relation!.attributes.weight).toBeUndefined();
    expect(allOf(recognition!, 'spell').map(({ attributes }) => attributes)).toEqual([stretch(1950, 1951)]);
  });

  it('gexf(graph) is as before', () => {
    expectGolden('text/graph.gexf', gexf(overYears));
  });
});
