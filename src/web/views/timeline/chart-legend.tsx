import type { ComponentChildren } from 'preact';
import { isChanged } from '../../what-if-words.ts';
import { BarBody } from './bar-body.tsx';
import { leftHalfOf, outlineOf } from './mark-paths.ts';
import type { Timeline } from './model.ts';
import { whisker } from './phase-paths.ts';

interface Item {
  readonly words: string;
  readonly sign: ComponentChildren;
}

const [letterWidth, signWidth, gap, rowHeight] = [6.1, 22, 18, 19];

/** What the marks mean: shape for cooperation and conflict, filling for the channel, bars for doubtful dates. */
export function ChartLegend({ timeline }: { timeline: Timeline }) {
  const { margin, legend } = timeline.frame.value;
  return (
    <g class="timeline-legend" transform={`translate(${margin.left} ${legend})`}>
      {legendItems(timeline).map(({ words, sign, x, y }) => (
        <g key={words} transform={`translate(${x} ${y})`}>
          {sign}
          <text x={signWidth} y={4}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** How high the legend is, in pixels: it takes as many rows as the width asks for. */
export function legendHeight(timeline: Timeline): number {
  return (legendItems(timeline).at(-1)?.y ?? 0) + rowHeight;
}

function legendItems(timeline: Timeline): (Item & { readonly x: number; readonly y: number })[] {
  const width = timeline.plotWidth.value;
  let [x, y] = [0, 0];
  const hasSigned = timeline.bars.value.some(({ signed }) => signed !== undefined);
  const hasLevels = timeline.bars.value.some(({ fact }) => fact.levels !== undefined);
  return items(isChanged(timeline.state.whatIf.value), { hasSigned, hasLevels }).map((item) => {
    const length = signWidth + item.words.length * letterWidth;
    if (x > 0 && x + length > width) [x, y] = [0, y + rowHeight];
    const placed = { ...item, x, y };
    x += length + gap;
    return placed;
  });
}

function items(
  isChanged: boolean,
  { hasSigned, hasLevels }: { readonly hasSigned: boolean; readonly hasLevels: boolean },
): Item[] {
  return [
    { words: 'cooperation', sign: mark('good public') },
    { words: 'conflict', sign: mark('bad public') },
    { words: 'neither', sign: mark('even public') },
    { words: 'public', sign: mark('good public') },
    { words: 'secret', sign: mark('good secret') },
    { words: 'leaked', sign: mark('good leaked') },
    { words: 'channel not stated', sign: mark('good untold') },
    {
      words: 'date within the bar',
      sign: (
        <>
          <path class="range good" d="M0 0H18" />
          {mark('good public')}
        </>
      ),
    },
    {
      words: 'onset to peak of a phase, medians',
      sign: (
        <g class="phase good strong">
          <path class="length" d="M2 2H14" />
          <circle class="onset" cx={2} cy={2} r={3.2} />
          <path class="peak" d="M14 -2l-4.5 8h9z" />
        </g>
      ),
    },
    {
      words: 'where onset and peak lie in 95 % of worlds',
      sign: (
        <g class="phase good strong">
          <path class="whisker" d={whisker([0, 16], 6, 0)} />
        </g>
      ),
    },
    ...(hasSigned
      ? [
          {
            words: 'signed, then in force',
            sign: (
              <g class="treaty">
                <g class="spell-bar">
                  <BarBody
                    shape={{ start: [10, 10], end: [18, 18], signed: [1, 1], isOpen: false, levels: [] }}
                    y={-5}
                    height={10}
                  />
                </g>
              </g>
            ),
          },
        ]
      : []),
    ...(hasLevels
      ? [
          {
            words: 'crisis, with its levels of escalation',
            sign: (
              <g class="crisis">
                <g class="spell-bar">
                  <BarBody
                    shape={{
                      ...{ start: [1, 1], end: [18, 18], signed: undefined, isOpen: false },
                      levels: [
                        { from: 3, level: 2 },
                        { from: 8, level: 4 },
                        { from: 13, level: 3 },
                      ],
                    }}
                    y={-5}
                    height={10}
                  />
                </g>
              </g>
            ),
          },
        ]
      : []),
    {
      words: 'relation and its 95 % band',
      sign: (
        <g class="curve">
          <path class="band" d="M0 -6H18V6H0z" />
          <path class="median" d="M0 0H18" />
        </g>
      ),
    },
    {
      words: 'contact, by a scale of its own',
      sign: <path class="contact" d="M0 0H18" />,
    },
    ...(isChanged
      ? [
          {
            words: 'relation as published',
            sign: (
              <g class="curve">
                <path class="published" d="M0 0H18" />
              </g>
            ),
          },
          { words: 'left out', sign: mark('good public left-out') },
        ]
      : []),
  ];
}

function mark(look: string) {
  const sign = look.startsWith('good') ? 'good' : look.startsWith('bad') ? 'bad' : 'even';
  return (
    <g class={`mark ${look}`}>
      <path class="outline" d={outlineOf(sign, 9, 0, 5.5)} />
      {look.includes('leaked') && <path class="filling" d={leftHalfOf(sign, 9, 0, 5.5)} />}
    </g>
  );
}
