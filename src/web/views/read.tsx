import { useEffect, useMemo } from 'preact/hooks';
import type { Argument } from '../../manuscript/argument/argument.ts';
import { lettersOf } from '../../manuscript/argument/marks-in.ts';
import { Go } from '../parts/go.tsx';
import type { State } from '../state.ts';
import '../style/read.css';
import { Contents } from './read/contents.tsx';
import { Beside } from './read/evidence.tsx';
import { ManuscriptView } from './read/manuscript.tsx';
import { NoArgument } from './read/no-argument.tsx';
import { PaperNotes } from './read/paper-notes.tsx';
import { makeReading, type Reading } from './read/reading.ts';
import { Blocks, Words } from './read/text.tsx';
import { useReading } from './read/use-reading.ts';

/** The argument of a study as prose: each statement with its verdict, and beside it, as one reads on, what it stands on. */
export function ReadView({ state }: { state: State }) {
  const { argument, manuscript } = state.study.data;
  const isBeside = manuscript && (!argument || state.route.value?.text === 'manuscript');
  return (
    <>
      {argument && manuscript && <TextChoice state={state} isBeside={isBeside === true} />}
      {isBeside ? (
        <ManuscriptView state={state} />
      ) : argument ? (
        <Reader state={state} argument={argument} />
      ) : (
        <NoArgument />
      )}
    </>
  );
}

/** The argument of the case, or the author's own text. */
function TextChoice({ state, isBeside }: { state: State; isBeside: boolean }) {
  const to = (text: string | undefined) => ({ text, section: undefined, claim: undefined, act: undefined });
  return (
    <nav class="text-choice" aria-label="Which text">
      <Go state={state} to={to(undefined)} current={!isBeside}>
        The argument
      </Go>{' '}
      <Go state={state} to={to('manuscript')} current={isBeside}>
        The manuscript
      </Go>
    </nav>
  );
}

function Reader({ state, argument }: { state: State; argument: Argument }) {
  const reading = useMemo(() => makeReading(state, argument), [state, argument]);
  useReading(reading);
  const { section } = state.route.value ?? {};
  // an argument may begin with ##, as under a title of its own
  const above = Math.min(...argument.sections.flatMap(({ level }) => (level > 0 ? level : []))) - 1;
  useEffect(() => {
    if (section !== undefined) document.getElementById(`section-${section}`)?.scrollIntoView();
  }, [section, argument]);
  return (
    <div class="read">
      <h2 class="unseen">The argument</h2>
      <div class="read-head">
        <Contents
          reading={reading}
          sections={argument.sections
            .filter(({ level }) => level > 0)
            .map(({ id, level, title }) => ({ id, level, name: lettersOf(title) }))}
        />
        <Standing reading={reading} />
      </div>
      <article class="read-text" aria-label="The argument">
        {argument.sections.map(({ id, level, title, blocks }) => (
          <section key={id} aria-labelledby={level === 0 ? undefined : `section-${id}`}>
            {level > 0 && (
              <Heading id={id} level={level - above}>
                <Words inlines={title} reading={reading} />
              </Heading>
            )}
            <Blocks blocks={blocks} reading={reading} />
          </section>
        ))}
        <PaperNotes reading={reading} />
      </article>
      {!reading.isNarrow.value && <Beside reading={reading} />}
    </div>
  );
}

/** A title of the text stands below that of its view. */
function Heading({ id, level, children }: { id: string; level: number; children: preact.ComponentChildren }) {
  const own = { id: `section-${id}`, dir: 'auto' as const, class: `read-title level-${level}` };
  if (level <= 1) return <h3 {...own}>{children}</h3>;
  if (level === 2) return <h4 {...own}>{children}</h4>;
  return <h5 {...own}>{children}</h5>;
}

/** What the marks are, and how it stands with them now. */
function Standing({ reading: { state } }: { reading: Reading }) {
  if (state.isWaiting.value && !state.known.value)
    return (
      <p class="quiet" role="status">
        Judging again under your changes …
      </p>
    );
  return (
    <p class="quiet screen-only">
      What is underlined with dots is a statement of the study, and its mark what the record makes of it.
      Choose one, or go from one to the next by ← and →, to see what it stands on.
    </p>
  );
}
