/**
 * The closed table of diagnostics: code → what it is about, one line each, in the order of the pipeline.
 * `docs/diagnostics.md` is printed from it and a test raises each one.
 */
export const diagnosticCodes = {
  // authored: bank files
  // authored: exam.yaml
  // authored: roster
  // authored: template
  // exam
  // typeset
  // paper
  // image and read
  // store, grade
} as const satisfies Record<string, string>

export type DiagnosticCode = keyof typeof diagnosticCodes
