import { own } from '../base/own.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
/** What XML 1.0 has no place for, not even written as a number; a half of a pair of surrogates stands for nothing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const UNHELD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Whether XML has a place for every sign of a text. */
export const isHeldByXml = (text: string): boolean => text.search(UNHELD) === -1;

/** A text as XML that says it, in an element or in a quoted attribute: lines and tabs kept, and what XML cannot hold shown by its picture (`␛`) or as unreadable. */
export function xmlText(text: string): string {
  return text
    .replace(UNHELD, (sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
    })
    .replace(/[&<>"\t\n\r]/g, (sign) => own(escapes, sign)!);
}

/** An element with its attributes, those without a value left out, and what stands in it, a line each. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.flatMap((child) => child.split('\n')).map((line) => `  ${line}`);
  return [`<${name}${written}>`, ...inner, `</${name}>`].join('\n');
}

/** An element that holds a text. */
export function xmlTextElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  text: string,
): string {
  return xmlElement(name, attributes).replace(/\/>$/, `>${xmlText(text)}</${name}>`);
}
