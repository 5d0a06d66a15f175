import type { CutBlock, Passage } from '../../../publish/manuscript-passages.ts';
import { elementOf } from '../../../publish/paper-html.ts';
import { toldStatement } from '../../../publish/told-statement.ts';
import type { ManuscriptReading } from './manuscript-reading.ts';
import { PassageWords } from './passage.tsx';
import { PassageBelow } from './passage-evidence.tsx';

/** The text of a manuscript, block by block, its notes and its list of works behind it. */
export function ManuscriptBlocks({ reading }: { reading: ManuscriptReading }) {
  return (
    <>
      {reading.blocks.map((block, i) => (
        <BlockOf key={i} block={block} number={i} reading={reading} />
      ))}
    </>
  );
}

interface BlockProps {
  readonly block: CutBlock;
  readonly number: number;
  readonly reading: ManuscriptReading;
}

function BlockOf({ block, number, reading }: BlockProps) {
  const { kind, section, stretches, label } = block;
  const words = stretches.map(({ from, to, passage }) =>
    passage ? (
      <PassageWords key={from} block={block} passage={passage} reading={reading} />
    ) : (
      <Plain key={from} block={block} from={from} to={to} reading={reading} />
    ),
  );
  if (kind === 'heading')
    return (
      <h3 class="read-title" id={`section-${section}`} dir="auto">
        {words}
      </h3>
    );
  const own = stretches.flatMap(({ passage }) => passage ?? []);
  const Element = elementOf(kind, 'h3') as 'p' | 'blockquote';
  return (
    <>
      <Element class={`manuscript-${kind}`} id={`manuscript-block-${number}`} dir="auto" tabIndex={-1}>
        {label !== undefined && <span class="manuscript-label">{label} </span>}
        {words}
      </Element>
      {reading.isNarrow.value && <PassageBelow reading={reading} of={own} />}
    </>
  );
}

interface PlainProps {
  readonly block: CutBlock;
  readonly from: number;
  readonly to: number;
  readonly reading: ManuscriptReading;
}

/** Words of a block, with the calls of its notes, which lead to these. */
export function Plain({ block: { text, calls = [] }, from, to, reading }: PlainProps) {
  const here = calls.filter(({ at }) => at > from && at <= to);
  if (here.length === 0) return <>{text.slice(from, to)}</>;
  const cuts = [from, ...here.map(({ at }) => at), to];
  return (
    <>
      {cuts.slice(0, -1).map((cut, i) => (
        <>
          {text.slice(cut, cuts[i + 1])}
          {here[i] && <NoteCall note={here[i].note} reading={reading} />}
        </>
      ))}
    </>
  );
}

function NoteCall({ note, reading }: { note: number; reading: ManuscriptReading }) {
  const open = () => {
    const place = document.getElementById(`manuscript-block-${note}`);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  };
  return (
    <sup class="note-call">
      <button type="button" onClick={open}>
        <span class="unseen">Note </span>
        {reading.blocks[note]?.label ?? '*'}
      </button>
    </sup>
  );
}

/** On paper the margin becomes numbered notes. */
export function ManuscriptNotes({ reading }: { reading: ManuscriptReading }) {
  return (
    <section class="paper-only" aria-label="Notes on the record">
      <h3>Notes on the record</h3>
      <ol class="paper-notes">
        {reading.passages.map((passage) => (
          <li key={passage.number}>
            <PaperNote passage={passage} reading={reading} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PaperNote({ passage, reading }: { passage: Passage; reading: ManuscriptReading }) {
  const { claims, facts, sources } = reading;
  return (
    <>
      {passage.claims.map(({ id }) => {
        const claim = claims.value.get(id);
        if (!claim) return null;
        const { verdict, rests } = toldStatement(claim, sources);
        return (
          <span key={id} class="paper-fact" dir="auto">
            {claim.says} <strong>{verdict}.</strong> {rests}
          </span>
        );
      })}
      {passage.facts.map(({ id }) => (
        <span key={id} class="paper-fact" dir="auto">
          In the record: {facts.get(id)?.title ?? id}, {facts.get(id)?.date}.
        </span>
      ))}
      {passage.sources.map(({ id }) => (
        <span key={id} class="paper-fact" dir="auto">
          Cited: {sources.get(id)?.reference ?? id}
        </span>
      ))}
      {passage.findings.map(({ says, told }) => (
        <span key={says} class="paper-fact" dir="auto">
          To look at: {told?.join('; ') ?? says}.
        </span>
      ))}
    </>
  );
}
