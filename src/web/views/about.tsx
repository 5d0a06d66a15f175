import { useEffect, useRef } from 'preact/hooks';
import type { State } from '../state.ts';
import '../style/about.css';
import { Go } from '../parts/go.tsx';
import { ActorPage } from './about/actor-page.tsx';
import { FactPage } from './about/fact-page.tsx';
import { IndexOfAll } from './about/index-of-all.tsx';
import { PlacePage } from './about/place-page.tsx';
import { SourcePage } from './about/source-page.tsx';
import { type Thing, thingOf } from './about/things.ts';

/** A page for everybody and everything that the record names: who acted, places, sources, treaties, roll calls, acts; without a name an index of them. */
export function AboutView({ state }: { state: State }) {
  const [id] = state.route.value?.of ?? [];
  if (id === undefined) return <IndexOfAll state={state} />;
  return <PageOf key={id} id={id} state={state} />;
}

function PageOf({ id, state }: { id: string; state: State }) {
  const thing = thingOf(state.asSupposed.value.data, id);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    document.getElementById('views')?.scrollIntoView();
  }, [id]);
  return (
    <article class="about" aria-labelledby="about-head">
      <p class="group-name">
        <Go state={state} to={{ view: 'about', of: undefined, only: undefined, sought: undefined }}>
          Who and what
        </Go>
        {thing && (
          <>
            {' · '}
            <Go state={state} to={{ view: 'about', of: undefined, only: [thing.kind] }}>
              {thing.kindName}
            </Go>
          </>
        )}
      </p>
      <h2 id="about-head" ref={head} tabIndex={-1} dir="auto">
        {thing?.name ?? 'Nothing of that name'}
      </h2>
      {thing ? <Body thing={thing} state={state} /> : <p>The record of this study names no “{id}”.</p>}
    </article>
  );
}

function Body({ thing, state }: { thing: Thing; state: State }) {
  switch (thing.is) {
    case 'actor':
      return <ActorPage state={state} actor={thing.of} />;
    case 'place':
      return <PlacePage state={state} place={thing.of} />;
    case 'source':
      return <SourcePage state={state} source={thing.of} />;
    case 'fact':
      return <FactPage state={state} fact={thing.of} />;
  }
}
