export const svgNamespace = 'http://www.w3.org/2000/svg';

/** An element of SVG with its attributes. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>> = {},
  text?: string,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, name);
  setAll(element, attributes);
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Sets attributes of an element. */
export function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
