import type { ItemWeighed, QuestionWeighed } from '../../../argue/rivals/rivals-report.ts';
import { squareSvg } from '../../../publish/rivals-square.ts';
import { fixedNumber } from '../../../publish/words/number-words.ts';
import {
  caveatsInWords,
  decibelsInWords,
  hoopInWords,
  kindInWords,
  nextInWords,
  noOddsInWords,
  offSquareInWords,
  soughtInWords,
  stateInWords,
  togetherInWords,
  turnInWords,
} from '../../../publish/words/rival-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { lettered } from './lettered.ts';
import { RivalBars } from './rival-bars.tsx';

interface RivalsQuestionProps {
  readonly question: QuestionWeighed;
  readonly worlds: number;
  /** The rival to which the address leads. */
  readonly open: string | undefined;
}

/** One question: its rivals with their odds, the square, every item with what it moved, and what would decide. */
export function RivalsQuestion({ question: weighed, worlds, open }: RivalsQuestionProps) {
  const question = lettered(weighed);
  const { says, odds, items, hoops } = question;
  const place = weighed.rivals.findIndex(({ id }) => id === open);
  const isHere = place >= 0;
  return (
    <article aria-current={isHere && !odds ? 'true' : undefined}>
      <h3 dir="auto">{says}</h3>
      {odds ? <RivalBars question={question} open={place} /> : <p>{noOddsInWords(question)}</p>}
      {caveatsInWords(question).map((words) => (
        <p key={words} class="quiet">
          {words}
        </p>
      ))}
      {odds && items.length > 0 && (
        <>
          <p>
            {nextInWords(question)} {turnInWords(question)}
          </p>
          <Items question={question} first={odds.first} />
          <p class="quiet">{togetherInWords(question)}</p>
          <Square question={question} />
          {offSquareInWords(question) !== '' && <p class="quiet">{offSquareInWords(question)}</p>}
        </>
      )}
      {hoops.length > 0 && (
        <details>
          <summary>What must have been so if a rival is true ({hoops.length})</summary>
          <p class="quiet">Read from dates and from who knew; it is not in the odds.</p>
          <ul>
            {hoops.map((hoop) => (
              <li key={`${hoop.rival} ${hoop.test}`}>
                {hoop.rival}: <span dir="auto">{hoop.aloud}</span>: <b>{hoopInWords(hoop, worlds)}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Items({ question, first }: { question: QuestionWeighed; first: string }) {
  const { rivals, items } = question;
  const place = rivals.findIndex(({ id }) => id === first);
  const others = rivals.flatMap(({ id }, i) => (i === place ? [] : [{ id, i }]));
  return (
    <table class="items">
      <caption>What each item moved, in decibels for {first} against each other</caption>
      <thead>
        <tr>
          <th scope="col">#</th>
          <th scope="col">Item</th>
          <th scope="col">Found</th>
          <th scope="col">Kind of evidence</th>
          {others.map(({ id }) => (
            <th key={id} scope="col" class="number">
              {id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, n) => (
          <tr key={item.key}>
            <td class="number">{n + 1}</td>
            <th scope="row">
              <Reasons item={item} />
            </th>
            <td data-name="Found:">{stateInWords(item)}</td>
            <td data-name="Kind:">{kindInWords(item.square)}</td>
            {others.map(({ id, i }) => (
              <td key={id} class="number" data-name={`${first} against ${id}:`}>
                {decibelsInWords(item.decibels[place]! - item.decibels[i]!)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An item, and behind it how far each rival leads one to expect it, and why. */
function Reasons({ item }: { item: ItemWeighed }) {
  const told = (of: ItemWeighed['expects']) =>
    of.map(({ rival, text }) => `${rival} ${likelihoodInWords(text)}`).join(', ');
  return (
    <details>
      <summary dir="auto">{item.says}</summary>
      <p>
        {told(item.expects)}
        {item.given && `; given the first of its group ${told(item.given)}`}.{' '}
        <span dir="auto">{item.because}</span>
        {item.soughtIn && ` Sought in ${soughtInWords(item)}.`}
      </p>
    </details>
  );
}

function Square({ question }: { question: QuestionWeighed }) {
  const range = (of: { readonly low: number; readonly high: number }) =>
    `${fixedNumber(of.low, 2)}–${fixedNumber(of.high, 2)}`;
  return (
    <Figure
      title={`Kinds of evidence: ${question.says}`}
      id={`square-${question.of}`}
      caption="How far each item is expected if its rival is true, upwards, and otherwise, to the right; the lines part the kinds of evidence."
      describes="How far each item is expected if its rival is true, upwards, and otherwise, to the right; the two lines part straws in the wind, hoops, smoking guns and what is doubly decisive."
      columns={['#', 'Item', 'If true', 'Otherwise', 'Kind']}
      rows={question.items.flatMap(({ says, square }, n) =>
        square
          ? [[String(n + 1), says, range(square.expected), range(square.otherwise), kindInWords(square)]]
          : [],
      )}
    >
      {/* it holds numbers and words of ours, no text of a case */}
      <div dangerouslySetInnerHTML={{ __html: squareSvg(question) }} />
    </Figure>
  );
}

/** A likelihood as it is written, its word as words: `very unlikely`. */
const likelihoodInWords = (text: string): string =>
  /^[a-z-]+$/.test(text) ? text.replaceAll('-', ' ') : text;
