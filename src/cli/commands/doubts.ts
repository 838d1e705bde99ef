import { writeDoubts } from '../../app/index.ts'
import { type Command, flagOption, passwordIn, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const doubts: Command = {
  usage: 'doubts <run>',
  describe: 'list what waits for a person as a CSV with pictures; fill its last column and give it to decide',
  examples: [['marksense doubts out/final --out doubts.csv', 'doubts.csv, and the pictures in doubts-crops/']],
  declare: (parser) =>
    withJson(
      parser
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .option('out', { type: 'string', demandOption: true, describe: 'the CSV to write' })
        .option('password', { type: 'string', describe: 'for pictures of encrypted PDFs' }),
    ),
  run: async (options, terminal) => {
    const { value, diagnostics } = await writeDoubts({
      folder: textOption(options, 'run'),
      out: textOption(options, 'out'),
      ...passwordIn(options),
    })
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else terminal.out(`${value.boxes} boxes, ${value.pages} pages, ${value.students} students to decide in ${value.file}`)
    return value.boxes + value.pages + value.students > 0 ? EXIT.review : EXIT.fine
  },
}
