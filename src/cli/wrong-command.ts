/** Something the user typed that cannot be done: what is wrong, and what to type instead. Ends the run with 2. */
export class WrongCommand extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
