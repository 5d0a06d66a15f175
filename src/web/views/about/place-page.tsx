import type { StudyPlace } from '../../../publish/study-names.ts';
import { NamedList } from '../../parts/fact/named.tsx';
import type { State } from '../../state.ts';
import { FactTable } from './fact-table.tsx';
import { LineOfTime } from './line-of-time.tsx';
import { Spellings } from './spellings.tsx';
import { placeLanes } from './time-lanes.ts';

/** A place: its names, where it lies, who held it, what happened there, which treaties dispose of it. */
export function PlacePage({ state, place }: { state: State; place: StudyPlace }) {
  const { data } = state.asSupposed.value;
  const { id, lat, lon, within = [] } = place;
  const holds = data.facts.filter(({ table, object }) => table === 'spells' && object === id);
  const acts = data.facts.filter((fact) => fact.place === id);
  const disposing = new Set(
    [...data.instruments, ...data.votes]
      .filter(({ provisions = [] }) => provisions.some(({ object, topic }) => object === id || topic === id))
      .map((each) => each.id),
  );
  const smaller = data.places.filter((each) => each.within?.includes(id)).map((each) => each.id);
  const isBare = holds.length + acts.length + disposing.size === 0;
  return (
    <>
      <Spellings of={place} />
      {lat !== undefined && lon !== undefined && (
        <p class="quiet">
          {Math.abs(lat)}° {lat < 0 ? 'south' : 'north'}, {Math.abs(lon)}° {lon < 0 ? 'west' : 'east'}
        </p>
      )}
      {within.length > 0 && (
        <p>
          Lies in <NamedList state={state} ids={within} />.
        </p>
      )}
      {smaller.length > 0 && (
        <p>
          In it lie <NamedList state={state} ids={smaller} />.
        </p>
      )}
      {isBare && <p>No act of the record is placed here, and nobody is said to have held it.</p>}
      <LineOfTime state={state} name={place.name} lanes={placeLanes(data, id)} />
      <FactTable state={state} id="held" head="Who held it" facts={holds} besides={id} />
      <FactTable state={state} id="acts" head="What happened there" facts={acts} />
      <FactTable
        state={state}
        id="disposed"
        head="Treaties and votes that speak of it"
        facts={data.facts.filter((fact) => disposing.has(fact.id))}
      />
    </>
  );
}
