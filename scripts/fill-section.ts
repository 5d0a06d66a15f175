/**
 * A page with what stands between `<!-- name -->` and `<!-- /name -->` put in anew; the rest is written by hand.
 *
 * Throws when the page has no such place, or more than one.
 */
export function fillSection(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest, ...others] = page.split(open);
  const [old, after, ...more] = (rest ?? '').split(close);
  if (others.length > 0 || more.length > 0 || old === undefined || after === undefined)
    throw new Error(`fillSection requires one place for "${name}" in the page`);
  return `${before}${open}\n${text.trim()}\n${close}${after}`;
}
