import { describe, expect, it } from 'vitest';
import { graphml } from '../../../src/publish/graphs/graphml.ts';
import { expectGolden } from '../../golden-file.ts';
import { nastyLabels, onADay, overYears } from './sample-graph.ts';
import { breachesOf, type ElementRule } from './structure.ts';
import { allOf, xmlTree } from './xml-tree.ts';

/**
 * What GraphML asks for (the specification and the primer at graphml.graphdrawing.org, and what Gephi's and yWorks' manuals say of it): a description, then keys, then the graph; a key needs an id and says what it is for, with a name and one of
 * six types; a graph its usual direction; a node an id, an edge both ends, and every datum its key. Ids are of the letters of XML names.
 */
const rules: Readonly<Record<string, ElementRule>> = {
  graphml: { may: ['xmlns'], holds: ['desc?', 'key*', 'graph'] },
  desc: {},
  key: { needs: ['id', 'for', 'attr.name', 'attr.type'], holds: ['desc?', 'default?'] },
  graph: { needs: ['edgedefault'], may: ['id'], holds: ['desc?', 'data*', 'node*', 'edge*'] },
  node: { needs: ['id'], holds: ['desc?', 'data*'] },
  edge: { needs: ['source', 'target'], may: ['id', 'directed'], holds: ['desc?', 'data*'] },
  data: { needs: ['key'] },
};
const TYPES = ['boolean', 'int', 'long', 'float', 'double', 'string'];

const valuesOf = (text: string, what: 'node' | 'edge') =>
  allOf(xmlTree(text), what).map((each) =>
    Object.fromEntries(
      allOf(each, 'data').map(({ attributes, text: said }) => [
        attributes.key!.replace(`${what}-`, ''),
        said,
      ]),
    ),
  );

describe('graphml', () => {
  it.each([
    ['on a day', onADay],
    ['over years', overYears],
    ['with nothing in it', { ...onADay, nodes: [], edges: [] }],
  ])('graphml(graph %s) is of the structure of GraphML', (_, graph) => {
    const tree = xmlTree(graphml(graph));
    expect(breachesOf(tree, rules)).toEqual([]);
    expect(tree.attributes.xmlns).toBe('http://graphml.graphdrawing.org/xmlns');
    expect(tree.children.map(({ name }) => name).join(' ')).toMatch(/^desc( key)* graph$/);
    const keys = new Map(allOf(tree, 'key').map(({ attributes }) => [attributes.id, attributes]));
    expect(keys.size).toBe(allOf(tree, 'key').length);
    for (const { id, ...key } of keys.values()) {
      expect(id).toMatch(/^[A-Za-z][\w.-]*$/);
      expect(TYPES).toContain(key['attr.type']);
    }
    for (const what of ['node', 'edge'])
      for (const { attributes } of allOf(tree, what).flatMap((each) => allOf(each, 'data')))
        expect(keys.get(attributes.key!)?.for).toBe(what);
    const names = [...keys.values()].map((key) => key['attr.name']);
    expect(new Set(names).size).toBe(names.length);
    const ids = allOf(tree, 'node').map(({ attributes }) => attributes.id);
    for (const { attributes } of allOf(tree, 'edge')) {
      expect(ids).toContain(attributes.source);
      expect(ids).toContain(attributes.target);
    }
  });

  it('graphml(graph) gives back labels and values, and leaves out what is not known', () => {
    const labels = valuesOf(graphml(onADay), 'node').map(({ label }) => label);
    expect(labels.slice(0, 4)).toEqual(Object.values(nastyLabels).slice(0, 4));
    expect(valuesOf(graphml(onADay), 'edge')).toEqual([
      { network: 'relations', value: '-3.5', votes: '12', weight: '3.5' },
      { network: 'relations', value: '0', weight: '0' },
      { network: 'treaties', row: 'pact "of" steel', defence: 'true' },
    ]);
  });

  it('graphml(graph over years) has an edge for each stretch', () => {
    expect(valuesOf(graphml(overYears), 'edge').map(({ start, end }) => `${start} ${end}`)).toEqual([
      '1950-01-01 1950-12-31',
      '1952-01-01 1952-12-31',
      '1950-01-01 1951-12-31',
    ]);
  });

  it('graphml(ids that are no names) numbers the nodes and keeps the ids as values', () => {
    const odd = (id: string) => (id === 'plain' ? 'Soviet "Union" <1>' : id);
    const graph = {
      ...onADay,
      nodes: onADay.nodes.map((node) => ({ ...node, id: odd(node.id) })),
      edges: onADay.edges.map((edge) => ({ ...edge, from: odd(edge.from), to: odd(edge.to) })),
    };
    const text = graphml(graph);
    expect(allOf(xmlTree(text), 'node').map(({ attributes }) => attributes.id)).toEqual(
      graph.nodes.map((_, i) => `n${i + 1}`),
    );
    expect(valuesOf(text, 'node')[0]).toMatchObject({ id: 'Soviet "Union" <1>' });
    expect(allOf(xmlTree(text), 'edge')[0]!.attributes).toMatchObject({ source: 'n1', target: 'n2' });
  });

  it('graphml(graph) is as before', () => {
    expectGolden('text/graph.graphml', graphml(onADay));
  });
});
