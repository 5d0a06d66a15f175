/**
 * A function that reckons once for each object and then remembers: for what follows from a thing alone that never changes, such
 * as a case once read. What it gives must not be changed either. It is forgotten with the object.
 *
 * @example onceForEach((list) => list.length)([1, 2]) // => 2
 */
export function onceForEach<T extends object, V>(reckon: (of: T) => V): (of: T) => V {
  const known = new WeakMap<T, { readonly value: V }>();
  return (of) => {
    let found = known.get(of);
    if (!found) {
      found = { value: reckon(of) };
      known.set(of, found);
    }
    return found.value;
  };
}
