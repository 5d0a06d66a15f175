import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { groupClaims } from '../../../publish/judge-text.ts';
import type { LedgerOrder } from '../../ledger-orders.ts';
import { foundIds, studySearch } from '../../search/study-search.ts';
import type { State } from '../../state.ts';
import { filterOf, passes } from './ledger-filter.ts';
import { type Group, inLevels } from './levels.ts';
import { type Theme, themesOf } from './themes.ts';

/** The themes of a study: the sections of its argument, where it has one that states claims. */
export const studyThemes = ({ argument }: State['study']['data']): readonly Theme[] =>
  argument ? themesOf(argument) : [];

/** The order in which the ledger stands: that of the address, by theme where it names none; by section where the study has no themes. */
export function orderOf({ route, study }: State): LedgerOrder {
  const order = route.value?.order ?? 'theme';
  return order === 'theme' && studyThemes(study.data).length === 0 ? 'section' : order;
}

/** Claims in an order, under its headings. */
export function arranged(
  claims: readonly ClaimVerdict[],
  order: LedgerOrder,
  themes: readonly Theme[],
): readonly Group[] {
  if (order === 'surprise' || order === 'fragility') return inLevels(claims, order);
  if (order === 'section') return groupClaims(claims).map(([head, members]) => ({ head, claims: members }));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const groups = themes.map(({ head, claims: ids }) => ({
    head,
    claims: ids.flatMap((id) => byId.get(id) ?? []),
  }));
  const stated = new Set(themes.flatMap((theme) => theme.claims));
  const others = claims.filter(({ id }) => !stated.has(id));
  return [...groups, { head: 'Other claims', claims: others }].filter((group) => group.claims.length > 0);
}

/** The claims that the reader's filter lets pass, as they stand in the ledger. */
export function shownClaims(state: State): readonly Group[] {
  const { claims } = state.report.value;
  const filter = filterOf(state.route.value ?? {});
  const found = foundIds(studySearch(state.study.data, claims), filter.words, 'claims');
  const shown = claims.filter((claim) => passes(claim, filter, found));
  return arranged(shown, orderOf(state), studyThemes(state.study.data));
}
