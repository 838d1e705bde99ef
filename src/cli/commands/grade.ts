import { gradeRun } from '../../app/index.ts'
import { type Command, flagOption, optionalText, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const grade: Command = {
  usage: 'grade <run>',
  describe: 'score what was read, decided and amended: grades.csv and grades.json',
  examples: [
    ['marksense grade out/final', 'grades are provisional, with their range, while doubts are open'],
    [
      'marksense grade out/final --amendments after.yaml',
      'questions voided, credited or scored anew (else amendments.yaml beside the run)',
    ],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .option('amendments', { type: 'string', describe: 'the amendments (default: amendments.yaml beside the run)' }),
    ),
  run: async (options, terminal) => {
    const amendments = optionalText(options, 'amendments')
    const { value, diagnostics } = await gradeRun(textOption(options, 'run'), amendments === undefined ? {} : { amendments })
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else {
      for (const line of value.amendments) terminal.out(line)
      terminal.out(`${value.copies} copies graded, ${value.provisional} of them provisional`)
      for (const file of value.files) terminal.out(`  ${file}`)
    }
    return value.provisional > 0 ? EXIT.review : EXIT.fine
  },
}
