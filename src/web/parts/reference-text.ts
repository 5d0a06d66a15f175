/** A reference without the address at its end, for where that stands beside it as a link. */
export const withoutAddress = (reference: string): string => reference.replace(/\s*https?:\/\/\S+$/, '');

/** What a reference is sorted by: its author, or its title where it has none, without quotation marks. */
export const sortedReference = (reference: string): string => reference.replace(/^“/, '');
