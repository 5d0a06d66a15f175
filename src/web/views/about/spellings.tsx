import { own } from '../../../base/own.ts';
import type { StudyNamed } from '../../../publish/study-names.ts';

const systems: Readonly<Record<string, string>> = {
  hanzi: 'Chinese characters',
  pinyin: 'pinyin',
  'wade-giles': 'Wade-Giles',
  cyrillic: 'Cyrillic',
  transliteration: 'transliterated',
  Latn: 'Latin letters',
  Cyrl: 'Cyrillic',
  Hant: 'Chinese characters',
  Hans: 'Chinese characters',
};

/** The names of somebody or of a place in all scripts and romanisations of the record. */
export function Spellings({ of: { names, spelt = [] } }: { of: StudyNamed }) {
  if (names.length === 0) return null;
  const ways = new Map<string, string[]>();
  for (const [i, name] of names.entries()) {
    const way = own(systems, spelt[i] ?? '') ?? spelt[i] ?? '';
    ways.set(way, [...(ways.get(way) ?? []), name]);
  }
  return (
    <dl class="spellings" aria-label="Other names">
      {[...ways].map(([way, all]) => (
        <div key={way}>
          <dt>{way || 'also'}</dt>
          <dd dir="auto">{all.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}
