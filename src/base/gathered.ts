/**
 * Asks questions so that none is asked twice, and those that come in one breath go together.
 *
 * Takes: `answer`, which gives the answers to some questions in their order. Gives: a function of a question and its key, the same for
 * questions that have the same answer. Where answering fails, all that were asked together fail.
 */
export function gathered<Q, A>(
  answer: (questions: readonly Q[]) => Promise<readonly A[]>,
): (key: string, question: Q) => Promise<A> {
  const known = new Map<string, Promise<A>>();
  let waiting: Waiting<Q, A>[] = [];
  const flush = async (): Promise<void> => {
    const now = waiting;
    waiting = [];
    try {
      const answers = await answer(now.map(({ question }) => question));
      for (const [n, { resolve }] of now.entries()) resolve(answers[n]!);
    } catch (thrown) {
      for (const { reject } of now) reject(thrown);
    }
  };
  return (key, question) => {
    let asked = known.get(key);
    if (!asked) {
      asked = new Promise<A>((resolve, reject) => {
        // what others ask in the same breath goes with it
        if (waiting.length === 0)
          void Promise.resolve()
            .then(() => Promise.resolve())
            .then(flush);
        waiting.push({ question, resolve, reject });
      });
      known.set(key, asked);
    }
    return asked;
  };
}

interface Waiting<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (thrown: unknown) => void;
}
