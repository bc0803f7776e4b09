/** A command could not do its work, and the message says why in words for people: exit code 1 without a stack. */
export class CommandFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandFailure';
  }
}
