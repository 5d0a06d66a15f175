/** Puts a button to copy beside lines to paste, where the browser can; without it they are plain text to be marked and copied. */
export const VIEW_SCRIPT = `
for (const lines of document.querySelectorAll('pre.paste')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'copy';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(lines.textContent + '\\n');
    } catch {
      getSelection().selectAllChildren(lines);
      document.execCommand('copy');
    }
    button.textContent = 'copied';
  });
  button.addEventListener('blur', () => { button.textContent = 'copy'; });
  lines.after(button);
}
`;
