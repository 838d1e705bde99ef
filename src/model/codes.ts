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
  'scheme-unknown': 'A `scoring` names a scheme that does not exist.',
  'scheme-parameter-unknown': 'A `scoring` sets a parameter that its scheme does not have.',
  'scheme-parameter-bad': 'A scheme parameter is neither a decimal, a fraction nor one of its words, or two contradict each other.',
  'scheme-not-applicable': 'A scheme cannot score the kind of item it is set for.',
  'draw-empty': 'A draw line matches no item of the bank.',
  'draw-too-few': 'A draw line asks for more items than it matches.',
  'draw-item-unknown': 'A draw line names an item that the bank does not have.',
  'draw-item-twice': 'Two draw lines draw the same item, so that it would be asked twice.',
  // typeset
  // paper
  // image and read
  // files and commands
  'file-unreadable': 'A file that is named cannot be read.',
  'path-outside': "A path leads out of the exam's folder.",
  'image-unusable': 'A picture is not an SVG, PNG or JPEG that can be read.',
  'folder-not-empty': 'A new project would overwrite files.',
  'run-not-found': 'A folder holds no run.',
  'decision-unclear': 'A decision in a doubts list cannot be understood.',
  'decision-unknown-place': 'A row of a doubts list names a page or box that the run does not have.',
  // store, grade
  'store-unreadable': 'A run store cannot be opened: it is absent, damaged or no run store.',
  'store-newer': 'A run store was written by a newer version of this program.',
} as const satisfies Record<string, string>

export type DiagnosticCode = keyof typeof diagnosticCodes
