import { useEffect, useRef, useState } from 'preact/hooks';

interface CopyTextProps {
  readonly text: string;
  /** What is copied, for those who do not see what stands beside: `APA`. */
  readonly what: string;
}

/** A button that copies a text; where the browser does not let a page copy, the text stands selected, to be copied by hand. */
export function CopyText({ text, what }: CopyTextProps) {
  const [outcome, tell] = useState<'copied' | 'refused'>();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => tell('copied'),
      () => tell('refused'),
    );
  };
  useEffect(() => tell(undefined), [text]);
  useEffect(() => {
    if (outcome === 'refused') field.current?.select();
  }, [outcome]);
  return (
    <>
      <button type="button" class="copy" onClick={copy} aria-label={`Copy ${what}`}>
        Copy
      </button>
      <span class="copied" role="status">
        {outcome === 'copied' && 'Copied.'}
        {outcome === 'refused' &&
          'This browser does not let the page copy. The text is selected below: copy it with Ctrl+C, or ⌘C.'}
      </span>
      {outcome === 'refused' && <textarea readOnly aria-label={what} value={text} ref={field} />}
    </>
  );
}
