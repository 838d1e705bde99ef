export interface AccuracyExam {
  readonly name: string
}
export const accuracyExams: readonly AccuracyExam[]
export function writeAccuracyExam(
  exam: AccuracyExam,
  folder: string,
  use: { readonly students: number; readonly templates: string },
): string
