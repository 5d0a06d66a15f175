import { createContext } from 'preact';
import type { State } from '../state.ts';

/** The state of the page, for parts that stand anywhere in it; none where a part is drawn without a page. */
export const PageState = createContext<State | undefined>(undefined);
