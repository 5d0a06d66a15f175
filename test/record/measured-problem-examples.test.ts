import { measuredProblems } from '../../src/base/problems/problem-kinds-measured.ts';
import { describeExamples } from '../problem-entries.ts';

/** What every example of the page can count on. */
const rest = `
case: { id: example, title: Example, period: 1939/1991 }
sources:
  - { id: luthi2008, title: The Sino-Soviet Split }
actors:
  - { id: USSR, kind: state, name: Soviet Union, evidence: "@luthi2008" }
  - { id: PRC, kind: state, name: People's Republic of China }
dataSets:
  - { id: un-votes, title: Roll calls of the General Assembly }
`;

describeExamples('What a case holds of published data', measuredProblems, rest);
