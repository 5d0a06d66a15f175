import { batch, computed, effect, signal } from '@preact/signals';
import type { JudgeReport } from '../argue/judge-report.ts';
import type { Ask } from './engine/ask.ts';
import type { ScenarioTold, WhatIf } from './engine/engine.ts';
import { knownReport } from './known-report.ts';
import { moved, type Route, writeHash } from './route.ts';
import { readStory } from './stories.ts';
import type { PublishedStudy } from './study.ts';

/** Worlds for the first answer to a change, before all of them are drawn. */
const quickWorlds = 200;

/** The address follows a drag once it rests so long, in ms: browsers refuse more than a few changes a second. */
const addressPause = 150;

/** What the whole page shares: the study, where the reader is, what is changed, and the verdicts as they stand now. */
export interface State {
  readonly study: PublishedStudy;
  readonly ask: Ask;
  readonly route: ReturnType<typeof signal<Route>>;
  /** The reader's changes; part of the route, so that the address holds them. */
  readonly whatIf: { readonly value: WhatIf };
  /** What the scenario that is supposed comes to, once that is known. */
  readonly supposed: { readonly value: ScenarioTold | undefined };
  /** The study with its facts as the scenario that is supposed has them. */
  readonly asSupposed: { readonly value: PublishedStudy };
  /** The reader's changes with the rows that go with a scenario among the facts that are left out. */
  readonly leftOut: { readonly value: WhatIf };
  /** Verdicts under the changes: the published ones when there are none. */
  readonly report: { readonly value: JudgeReport };
  /** The verdicts and shares under the changes as they were worked out beforehand, as far as they were: nothing else of such a claim is known. */
  readonly known: { readonly value: JudgeReport | undefined };
  /** Whether no verdict under the changes is there yet: then `report` is of other changes, and is not shown. */
  readonly isWaiting: { readonly value: boolean };
  /** Whether the verdicts shown are still of few worlds. */
  readonly isRough: { readonly value: boolean };
  /** Goes to a place; `replace` keeps it out of the history, for steps that nobody wants to go back through. */
  go(change: Partial<Route>, history?: 'push' | 'replace'): void;
  /** The state with another study in it, the reader where they were; this one is no longer kept up. */
  replace(study: PublishedStudy): State;
  /** Takes the published verdicts again, with more about each: they are the same. */
  complete(report: JudgeReport): void;
}

/** Makes the state of a page, whose engine answers `ask`; `opened` when it has the study's case. */
export function makeState(study: PublishedStudy, ask: Ask, opened: Promise<unknown>): State {
  const { stories } = study.data;
  const route = signal<Route>(readStory(location.hash, stories));
  const arrive = (hash: string) => {
    route.value = keepWhatIf(readStory(hash, stories), route.value);
  };
  let owed: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    if (owed !== undefined) history.replaceState(null, '', `#${owed}`);
    owed = undefined;
  };
  // a link pressed before the address has followed might lead to what the address still says, which would be nowhere
  addEventListener('click', settle, { capture: true });
  addEventListener('hashchange', () => {
    owed = undefined;
    arrive(location.hash);
  });
  const go: State['go'] = (change, how = 'push') => {
    const hash = writeHash(moved(route.value, change));
    if (how === 'push') {
      settle();
      location.hash = hash;
      return;
    }
    arrive(hash);
    owed = hash;
    clearTimeout(timer);
    timer = setTimeout(settle, addressPause);
  };
  return stateOf(study, { ask, route: route as State['route'], go }, opened);
}

function stateOf(
  given: PublishedStudy,
  kept: Pick<State, 'ask' | 'route' | 'go'>,
  opened: Promise<unknown>,
): State {
  const { ask, route } = kept;
  const published = signal(given);
  const whatIf = computed(() => route.value?.whatIf ?? {});
  const known = computed(() => knownReport(published.value, whatIf.value));
  const report = signal<JudgeReport>(given.report);
  const isRough = signal(Object.keys(whatIf.peek()).length > 0);
  const isWaiting = signal(isRough.peek());
  const scenario = computed(() => whatIf.value.scenario);
  const supposed = signal<ScenarioTold | undefined>(undefined);
  const stopSupposing = effect(() => {
    const id = scenario.value;
    const played = given.played?.find(({ told }) => told.id === id);
    supposed.value = played?.told;
    if (id !== undefined && !played)
      void (async () => {
        await opened;
        const told = await ask({ ask: 'scenario', scenario: id });
        if (scenario.peek() === id) supposed.value = told;
      })();
  });
  const leftOut = computed(() => withGone(whatIf.value, supposed.value));
  const asSupposed = computed(() => withFacts(published.value, supposed.value));
  let turn = 0;
  /** One question at a time is on its way: of changes that follow each other faster than they are judged, only the last is asked. */
  let asked: Promise<unknown> = Promise.resolve();
  const stop = effect(() => {
    const changes = whatIf.value;
    const mine = ++turn;
    if (Object.keys(changes).length === 0) {
      batch(() => {
        report.value = published.peek().report;
        isWaiting.value = isRough.value = false;
      });
      return;
    }
    isWaiting.value = isRough.value = true;
    void (async () => {
      await opened;
      for (const worlds of [quickWorlds, given.data.worlds]) {
        await asked;
        if (mine !== turn) return;
        const asking = ask({ ask: 'judge', whatIf: changes, worlds });
        asked = asking.catch(() => {});
        const answer = await asking;
        if (mine !== turn) return;
        batch(() => {
          report.value = answer;
          isWaiting.value = false;
          isRough.value = worlds < given.data.worlds;
        });
      }
    })();
  });
  const replace = (next: PublishedStudy): State => {
    turn += 1;
    stop();
    stopSupposing();
    return stateOf(next, kept, ask({ ask: 'open', case: next.case }));
  };
  const complete = (judged: JudgeReport): void => {
    published.value = { ...published.peek(), report: judged };
    if (Object.keys(whatIf.peek()).length === 0) report.value = judged;
  };
  return {
    ...kept,
    get study() {
      return published.value;
    },
    ...{ whatIf, supposed, asSupposed, leftOut, report, known, isWaiting, isRough, replace, complete },
  };
}

/** A study with the facts that a scenario adds, or has otherwise. */
function withFacts(study: PublishedStudy, told: ScenarioTold | undefined): PublishedStudy {
  if (!told?.isSound || told.facts.length === 0) return study;
  const { data } = study;
  const other = new Map(told.facts.map((fact) => [fact.id, fact]));
  const recorded = new Set(data.facts.map(({ id }) => id));
  const facts = [
    ...data.facts.map((fact) => other.get(fact.id) ?? fact),
    ...told.facts.filter(({ id }) => !recorded.has(id)),
  ];
  return { ...study, data: { ...data, facts } };
}

function withGone(whatIf: WhatIf, told: ScenarioTold | undefined): WhatIf {
  if (!told?.isSound) return whatIf;
  const dropped = [...told.changes, ...told.otherwise].filter(({ kind }) => kind === 'drop');
  const ids = [...dropped, ...told.gone].flatMap(({ id }) => id ?? []);
  return { ...whatIf, drop: [...(whatIf.drop ?? []), ...ids] };
}

/** Changes that stay the same stay the same object, so that a step in time judges nothing again. */
function keepWhatIf(next: Route, { whatIf }: Route): Route {
  return JSON.stringify(next.whatIf) === JSON.stringify(whatIf) ? { ...next, whatIf } : next;
}
