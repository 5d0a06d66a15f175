import { describe, expect, it } from 'vitest';
import { pajek } from '../../../src/publish/graphs/pajek.ts';
import { expectGolden } from '../../golden-file.ts';
import { nastyLabels, onADay, overYears } from './sample-graph.ts';

interface Line {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly times: string | undefined;
}

/**
 * Reads a Pajek network as its makers describe it (mrvar.fdv.uni-lj.si/pajek/DrawEPS.htm and the pages on the format at vladowiki.fmf.uni-lj.si): remarks begin with %, vertices are numbered from 1 with a label in quotes and
 * perhaps a place from 0 to 1, lines are of arcs or edges, of a numbered relation with its name where there are several, and times stand in brackets. Throws on anything else.
 */
function readPajek(text: string): { labels: string[]; times: (string | undefined)[]; lines: Line[] } {
  const [labels, times, lines]: [string[], (string | undefined)[], Line[]] = [[], [], []];
  let relation: string | undefined;
  let vertices = 0;
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    const head = /^\*(?:Vertices (\d+)|((?:Arcs|Edges)(?: :\d+ "[^"]*")?))$/.exec(line);
    const vertex = /^(\d+) "([^"]*)"(?: (?:0\.\d{4}|1\.0000) (?:0\.\d{4}|1\.0000))?(?: \[([\d,-]+)\])?$/.exec(
      line,
    );
    const tie = /^(\d+) (\d+) (-?[\d.e-]+)(?: \[([\d,-]+)\])?$/.exec(line);
    if (line === '' || line.startsWith('%')) continue;
    if (head) {
      vertices = head[1] === undefined ? vertices : Number(head[1]);
      relation = head[2];
    } else if (relation === undefined && vertex && Number(vertex[1]) === labels.length + 1) {
      labels.push(vertex[2]!);
      times.push(vertex[3]);
    } else if (relation !== undefined && tie)
      lines.push({
        ...{ relation, from: labels[Number(tie[1]) - 1]!, to: labels[Number(tie[2]) - 1]! },
        ...{ value: Number(tie[3]), times: tie[4] },
      });
    else throw new Error(`readPajek requires lines of Pajek, not ${line}`);
  }
  if (labels.length !== vertices) throw new Error('readPajek requires as many vertices as are announced');
  return { labels, times, lines };
}

describe('pajek', () => {
  it('pajek(graph) is read back with its labels and values', () => {
    const { labels, lines } = readPajek(pajek(onADay));
    expect(labels).toEqual([
      nastyLabels.plain,
      "'Free' & <Fair> 'State'",
      'two lines and a tab',
      nastyLabels.rightToLeft,
      'a\u2407b\u241bc',
      'half \ud800 of a pair',
      nastyLabels.chinese,
    ]);
    const [relations, treaties] = ['Edges :1 "relations"', 'Edges :2 "treaties"'];
    expect(lines).toMatchObject([
      { relation: relations, from: labels[0], to: labels[1], value: -3.5 },
      { relation: relations, from: labels[1], to: labels[2], value: 0 },
      { relation: treaties, from: labels[0], to: labels[2], value: 1 },
    ]);
  });

  it('pajek(graph) begins with a mark of UTF-8 and a remark, or with neither mark nor other letters', () => {
    expect(pajek(onADay)).toMatch(/^\ufeff% /);
    const { nodes, edges, ...graph } = onADay;
    expect(pajek({ ...graph, nodes: nodes.slice(0, 2), edges: edges.slice(0, 1) })).toMatch(/^% /);
  });

  it('pajek(graph over years) has the numbers of the steps', () => {
    const { times, lines } = readPajek(pajek(overYears));
    expect(times).toEqual(['1-3', '1-2']);
    expect(lines.map((line) => [line.relation, line.value, line.times])).toEqual([
      ['Edges :1 "relations"', -3.5, '1'],
      ['Edges :1 "relations"', -3.5, '3'],
      ['Arcs :2 "recognition"', 1, '1-2'],
    ]);
    expect(pajek(overYears)).toContain(
      '% Time 1 is 1950-01-01 to 1950-12-31; time 3 is 1952-01-01 to 1952-12-31\n',
    );
  });

  it('pajek(graph of one network) names no relation', () => {
    expect(pajek({ ...onADay, edges: onADay.edges.slice(0, 1) })).toContain('\n*Edges\n1 2 -3.5\n');
  });

  it('pajek(two nodes of one label, one without) tells them apart', () => {
    const nodes = onADay.nodes.slice(0, 3).map((node, i) => ({ ...node, label: i === 2 ? '' : 'China' }));
    expect(readPajek(pajek({ ...onADay, nodes, edges: [] })).labels).toEqual([
      'China (plain)',
      'China (marked)',
      'lines',
    ]);
  });

  it('pajek(every node with a place) has places from 0 to 1', () => {
    const nodes = onADay.nodes.slice(0, 1).map((node) => ({ ...node, values: { lat: 90, lon: -180 } }));
    expect(pajek({ ...onADay, nodes, edges: [] })).toContain('1 "Soviet Union" 0.0000 0.0000\n');
  });

  it('pajek(nothing) has no vertices', () => {
    expect(readPajek(pajek({ ...onADay, nodes: [], edges: [] }))).toEqual({
      labels: [],
      times: [],
      lines: [],
    });
  });

  it('pajek(graph) is as before', () => {
    expectGolden('text/graph.net', pajek(overYears));
  });
});
