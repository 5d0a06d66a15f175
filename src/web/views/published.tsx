import { publishedNameInWords, publishedValuesInWords } from '../../publish/words/published-words.ts';
import type { PublishedSeries } from '../../report/published.ts';

interface Props {
  readonly series: readonly PublishedSeries[];
  readonly nameOf?: (id: string) => string;
}

/** What published data say, a line a measure. */
export function Published({ series, nameOf }: Props) {
  return (
    <ul class="quiet">
      {series.map((each) => (
        <li key={publishedNameInWords(each) + each.set}>
          {publishedNameInWords(each, nameOf)}, {each.set}: {publishedValuesInWords(each)}
        </li>
      ))}
    </ul>
  );
}
