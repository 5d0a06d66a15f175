import { useEffect, useRef, useState } from 'preact/hooks';

/** Copies the address; where the browser does not let a page copy, shows the address selected, to be copied by hand. */
export function CopyAddress() {
  const [outcome, tell] = useState<'copied' | 'refused'>();
  const field = useRef<HTMLInputElement>(null);
  const copy = () => {
    const copied = navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => tell('copied'),
      () => tell('refused'),
    );
  };
  useEffect(() => {
    if (outcome === 'refused') field.current?.select();
  }, [outcome]);
  return (
    <div class="actions">
      <button type="button" class="button" onClick={copy}>
        Copy this address
      </button>
      <span role="status">
        {outcome === 'copied' && 'Copied: the address holds your changes.'}
        {outcome === 'refused' &&
          'This browser does not let the page copy. The address is selected below: copy it with Ctrl+C, or ⌘C.'}
      </span>
      {outcome === 'refused' && (
        <input
          class="address"
          type="text"
          readOnly
          aria-label="The address of this page"
          value={location.href}
          ref={field}
        />
      )}
    </div>
  );
}
