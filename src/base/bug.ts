/** The one error class of the program: a state that our own code promised could not happen. */
export class Bug extends Error {
  override readonly name = 'Bug'
}

/**
 * The only thrower. Author's mistakes are diagnostics and uncertain paper is data; what reaches this is our fault.
 * Caught once, in `cli` (exit code 70).
 */
export function bug(message: string): never {
  throw new Bug(message)
}

/** The value, or a bug when it is absent although the caller's invariant says it is there. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) return bug(`absent: ${what}`)
  return value
}
