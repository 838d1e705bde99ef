import { decideDoubts } from '../../app/index.ts'
import { type Command, flagOption, optionalText, passwordIn, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const decide: Command = {
  usage: 'decide <run> <doubts>',
  describe: 'take the decisions of a doubts list; they are appended with your name and never edited',
  examples: [
    ['marksense decide out/final doubts.csv --by "R. Grader"', 'marked, blank, copy 17 page 3, set aside, or a student id'],
    ['with page 5, alone', 'of photocopies: the paper that a page belongs to'],
    ['copy 17 page 3 at 120,95 2300,101 2310,3400 115,3390', 'places a page too: its four corner discs on its picture'],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .positional('doubts', { type: 'string', demandOption: true, describe: 'the CSV that doubts wrote, filled in' })
        .option('by', { type: 'string', demandOption: true, describe: 'who decides' })
        .option('why', { type: 'string', describe: 'kept with every decision' })
        .option('password', { type: 'string', describe: 'for encrypted PDFs, of which pages are named' }),
    ),
  run: async (options, terminal) => {
    const { value, diagnostics } = await decideDoubts({
      folder: textOption(options, 'run'),
      file: textOption(options, 'doubts'),
      by: textOption(options, 'by'),
      why: optionalText(options, 'why') ?? '',
      ...passwordIn(options),
      when: new Date(Date.now()).toISOString(),
    })
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else terminal.out(`${value.decisions} decisions taken, ${value.open} rows still open`)
    return value.open > 0 ? EXIT.review : EXIT.fine
  },
}
