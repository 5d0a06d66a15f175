import type { StudyFact } from '../../../publish/study-data.ts';
import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { choiceWords } from './choices.ts';
import { type FlowBand, type FlowNode, flowLayout } from './flow-layout.ts';
import { type Flow, isMove } from './movements.ts';

interface FlowFigureProps {
  readonly first: StudyFact;
  readonly second: StudyFact;
  readonly flows: readonly Flow[];
  readonly nameOf: (actor: string) => string;
}

const [height, head, most] = [320, 28, 720];
/** Room for a label beside a column, and the width of a column, in CSS pixels. */
const [margin, column] = [96, 10];
const tall = height + head + 4;
/** A thinner band has no room for its number. */
const thinnest = 11;

/** Who went where between two votes: a band for each movement, as thick as the actors in it. */
export function FlowFigure({ first, second, flows, nameOf }: FlowFigureProps) {
  const [ref, available] = useWidth<HTMLDivElement>(most);
  const width = Math.min(available, most);
  const { left, right, bands } = flowLayout(flows, height);
  const moved = flows.filter(isMove);
  const says =
    moved.length === 0
      ? 'Nobody with a ballot at both votes moved.'
      : `${listInWords(moved.map(flowInWords))}.`;
  const [x0, x1] = [margin + column, width - margin - column];
  return (
    <Figure
      title={`Who moved between the votes of ${first.date} and ${second.date}`}
      id="movements"
      caption={`How actors moved from their choice in ${first.title} (${first.date}) to that in ${second.title} (${second.date}): a band for each movement, as thick as the actors in it.`}
      facts={[first.id, second.id]}
      describes={says}
      columns={[first.id, second.id, 'Actors', 'Who']}
      rows={flows.map(({ from, to, actors }) => [
        choiceWords[from],
        choiceWords[to],
        actors.length,
        actors.map(nameOf).join('; '),
      ])}
    >
      <div ref={ref}>
        <svg
          class="flow"
          width={width}
          height={tall}
          viewBox={`0 0 ${width} ${tall}`}
          role="img"
          aria-label={says}
        >
          <text class="quiet" x={0} y={14}>
            {first.date}
          </text>
          <text class="quiet" x={width} y={14} text-anchor="end">
            {second.date}
          </text>
          <g transform={`translate(0 ${head})`}>
            {[...bands]
              .sort((a, b) => Number(isMove(a.flow)) - Number(isMove(b.flow)))
              .map((band) => (
                <Band key={`${band.flow.from}-${band.flow.to}`} band={band} x0={x0} x1={x1} />
              ))}
            {left.map((node) => (
              <Node key={node.choice} node={node} x={margin} labelX={margin - 8} anchor="end" />
            ))}
            {right.map((node) => (
              <Node key={node.choice} node={node} x={x1} labelX={x1 + column + 8} anchor="start" />
            ))}
          </g>
        </svg>
      </div>
    </Figure>
  );
}

const flowInWords = ({ from, to, actors }: Flow): string =>
  `${countOf(actors.length, 'actor')} from ${choiceWords[from]} to ${choiceWords[to]}`;

function Band({
  band: { flow, from, to, height: thick },
  x0,
  x1,
}: {
  band: FlowBand;
  x0: number;
  x1: number;
}) {
  const middle = (x0 + x1) / 2;
  const [top, bottom] = [
    `C${middle} ${from} ${middle} ${to} ${x1} ${to}`,
    `C${middle} ${to + thick} ${middle} ${from + thick} ${x0} ${from + thick}`,
  ];
  const moves = isMove(flow);
  return (
    <g class={moves ? 'band moves' : 'band'}>
      <path d={`M${x0} ${from}${top}V${to + thick}${bottom}Z`}>
        <title>{flowInWords(flow)}</title>
      </path>
      {thick >= thinnest && (
        <text x={x0 + 8} y={from + thick / 2} dominant-baseline="central">
          {flow.actors.length}
        </text>
      )}
    </g>
  );
}

interface NodeProps {
  readonly node: FlowNode;
  readonly x: number;
  readonly labelX: number;
  readonly anchor: 'start' | 'end';
}

function Node({ node, x, labelX, anchor }: NodeProps) {
  return (
    <g class="node">
      <rect x={x} y={node.y} width={column} height={Math.max(node.height, 1)} />
      <text x={labelX} y={node.y + node.height / 2} text-anchor={anchor} dominant-baseline="central">
        {choiceWords[node.choice]} {node.count}
      </text>
    </g>
  );
}
