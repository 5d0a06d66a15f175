import { dayInWords } from '../../../base/day-words.ts';
import { countOf, percent } from '../../../publish/words/number-words.ts';
import { decidedInWords, sidesInWords, stancesInWords } from '../../../publish/words/politics-words.ts';
import type { DateReport, StandingTie } from '../../../report/date-report.ts';
import { questionsOn } from '../../../report/questions-on.ts';
import type { DecisionMade, QuestionReport } from '../../../report/report-politics.ts';
import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';
import type { NameOf } from './names.ts';
import { doubtInWords, sinceInWords } from './since-words.ts';

interface Props {
  readonly report: DateReport;
  readonly nameOf: NameOf;
}

/** Whether there is anything to tell of offices, factions and questions. */
export const hasPolitics = ({ offices, factions, questions }: DateReport): boolean =>
  offices.length + factions.length + questions.length > 0;

/** Who held which office, who belonged to which faction, what was wanted and decided, on the date; and all the decisions. */
export function Politics({ report, nameOf }: Props) {
  const { offices, factions, questions, date } = report;
  const posts = [...offices, ...factions];
  return (
    <>
      {posts.length > 0 && (
        <div class="wide-table">
          <SortTable
            caption={`Offices and factions on ${dayInWords(date)}`}
            columns={postColumns(nameOf)}
            rows={posts}
            rowKey={({ fact, by, of }) => `${fact} ${by} ${of}`}
          />
        </div>
      )}
      {questionsOn(questions).map((question) => (
        <p key={question.question}>
          <b>{question.question}</b> on {dayInWords(date)}:{' '}
          {stancesInWords(question.positions, nameOf) || 'no position is told'}. Decided last:{' '}
          {decidedInWords(question)}.
        </p>
      ))}
      {questions.length > 0 && <Decisions questions={questions} nameOf={nameOf} />}
    </>
  );
}

const postColumns = (nameOf: NameOf): readonly SortColumn<StandingTie>[] => [
  { key: 'who', name: 'Who', of: ({ by }) => nameOf(by), isHead: true },
  { key: 'role', name: 'Office or role', of: ({ level }) => level ?? '' },
  { key: 'of', name: 'Of', of: ({ of }) => nameOf(of) },
  {
    key: 'since',
    name: 'Since',
    of: ({ since }) => since,
    show: (tie) => [sinceInWords(tie), doubtInWords(tie.share)].filter(Boolean).join(', '),
  },
];

/** A decision with its question. */
type Decided = DecisionMade & { readonly question: string };

/** Every decision of the record in its order, with who prevailed in it. */
function Decisions({ questions, nameOf }: { questions: readonly QuestionReport[]; nameOf: NameOf }) {
  const all = questions
    .flatMap(({ question, decisions }) => decisions.map((decision): Decided => ({ ...decision, question })))
    .sort((a, b) => a.day - b.day);
  if (all.length === 0) return <p class="quiet">The record tells of no decision at any time.</p>;
  const columns: readonly SortColumn<Decided>[] = [
    { key: 'question', name: 'Question', of: ({ question }) => question },
    {
      key: 'when',
      name: 'When',
      of: ({ day }) => day,
      show: ({ date, share }) => `${date.words}${share < 1 ? `, in ${percent(share)} of worlds` : ''}`,
    },
    { key: 'what', name: 'Act', of: ({ title }) => title, isHead: true },
    { key: 'stance', name: 'Decided', of: ({ stance }) => stance },
    { key: 'won', name: 'Prevailed', of: (decision) => sidesInWords(decision, nameOf).prevailed },
    { key: 'over', name: 'Wanted otherwise', of: (decision) => sidesInWords(decision, nameOf).over },
  ];
  return (
    <div class="wide-table">
      <SortTable
        caption={`Who prevailed, when: ${countOf(all.length, 'decision')}`}
        columns={columns}
        rows={all}
        rowKey={({ question, id, stance }) => `${question} ${id} ${stance}`}
      />
    </div>
  );
}
