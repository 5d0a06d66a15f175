import { sourceInWords } from '../../../publish/words/source-words.ts';
import type { Evidence } from '../../../record/evidence/evidence.ts';
import { isSeen } from '../../../record/evidence/seen.ts';

/** What sources say, each as a scholar cites it: locator, where it was seen, how far it is trusted; its words as a quotation. */
export function SourceItems({ items }: { items: readonly Evidence[] }) {
  return (
    <ul class="source-items">
      {items.map((item, i) => (
        <li
          key={`${item.source} ${item.locator} ${i}`}
          class={isSeen(item) ? item.says : `${item.says} unseen`}
        >
          <cite dir="auto">{sourceInWords(item)}</cite>
          {item.quote && (
            <blockquote dir="auto">
              <p>{item.quote}</p>
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
