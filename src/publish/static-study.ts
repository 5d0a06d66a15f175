import type { JudgeReport } from '../argue/judge-report.ts';
import { type DrawnNames, drawnArgument } from './argument-shapes.ts';
import { htmlText } from './html-text.ts';
import type { StudyData } from './study-data.ts';
import {
  centralInWords,
  doorsInWords,
  failing,
  judgedInWords,
  standingInWords,
} from './words/finding-words.ts';

/** What of a study its first screen tells. */
export type OpeningData = Pick<
  StudyData,
  'authors' | 'thesis' | 'central' | 'drawing' | 'actors' | 'facts' | 'accounts' | 'argument' | 'manuscript'
>;

/** Widths that the drawing has before its page has been measured, for a window and for a telephone. */
const WIDTHS = [
  { is: 'wide', width: 608 },
  { is: 'narrow', width: 358 },
] as const;

/** Where the doors lead: the page answers once its script has run. */
const DOORS = ['view=claims', 'view=claims&amp;only=fails,unlikely', 'view=what-if'] as const;

/**
 * The first screen of a study as plain HTML: what it argues, what was found, the drawing that carries it. With the class names that the page
 * itself has, so that nothing moves when it takes over.
 */
export function staticStudy(data: OpeningData, report: JudgeReport): string {
  const central = report.claims.find(({ id }) => id === data.central);
  const found = standingInWords(report.claims);
  const parts = [
    data.thesis ? `<p class="thesis" dir="auto">${htmlText(data.thesis)}</p>` : '',
    found === '' ? '' : `<p class="findings" dir="auto">${htmlText(found)}</p>`,
    central
      ? `<p class="findings" dir="auto">The statement on which it turns, “${htmlText(central.says.replace(/\.$/, ''))}”, ${htmlText(centralInWords(central, report.worlds))}.</p>`
      : '',
    report.claims.length === 0
      ? ''
      : `<p class="quiet how">${htmlText(judgedInWords(report, data.accounts.length))}</p>`,
  ];
  const doors = doorsInWords(failing(report.claims), Boolean(data.argument ?? data.manuscript)).map(
    ({ name, says }, i) =>
      `<li><a href="#${DOORS[i]}"><strong>${name}</strong> <span>${htmlText(says)}</span></a></li>`,
  );
  return `<section class="study" aria-label="What it argues">
<div class="study-words">
${parts.filter(Boolean).join('\n')}
<ul class="doors">${doors.join('')}</ul>
</div>
${data.drawing ? staticDrawing(data) : ''}
</section>`;
}

function staticDrawing(data: OpeningData): string {
  const drawing = data.drawing!;
  const names = drawnNames(data);
  const pictures = WIDTHS.map(({ is, width }) => {
    const { height, shapes } = drawnArgument(drawing, names, width);
    const elements = shapes.map(({ tag, at, text }) => {
      const attributes = Object.entries(at).map(([name, value]) => ` ${name}="${htmlText(String(value))}"`);
      return `<${tag}${attributes.join('')}>${text === undefined ? '' : htmlText(text)}</${tag}>`;
    });
    return `<svg class="argument only-${is}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${elements.join('')}</svg>`;
  });
  const acts = drawing.acts.flatMap((id) => {
    const fact = data.facts.find((each) => each.id === id);
    return fact
      ? [
          `<li value="${drawing.acts.indexOf(id) + 1}"><span dir="auto">${htmlText(fact.title)}</span>, ${htmlText(fact.date)}</li>`,
        ]
      : [];
  });
  const says = drawing.says ? `<figcaption dir="auto">${htmlText(drawing.says)}</figcaption>` : '';
  return `<figure class="study-drawing figure">
${says}
<div class="drawing">${pictures.join('\n')}</div>
<div class="figure-foot"></div>
<p class="quiet drawn-how">Line: the median of the relation; shaded: its band; one scale for all.</p>
<ol class="drawn-acts">${acts.join('')}</ol>
</figure>`;
}

/** What the drawing of a study calls its actors and facts. */
export function drawnNames({ actors, facts }: Pick<StudyData, 'actors' | 'facts'>): DrawnNames {
  return {
    nameOf: (id) => actors.find((actor) => actor.id === id)?.name ?? id,
    factOf: (id) => facts.find((fact) => fact.id === id),
  };
}
