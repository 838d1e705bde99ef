import { exportAmc } from '../../app/index.ts'
import { type Command, flagOption, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const exportCommand: Command = {
  usage: 'export <format> <run>',
  describe: "write a run for another program, so that it reads the run's papers",
  examples: [['marksense export amc out/final --to ~/amc/final', 'a project of auto-multiple-choice: layout, scoring, students, papers']],
  declare: (parser) =>
    withJson(
      parser
        .positional('format', { choices: ['amc'] as const, demandOption: true, describe: 'for whom: `amc`, auto-multiple-choice' })
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .option('to', { type: 'string', demandOption: true, describe: "the project's folder, new or empty" }),
    ),
  run: async (options, terminal) => {
    const { value, diagnostics } = await exportAmc({ folder: textOption(options, 'run'), to: textOption(options, 'to') })
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else {
      terminal.out(`${value.copies} copies, ${value.pages} pages, ${value.questions} questions in ${value.folder}`)
      for (const file of value.files) terminal.out(`  ${file}`)
    }
    return EXIT.fine
  },
}
