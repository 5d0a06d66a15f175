/** What a measure gives: a value, or none and the reason, with whatever else it tells either way, such as n. */
export type Measured<More = unknown> = (
  | { readonly value: number }
  | { readonly value: null; readonly why: string }
) &
  More;
