import { initProject } from '../../app/index.ts'
import { type Command, flagOption, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const init: Command = {
  usage: 'init <folder>',
  describe: 'start an exam: a small bank, exam.yaml and a roster to change',
  examples: [['marksense init my-exam', 'then: marksense check my-exam/exam.yaml']],
  declare: (parser) => withJson(parser.positional('folder', { type: 'string', demandOption: true, describe: 'a new or empty folder' })),
  run: async (options, terminal) => {
    const { value, diagnostics } = await initProject(textOption(options, 'folder'))
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else for (const file of value.files) terminal.out(file)
    return EXIT.fine
  },
}
