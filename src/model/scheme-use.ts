/** A scoring scheme by name with its parameters as parsed; ratios are kept as text (`-1/4`). */
export interface SchemeUse {
  readonly scheme: string
  readonly params: Readonly<Record<string, string>>
}
