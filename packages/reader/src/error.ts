/**
 * A programmer's or an input's mistake, with a code for programs and a remedy for people.
 *
 * Texts themselves never throw: what was skipped comes back with the reason.
 */
export class FarabiError extends Error {
  override readonly name = 'FarabiError'

  /**
   * @param code   stable kebab-case name of the mistake, e.g. `pdf-without-text`
   * @param detail what was found, in one line
   * @param remedy what to do about it, in one line
   */
  constructor(
    readonly code: string,
    readonly detail: string,
    readonly remedy: string,
  ) {
    super(`${code}: ${detail}. ${remedy}`)
  }
}
