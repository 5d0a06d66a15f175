import { OpenView } from '../open-view.tsx';
import type { State } from '../state.ts';
import type { View } from '../views.ts';
import { Go } from './go.tsx';
import { PageState } from './page-state.ts';

/** The page when its address names one figure: that figure, as another page frames it. A figure that is not there is told. */
export function FramedPage({ state, view }: { readonly state: State; readonly view: View }) {
  return (
    <PageState.Provider value={state}>
      <div class="framed-page">
        <main id="main">
          <p class="framed-note" role="status">
            The figure “{state.route.value?.figure}” is being drawn. If it does not come, this view has none
            of that name:{' '}
            <Go state={state} to={{ figure: undefined }}>
              the page as a whole
            </Go>
          </p>
          <OpenView state={state} view={view} />
        </main>
      </div>
    </PageState.Provider>
  );
}
