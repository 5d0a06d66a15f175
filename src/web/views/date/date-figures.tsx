import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dayInWords } from '../../../base/day-words.ts';
import { listInWords } from '../../../publish/words/number-words.ts';
import { periodInWords } from '../../../publish/words/period-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { Tabs } from '../../parts/tabs.tsx';
import type { State } from '../../state.ts';
import { Published } from '../published.tsx';
import { Bargaining, hasBargaining } from './bargaining.tsx';
import { Blocs } from './blocs.tsx';
import { Figures } from './figures.tsx';
import { WorldMap } from './map.tsx';
import type { NameOf } from './names.ts';
import { Network } from './network.tsx';
import { hasPolitics, Politics } from './politics.tsx';
import { Recognition } from './recognition.tsx';
import { RecognitionBars } from './recognition-bars.tsx';
import { Standing } from './standing.tsx';
import { Triangles } from './triangles.tsx';

interface Props {
  readonly state: State;
  readonly report: DateReport;
  readonly nameOf: NameOf;
}

/** A figure or a table of a date: its word in an address, which is that of its figure; its name; when there is nothing to show. */
interface DateFigure {
  readonly key: string;
  readonly name: string;
  readonly isThere?: (report: DateReport) => boolean;
  readonly show: (props: Props & { readonly neutral: number }) => ComponentChildren;
}

const hasRelations = ({ relations }: DateReport): boolean => relations.length > 0;

const figures: readonly DateFigure[] = [
  { key: 'relations', name: 'Relations', isThere: hasRelations, show: (props) => <Network {...props} /> },
  { key: 'triangles', name: 'Triangles', isThere: hasRelations, show: (props) => <Triangles {...props} /> },
  { key: 'blocs', name: 'Blocs', isThere: hasRelations, show: (props) => <Blocs {...props} /> },
  { key: 'recognition', name: 'Recognition', show: (props) => <Recognition {...props} /> },
  {
    key: 'recognition-years',
    name: 'Recognition by year',
    show: ({ report, ...props }) => <RecognitionBars {...props} day={report.date} />,
  },
  {
    key: 'map',
    name: 'Map',
    show: (props) => <WorldMap {...props} data={props.state.asSupposed.value.data} />,
  },
  {
    key: 'standing',
    name: 'What stood',
    show: (props) => <Standing {...props} data={props.state.asSupposed.value.data} />,
  },
  {
    key: 'offices',
    name: 'Offices and questions',
    isThere: hasPolitics,
    show: (props) => <Politics {...props} />,
  },
  {
    key: 'bargaining',
    name: 'Played and asked',
    isThere: hasBargaining,
    show: (props) => <Bargaining {...props} />,
  },
  {
    key: 'figures',
    name: 'Numbers',
    isThere: (report) => report.figures.length > 0,
    show: (props) => <Figures {...props} data={props.state.asSupposed.value.data} />,
  },
  {
    key: 'published',
    name: 'Published data',
    isThere: ({ published }) => published.length > 0,
    show: ({ report, nameOf }) => <Published series={report.published} nameOf={nameOf} />,
  },
  {
    key: 'periods',
    name: 'In whose period',
    isThere: ({ periods }) => periods.length > 0,
    show: ({ report, nameOf }) => <Periods report={report} nameOf={nameOf} />,
  },
];

/** The figures of a date, one at a time; the address says which, as `only`. Another page that frames one names it as `figure`. */
export function DateFigures(props: Props) {
  const { state, report } = props;
  const { only, figure } = state.route.value ?? {};
  const { asked, shown, chosen } = chosenOf(props);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // who comes by an address that names a figure comes for it
    if (only !== undefined && figure === undefined) place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const choose = (key: string) => state.go({ view: 'date', only: [key] }, 'replace');
  const others = shown.filter((each) => each !== chosen).map(({ name }) => name.toLowerCase());
  return (
    <section class="date-figures" ref={place} aria-labelledby="date-figures-head">
      <h3 id="date-figures-head">Figures</h3>
      {asked !== undefined && chosen.key !== asked && (
        <p class="quiet">A date has no figure “{asked}”. It has those below.</p>
      )}
      <Tabs label={`Figures of ${dayInWords(report.date)}`} tabs={shown} chosen={chosen.key} choose={choose}>
        <Drawn {...props} of={chosen} />
      </Tabs>
      <p class="quiet paper-only">The page shows this date also by: {listInWords(others)}.</p>
    </section>
  );
}

/** The figure of a date that the address names, or the first, without the others. */
export function DateFigureAlone(props: Props) {
  return <Drawn {...props} of={chosenOf(props).chosen} />;
}

function chosenOf({ state, report }: Props) {
  const { only, figure } = state.route.value ?? {};
  const asked = figure ?? only?.[0];
  const shown = figures.filter(({ key, isThere }) => key === asked || (isThere?.(report) ?? true));
  return { asked, shown, chosen: shown.find(({ key }) => key === asked) ?? shown[0]! };
}

function Drawn({ of, ...props }: Props & { readonly of: DateFigure }) {
  const { state, report } = props;
  const neutral = state.whatIf.value.reading?.neutral ?? state.study.data.readings.neutral[0] ?? 0;
  return of.isThere?.(report) === false ? (
    <p class="quiet">The record has nothing of this kind on {dayInWords(report.date)}.</p>
  ) : (
    of.show({ ...props, neutral })
  );
}

function Periods({ report, nameOf }: Pick<Props, 'report' | 'nameOf'>) {
  return (
    <ul class="date-periods">
      {report.periods.map((period) => (
        <li key={`${period.id} ${period.since?.text}`}>{periodInWords(period, nameOf)}</li>
      ))}
    </ul>
  );
}
