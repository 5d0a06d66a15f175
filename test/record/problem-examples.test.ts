import { historyProblems } from '../../src/base/problems/problem-kinds-history.ts';
import { describeExamples } from '../problem-entries.ts';

/** What every example of the page can count on. */
const rest = `
case: { id: example, title: Example, period: 1939/1991 }
sources:
  - { id: luthi2008, title: The Sino-Soviet Split }
  - { id: patel2025, title: A paper }
actors:
  - { id: USSR, kind: state, name: Soviet Union, evidence: "@luthi2008; @patel2025" }
  - { id: ROC, kind: state, name: Republic of China, span: 1912-01-01/1949-09-30 }
  - { id: PRC, kind: state, name: People's Republic of China, span: 1949-10-01/.., follows: ROC }
  - { id: USA, kind: state, name: United States }
  - { id: JPN, kind: state, name: Japan }
  - { id: UN, kind: organisation, name: United Nations }
`;

describeExamples('History', historyProblems, rest, ['type-fallback', 'rows-left-out', 'pair-without-acts']);
