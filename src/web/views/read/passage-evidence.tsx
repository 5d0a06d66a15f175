import type { Passage, TieOf } from '../../../publish/manuscript-passages.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { Go } from '../../parts/go.tsx';
import { aboutPlace } from '../../route.ts';
import { Evidence, Steps } from './evidence.tsx';
import type { ManuscriptReading } from './manuscript-reading.ts';

/** What the passage that is read is tied to, in the margin. */
export function PassageBeside({ reading }: { reading: ManuscriptReading }) {
  const number = reading.current.value;
  const passage = number === undefined ? undefined : reading.passages[number];
  return (
    <aside class="read-beside" aria-label="What the sentence stands on">
      {passage && (
        <>
          <Steps reading={reading} number={passage.number} />
          <Tied key={passage.number} passage={passage} reading={reading} />
        </>
      )}
    </aside>
  );
}

/** The same below its paragraph, where there is no room beside the text. */
export function PassageBelow({ reading, of }: { reading: ManuscriptReading; of: readonly Passage[] }) {
  const passage = of.find(({ number }) => number === reading.current.value);
  if (!passage) return null;
  return (
    <aside class="read-below" aria-label="What the sentence stands on">
      <Tied passage={passage} reading={reading} />
      <Steps reading={reading} number={passage.number} />
    </aside>
  );
}

interface TiedProps {
  readonly passage: Passage;
  readonly reading: ManuscriptReading;
}

function Tied({ passage, reading }: TiedProps) {
  const { claims, facts, sources, findings } = passage;
  return (
    <>
      {findings.map((found) => (
        <Found key={`${found.code} ${found.told?.[0]}`} found={found} />
      ))}
      {claims.map(({ id, isSure }) => (
        <section key={id} class="passage-claim">
          <p class="quiet">{isSure ? 'It makes the claim' : 'It comes near to the claim'}</p>
          <Evidence reading={reading} id={id} />
        </section>
      ))}
      {facts.length > 0 && (
        <section class="evidence">
          <h3>It tells what the record has</h3>
          <ul class="evidence-facts">
            {facts.map(({ id }) => (
              <FactLine key={id} id={id} reading={reading} />
            ))}
          </ul>
        </section>
      )}
      {sources.length > 0 && (
        <section class="evidence">
          <h3>It cites</h3>
          {sources.map((cited) => (
            <Cited key={cited.id} cited={cited} passage={passage} reading={reading} />
          ))}
        </section>
      )}
    </>
  );
}

function Found({ found: { says, told } }: { found: TieOf<'finding'> }) {
  const [message, why, hint] = told ?? [];
  return (
    <section class="passage-finding">
      <h3>To look at</h3>
      <p dir="auto">{message ?? `Here lint found ${says}.`}</p>
      {why !== undefined && (
        <p class="quiet" dir="auto">
          {why}; {hint}.
        </p>
      )}
    </section>
  );
}

function FactLine({ id, reading }: { id: string; reading: ManuscriptReading }) {
  const fact = reading.facts.get(id);
  return (
    <li>
      <Go state={reading.state} to={aboutPlace(id)}>
        {fact?.title ?? id}
      </Go>{' '}
      <span class="quiet">{fact?.date}</span>
    </li>
  );
}

/** The work that a sentence cites, and what the record takes from it: there, or at the page that is cited. */
function Cited({ cited: { id, locator }, passage, reading }: TiedProps & { cited: TieOf<'source'> }) {
  const source = reading.sources.get(id);
  const resting = [...reading.facts.values()].filter(({ evidence }) =>
    evidence.some((item) => item.source === id || item.via === id),
  );
  const page = /\d+/.exec(locator ?? '')?.[0];
  const taken = resting.filter(
    (fact) =>
      passage.facts.some((told) => told.id === fact.id) ||
      (page !== undefined &&
        fact.evidence.some((item) => item.source === id && /\d+/.exec(item.locator ?? '')?.[0] === page)),
  );
  const items = taken.flatMap((fact) =>
    fact.evidence
      .filter((item) => item.source === id || item.via === id)
      .map(({ quote, locator: at }) => ({ fact, quote, at })),
  );
  return (
    <div class="evidence-source">
      <p dir="auto">
        <Go state={reading.state} to={aboutPlace(id)}>
          {source?.short ?? id}
        </Go>
        . <cite>{source?.reference}</cite>
      </p>
      {source?.seen !== undefined && <p class="quiet">{source.seen}</p>}
      {items.map(({ fact, quote, at }, i) => (
        <div key={i}>
          <p>
            {at ? `${at}: ` : ''}
            <Go state={reading.state} to={aboutPlace(fact.id)}>
              {fact.title}
            </Go>
          </p>
          {quote !== undefined && (
            <blockquote dir="auto">
              <p>{quote}</p>
            </blockquote>
          )}
        </div>
      ))}
      <p class="quiet">
        {resting.length === 0
          ? 'No fact of the record rests on it.'
          : `${countOf(resting.length, 'fact')} of the record ${resting.length === 1 ? 'rests' : 'rest'} on it.`}
      </p>
    </div>
  );
}
