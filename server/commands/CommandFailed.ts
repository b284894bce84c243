/** A command ends without having done its work. */
export class CommandFailed extends Error {
  /** 1: the data are at fault and nothing was accepted. 2: wrong usage, or a file or store that cannot be read. */
  readonly exit_code: 1 | 2;

  constructor(exit_code: 1 | 2, message: string) {
    super(message);
    this.name = "CommandFailed";
    this.exit_code = exit_code;
  }
}
