/** One provision of a treaty, as far as comparison goes; a field left out is not stated. */
export interface Provision {
  readonly topic: string;
  readonly obligation: string;
  readonly id?: string | undefined;
  readonly article?: string | undefined;
  readonly by?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
  readonly object?: string | undefined;
  readonly term?: string | undefined;
}

/** The fields in which partners may differ, the weightiest first. */
export type ProvisionField = 'obligation' | 'by' | 'to' | 'term';

/** A provision of the older treaty, its partner in the newer, and the fields in which they differ. */
export interface ProvisionPair<P extends Provision = Provision> {
  readonly older: P;
  readonly newer: P;
  readonly differs: readonly ProvisionField[];
}

export interface TreatyComparison<P extends Provision = Provision> {
  readonly kept: readonly ProvisionPair<P>[];
  readonly changed: readonly ProvisionPair<P>[];
  readonly dropped: readonly P[];
  readonly added: readonly P[];
  /** Shares of the older treaty's provisions; undefined when it has none. */
  readonly keptShare: number | undefined;
  readonly changedShare: number | undefined;
  readonly droppedShare: number | undefined;
  /** Share of the newer treaty's provisions; undefined when it has none. */
  readonly addedShare: number | undefined;
}

/** Who concluded each treaty. */
export interface TreatyParties {
  readonly older: readonly string[];
  readonly newer: readonly string[];
}

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly differs: ProvisionField[];
  /** How many optional fields both state alike. */
  readonly alike: number;
}

/**
 * Comparison of two treaties, provision by provision.
 *
 * Answers:   how much of an older treaty lives on in a newer one, and what is new in it.
 * Formula:   two provisions can be partners when their topics are the same, and their objects too when both state one.
 *            Each has one partner at most, chosen best first: the same obligation, then the fewest differences, then the most
 *            fields alike, then the order of the treaties. Partners without a difference are kept, the others changed;
 *            what has no partner is dropped or added. keptShare = kept / provisions of the older; likewise the other shares.
 * Takes:     the provisions of both. Who signed (`parties`), or else everyone whom the provisions name: when one party
 *            alone gave way to another, as the ROC of 1945 to the PRC of 1950, the new one stands in its predecessor's
 *            place, and an obligation that passed to it has not changed its bearer.
 * Gives:     the pairs with the fields in which they differ, and shares in [0, 1]; undefined where there is nothing to share.
 *            A field that one of the two leaves unstated is no difference: what is not recorded is not known.
 * Doubt:     as good as the topics and obligations that the author chose; every provision counts the same.
 * Variants:  comparing the words of the texts would find borrowed language, not obligations that were kept in other words.
 * Cost:      provisions of the older × provisions of the newer.
 * Checked:   every one-to-one matching, on small treaties; test/measure/treaties/treaty-comparison.test.ts
 *
 * @example compareTreaties([{ topic: 'alliance', obligation: 'assist' }, { topic: 'railway', obligation: 'share' }], [{ topic: 'railway', obligation: 'transfer' }]).droppedShare // => 0.5
 */
export function compareTreaties<P extends Provision>(
  older: readonly P[],
  newer: readonly P[],
  parties: TreatyParties = { older: actorsOf(older), newer: actorsOf(newer) },
): TreatyComparison<P> {
  const pairs = match(older, newer, successor(parties));
  const matchedOlder = new Set(pairs.map((pair) => pair.older));
  const matchedNewer = new Set(pairs.map((pair) => pair.newer));
  const kept = pairs.filter((pair) => pair.differs.length === 0);
  const changed = pairs.filter((pair) => pair.differs.length > 0);
  const dropped = older.filter((provision) => !matchedOlder.has(provision));
  const added = newer.filter((provision) => !matchedNewer.has(provision));
  const share = (part: readonly unknown[], whole: readonly P[]) =>
    whole.length > 0 ? part.length / whole.length : undefined;
  return {
    kept,
    changed,
    dropped,
    added,
    keptShare: share(kept, older),
    changedShare: share(changed, older),
    droppedShare: share(dropped, older),
    addedShare: share(added, newer),
  };
}

function actorsOf(provisions: readonly Provision[]): string[] {
  return [...new Set(provisions.flatMap((provision) => [...(provision.by ?? []), ...(provision.to ?? [])]))];
}

/** The newer treaty's one new party and the older one's party in whose place it stands. */
function successor({ older, newer }: TreatyParties): { of: string; is: string } | undefined {
  const gone = [...new Set(older)].filter((actor) => !newer.includes(actor));
  const come = [...new Set(newer)].filter((actor) => !older.includes(actor));
  return gone.length === 1 && come.length === 1 ? { of: gone[0]!, is: come[0]! } : undefined;
}

function match<P extends Provision>(
  older: readonly P[],
  newer: readonly P[],
  next: { of: string; is: string } | undefined,
): ProvisionPair<P>[] {
  const candidates: Candidate[] = [];
  older.forEach((a, i) => {
    newer.forEach((b, j) => {
      const candidate = compare(a, b, i, j, next);
      if (candidate) candidates.push(candidate);
    });
  });
  candidates.sort(
    (x, y) =>
      Number(x.differs.includes('obligation')) - Number(y.differs.includes('obligation')) ||
      x.differs.length - y.differs.length ||
      y.alike - x.alike ||
      x.i - y.i ||
      x.j - y.j,
  );
  const takenOlder = new Set<number>();
  const takenNewer = new Set<number>();
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (takenOlder.has(candidate.i) || takenNewer.has(candidate.j)) continue;
    takenOlder.add(candidate.i);
    takenNewer.add(candidate.j);
    chosen.push(candidate);
  }
  chosen.sort((x, y) => x.i - y.i);
  return chosen.map(({ i, j, differs }) => ({ older: older[i]!, newer: newer[j]!, differs }));
}

function compare(
  a: Provision,
  b: Provision,
  i: number,
  j: number,
  next: { of: string; is: string } | undefined,
): Candidate | undefined {
  const object = same(a.object, b.object);
  if (!same(a.topic, b.topic) || object === false) return undefined;
  const actors = (list: readonly string[] | undefined) =>
    list && list.length > 0
      ? [...new Set(list.map((actor) => (actor === next?.of ? next.is : actor)))].sort().join(' ')
      : undefined;
  const outcomes: [ProvisionField, boolean | undefined][] = [
    ['obligation', same(a.obligation, b.obligation)],
    ['by', same(actors(a.by), actors(b.by))],
    ['to', same(actors(a.to), actors(b.to))],
    ['term', same(a.term, b.term)],
  ];
  return {
    i,
    j,
    differs: outcomes.filter(([, alike]) => alike === false).map(([field]) => field),
    alike: outcomes.filter(([, alike]) => alike).length + (object ? 1 : 0),
  };
}

/** Whether two words are the same but for case and spaces; undefined when one of them is not stated. */
function same(a: string | undefined, b: string | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}
