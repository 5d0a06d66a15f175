import type { StudyData } from '../../publish/study-data.ts';

/** An account as a reader is told of it, everywhere in the page: `Share 2003`, `all sources`; by its id only where the study has none of it. */
export function accountName({ accounts }: Pick<StudyData, 'accounts'>, id: string): string {
  return id === 'all' ? 'all sources' : (accounts.find((each) => each.id === id)?.name ?? id);
}
