/** An address that may be followed: http or https; undefined for any other. */
export function safeAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

/** A link to elsewhere, or the address as plain text when it is of a kind that is not followed. */
export function SafeLink({ url }: { url: string }) {
  const href = safeAddress(url);
  return href === undefined ? (
    <span class="address">{url}</span>
  ) : (
    <a class="address" href={href} rel="noopener noreferrer">
      {url}
    </a>
  );
}
