import type { StudyData } from '../../../publish/study-data.ts';
import { passageAddress } from '../../../publish/words/passage-address.ts';
import { keysOf, sourceInWords } from '../../../publish/words/source-words.ts';
import type { Evidence } from '../../../record/evidence/evidence.ts';
import { isSeen } from '../../../record/evidence/seen.ts';
import type { State } from '../../state.ts';
import '../../style/fact.css';
import { aboutPlace } from '../../route.ts';
import { Go } from '../go.tsx';
import { withoutAddress } from '../reference-text.ts';
import { safeAddress } from '../safe-link.tsx';
import { sourceNames } from '../source-names.ts';

interface SourceItemsProps {
  readonly items: readonly Evidence[];
  readonly state: State;
}

/**
 * What sources say: each as a full reference that leads to its page, then as a scholar cites it, with locator, where it was seen, how far it is
 * trusted; whether the passage was seen or only named; where it can be read; its words as a quotation.
 */
export function SourceItems({ items, state }: SourceItemsProps) {
  return (
    <ul class="source-items">
      {items.map((item, i) => (
        <li
          key={`${item.source} ${item.locator} ${i}`}
          class={isSeen(item) ? item.says : `${item.says} unseen`}
        >
          <Item item={item} state={state} />
        </li>
      ))}
    </ul>
  );
}

type Source = StudyData['sources'][number];

function Item({ item, state }: { item: Evidence; state: State }) {
  const { sources } = state.study.data;
  const [source, via] = [item.source, item.via].map((id) => sources.find((each) => each.id === id));
  const read = via ?? source;
  const address = read && safeAddress(passageAddress(read, via ? item.viaLocator : item.locator));
  return (
    <>
      {source && <Reference state={state} source={source} />}{' '}
      <cite dir="auto" data-cites={keysOf([item]).join(' ')}>
        {citedInWords(item, sourceNames(sources))}
      </cite>{' '}
      <span class="seen-mark">{seenMark(item, via)}</span>
      {address !== undefined && (
        <>
          {' '}
          <a class="passage" href={address} rel="noopener noreferrer" title={address}>
            read {via ? `${via.short}, which cites it,` : 'it'} at{' '}
            {new URL(address).hostname.replace(/^www\./, '')}
          </a>
        </>
      )}
      {item.quote && (
        <blockquote dir="auto">
          <p>{item.quote}</p>
        </blockquote>
      )}
    </>
  );
}

/** Of what is cited in another work it is that work that was seen. */
function seenMark(item: Evidence, via: Source | undefined): string {
  if (!isSeen(item)) return 'named only';
  return via ? `seen in ${via.short}` : 'seen';
}

/** What stands behind a full reference: where in it, where it was seen cited, what it says; not its name again. */
function citedInWords(item: Evidence, names: ReadonlyMap<string, string>): string {
  const name = names.get(item.source);
  const words = sourceInWords(item, names);
  return name === undefined ? words : words.slice(name.length).replace(/^[\s,–]+/, '');
}

/** A source as a full reference, without the address at its end, as a link to its page. */
export function Reference({ state, source }: { state: State; source: Source }) {
  return (
    <Go state={state} to={aboutPlace(source.id)} class="full-reference">
      <span dir="auto">{withoutAddress(source.reference)}</span>
    </Go>
  );
}
