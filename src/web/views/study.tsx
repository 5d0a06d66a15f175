import { StoryOffers } from '../parts/story-offers.tsx';
import type { State } from '../state.ts';
import '../style/study.css';
import { Doors } from './study/doors.tsx';
import { Findings } from './study/findings.tsx';
import { StatementMap } from './study/statement-map.tsx';
import { StudyDrawing } from './study/study-drawing.tsx';

/** The first screen: what the study argues, what was found, the one drawing that carries it, and where to go on. */
export function StudyView({ state }: { state: State }) {
  const { thesis, drawing } = state.study.data;
  return (
    <section class="study" aria-label="What it argues">
      <div class="study-words">
        {thesis && (
          <p class="thesis" dir="auto">
            {thesis}
          </p>
        )}
        <Findings state={state} />
        <Doors state={state} />
        <StoryOffers state={state} />
      </div>
      {drawing ? <StudyDrawing state={state} drawing={drawing} /> : <StatementMap state={state} />}
    </section>
  );
}
