import { checkExam } from '../../app/index.ts'
import { type Command, flagOption, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

export const check: Command = {
  usage: 'check <exam>',
  describe: 'read an exam and its bank, set every item once, and report every fault',
  examples: [['marksense check bank/exam.yaml', 'all faults at once, with file, line and column']],
  declare: (parser) => withJson(parser.positional('exam', { type: 'string', demandOption: true, describe: 'exam.yaml' })),
  run: async (options, terminal) => {
    const { value, diagnostics } = await checkExam(textOption(options, 'exam'))
    if (flagOption(options, 'json')) terminal.out(JSON.stringify({ ok: value !== undefined, ...value, diagnostics }))
    else {
      printDiagnostics(diagnostics, terminal)
      if (value !== undefined)
        terminal.out(`${value.items} items, ${value.questions} questions a variant, ${value.pages} pages in the first copy`)
    }
    return value === undefined ? EXIT.authors : EXIT.fine
  },
}
