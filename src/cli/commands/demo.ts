import { runDemo } from '../../app/index.ts'
import { type Command, flagOption, optionalText, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'
import { LEVELS, levelOf } from '../simulation-levels.ts'

export const demo: Command = {
  usage: 'demo',
  describe: 'the whole circle on the sample bank: make 30 copies, simulate, read, grade, compare with the truth',
  examples: [['marksense demo --seed 2', 'another class of imagined students']],
  declare: (parser) =>
    withJson(
      parser
        .option('out', { type: 'string', default: 'out/demo', describe: 'where the run goes' })
        .option('level', { choices: LEVELS, default: 'office', describe: 'how rough the scans are' })
        .option('seed', { type: 'string', default: '1', describe: 'of the imagined class' })
        .option('exam', { type: 'string', describe: 'another exam.yaml than the sample' }),
    ),
  run: async (options, terminal) => {
    const exam = optionalText(options, 'exam')
    const bar = terminal.progress('demo')
    const { value, diagnostics } = await runDemo({
      ...(exam === undefined ? {} : { exam }),
      out: textOption(options, 'out'),
      level: levelOf(options['level']),
      seed: textOption(options, 'seed'),
      onProgress: bar.report,
    })
    bar.end()
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value.report))
    else for (const line of value.lines) terminal.out(line)
    return value.report.wrong === 0 ? EXIT.fine : EXIT.authors
  },
}
