import type { Share, VerdictWord } from '../../../argue/judge-report.ts';
import { trueShare } from '../../../publish/words/verdict-words.ts';
import { ShareBar, ShareLegend } from '../../parts/share-bar.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import '../../style/verdict-rows.css';

/** One row: who judges, or under which reading. */
export interface VerdictRow {
  readonly name: string;
  readonly says?: string | undefined;
  readonly verdict: VerdictWord;
  readonly share: Share;
}

interface VerdictRowsProps {
  readonly head: string;
  readonly caption: string;
  readonly rows: readonly VerdictRow[];
}

/** Verdicts under each other: a name, a share bar, a percentage, a word. */
export function VerdictRows({ head, caption, rows }: VerdictRowsProps) {
  return (
    <table class="verdict-rows">
      <caption>
        <span class="unseen">{caption}. </span>
        <ShareLegend />
      </caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="bar">
            Share of worlds
          </th>
          <th scope="col" class="number">
            True
          </th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, says, verdict, share }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {says && <span class="quiet says-account">{says}</span>}
            </th>
            <td class="bar">
              <ShareBar share={share} />
            </td>
            <td class="number">{trueShare({ verdict, share })}</td>
            <td>
              <Verdict word={verdict} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
