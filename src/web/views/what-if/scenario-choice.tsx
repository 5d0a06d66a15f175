import type { Problem } from '../../../base/problems/problems.ts';
import { chainInWords, fieldInWords, rewriteInWords } from '../../../publish/words/scenario-words.ts';
import { capital } from '../../../publish/words/verdict-words.ts';
import type { ChangeMade } from '../../../record/scenarios/suppose-scenario.ts';
import type { WhatIf } from '../../engine/engine.ts';
import type { State } from '../../state.ts';
import type { Change } from './change.ts';
import { chooseScenario } from './changes.ts';

/** The case's scenarios, one of them to be supposed beside every other change; nothing where it has none. */
export function ScenarioChoice({ state, whatIf, change }: { state: State; whatIf: WhatIf; change: Change }) {
  const { scenarios } = state.study.data;
  if (scenarios.length === 0) return null;
  const unsound = (state.study.played ?? []).filter(({ told }) => !told.isSound).map(({ told }) => told);
  const isOffered = ({ id }: { id: string }) =>
    id === whatIf.scenario || !unsound.some((each) => each.id === id);
  const choices = [{ id: undefined, says: 'Nothing: as recorded' }, ...scenarios.filter(isOffered)];
  return (
    <fieldset>
      <legend>What is supposed</legend>
      {choices.map(({ id, says }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name="scenario"
            checked={id === whatIf.scenario}
            onChange={() => change(chooseScenario(whatIf, id))}
          />
          <span dir="auto">
            {says}
            {id === undefined && <span class="quiet"> (published)</span>}
          </span>
        </label>
      ))}
      <Supposed state={state} />
      {unsound.map(({ id, problems }) => (
        <p key={id} class="quiet" dir="auto">
          Not to be supposed, for it is unsound: {scenarios.find((each) => each.id === id)?.says}{' '}
          {whyInWords(problems)}
        </p>
      ))}
    </fieldset>
  );
}

/** The problems of a scenario in words; they come with the page, which has none for those that it finds by itself. */
function whyInWords(problems: readonly Problem[]): string {
  const told = problems
    .filter(({ message }) => message !== '')
    .map(({ message, hint }) => `${capital(message)}; ${hint}.`);
  return told.length > 0 ? told.join(' ') : '(quadrille check says why.)';
}

/** What the chosen scenario changes, and what goes with it. */
function Supposed({ state }: { state: State }) {
  const told = state.supposed.value;
  if (!told) return null;
  if (!told.isSound)
    return (
      <p class="quiet">
        It has an error, or with it the case would be unsound: it changes nothing.{' '}
        <code>quadrille check</code> says why.
      </p>
    );
  const { facts } = state.asSupposed.value.data;
  const titleOf = (id: string) => facts.find((fact) => fact.id === id)?.title ?? id;
  const made = ({ kind, id = '', fields, because }: ChangeMade) =>
    `${titleOf(id)}: ${[kind === 'drop' ? 'is dropped' : `is ${kind === 'set' ? 'set' : 'added'}`, ...fields.map(fieldInWords)].join('; ')}${because ? ` (${because})` : ''}`;
  return (
    <>
      <p>{capital(rewriteInWords(told.rewrite))}</p>
      <Lines head="Supposed" lines={told.changes.map(made)} />
      <Lines head="Said to have been otherwise" lines={told.otherwise.map(made)} />
      <Lines
        head="Would not have been without it"
        lines={told.gone.map((each) => `${titleOf(each.id)} (${chainInWords(each)})`)}
      />
    </>
  );
}

function Lines({ head, lines }: { head: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {head} ({lines.length})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
