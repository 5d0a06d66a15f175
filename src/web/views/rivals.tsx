import { useEffect, useState } from 'preact/hooks';
import { rivalsExample } from '../../argue/rivals/rivals-example.ts';
import type { QuestionWeighed, RivalsReport } from '../../argue/rivals/rivals-report.ts';
import type { WhatIf } from '../engine/engine.ts';
import type { State } from '../state.ts';
import '../style/rivals.css';
import { noOddsInWords } from '../../publish/words/rival-words.ts';
import { lettered } from './rivals/lettered.ts';
import { RivalBars } from './rivals/rival-bars.tsx';
import { RivalsQuestion } from './rivals/rivals-question.tsx';

/** The rival explanations of the study: their odds, and what weighs between them. */
export function RivalsView({ state }: { state: State }) {
  const { report, failed } = useRivals(state);
  const open = state.route.value?.of?.[0];
  useEffect(() => {
    if (report && open !== undefined)
      document.querySelector('.rivals [aria-current]')?.scrollIntoView({ block: 'center' });
  }, [report, open]);
  return (
    <section class="rivals" aria-labelledby="rivals-head">
      <h2 id="rivals-head">Rivals</h2>
      {failed !== undefined && <p role="alert">The rivals could not be weighed: {failed}</p>}
      {!report && failed === undefined && <p role="status">Weighing the rivals …</p>}
      {report?.questions.length === 0 && <NoRivals />}
      {report?.questions.map((question: QuestionWeighed) => (
        <RivalsQuestion key={question.of} question={question} worlds={report.worlds} open={open} />
      ))}
    </section>
  );
}

/** How probable each answer to one question is, by itself: to that which has the rival of the address, or to the first. */
export function RivalsFigure({ state }: { state: State }) {
  const { report, failed } = useRivals(state);
  const open = state.route.value?.of?.[0];
  if (!report) return <p role="status">{failed ?? 'Weighing the rivals …'}</p>;
  const question =
    report.questions.find(({ rivals }) => rivals.some(({ id }) => id === open)) ?? report.questions[0];
  if (!question) return null;
  return (
    <div class="rivals">
      {question.odds ? <RivalBars question={lettered(question)} /> : <p>{noOddsInWords(question)}</p>}
    </div>
  );
}

function NoRivals() {
  return (
    <>
      <p>The study has no rival explanations. They are written in a file of the case, as these are:</p>
      <pre>{rivalsExample}</pre>
    </>
  );
}

interface Answer {
  /** Of which study, and under which changes. */
  readonly study: State['study'];
  readonly whatIf: WhatIf;
  readonly report?: RivalsReport;
  readonly failed?: string;
}

/** The odds as they were published, or the engine's under what is changed; never those of another state. */
function useRivals(state: State): { readonly report?: RivalsReport; readonly failed?: string } {
  const whatIf = state.whatIf.value;
  const { study } = state;
  const published = Object.keys(whatIf).length === 0 ? state.study.rivals : undefined;
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (published) return;
    let isCurrent = true;
    state.ask({ ask: 'weigh', whatIf, worlds: state.study.data.worlds }).then(
      (report) => isCurrent && setAnswer({ study, whatIf, report }),
      (thrown: unknown) =>
        isCurrent &&
        setAnswer({ study, whatIf, failed: thrown instanceof Error ? thrown.message : String(thrown) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [study, state, whatIf, published]);
  if (published) return { report: published };
  // what was asked before the reader's last change is painted once more before the effect runs
  return answer?.study === study && answer.whatIf === whatIf ? answer : {};
}
