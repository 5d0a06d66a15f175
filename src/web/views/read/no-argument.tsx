/** For the author of a case without prose: how it is written. */
export function NoArgument() {
  return (
    <section class="read no-argument">
      <h2>No argument as prose yet</h2>
      <p>
        This case holds claims and evidence, and no text that ties them together. Write one in a file{' '}
        <code>argument.md</code> beside <code>case.yaml</code>, in Markdown, and name each claim at the words
        that make it:
      </p>
      <pre>
        <code>
          {
            '## The clash\n\nAfter [[act:ussuri-clash|the clash of March 1969]] the two drew near:\n[[claim:before-us-prc|their contacts came first]].\n\n[[figure:view=timeline&of=USSR,ROC|The relation, 1964-75.]]\n'
          }
        </code>
      </pre>
      <p>
        Save it, and it is shown here, each statement with its verdict. What else can be named is told in{' '}
        <code>docs/argument.md</code>.
      </p>
    </section>
  );
}
