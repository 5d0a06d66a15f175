import type { FactEvidence } from '../../../argue/judge-report.ts';
import { gainsSvg, heldAgainst } from '../../../publish/gains-svg.ts';
import { Figure } from '../../parts/figure.tsx';

/** The contests of models that a test asked, each drawn with the other comparisons of its question; nothing where it asked none. */
export function ClaimGains({ evidence }: { evidence: readonly FactEvidence[] }) {
  return (
    <>
      {evidence.map(
        ({ fact, title, gains }) =>
          gains && (
            <Figure
              key={fact}
              id={`gains-${fact}`}
              title={title.replace(/;.*/, '')}
              caption="What each model saved in log loss a case against another, with its interval: to the right it foretold better; a full dot where the interval leaves 0."
              columns={['Held against each other', 'Gain', 'From', 'To']}
              rows={gains.map(({ model, against, mean, low, high }) => [
                heldAgainst(model, against),
                ...[mean ?? undefined, low ?? undefined, high ?? undefined],
              ])}
            >
              {/* it holds numbers and words of ours, no text of a case */}
              <div dangerouslySetInnerHTML={{ __html: gainsSvg(gains) }} />
            </Figure>
          ),
      )}
    </>
  );
}
