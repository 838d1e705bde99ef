import { type AmcImportRequest, importAmc } from '../../app/index.ts'
import { type Command, flagOption, type Options, optionalText, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'

const MARKINGS = ['tick', 'fill', 'cross-then-fill-to-cancel'] as const

export const importCommand: Command = {
  usage: 'import <from> <project>',
  describe: "make a run of another program's printed papers, to read and grade them here",
  examples: [
    [
      'marksense import amc ~/amc/final --out out/final',
      'a project of auto-multiple-choice: its databases, or its .xy file; then `read`, `grade`',
    ],
    [
      'marksense import amc ~/amc/final --out out/final --students list.csv --id-column matricule',
      'with students that the project does not name',
    ],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('from', { choices: ['amc'] as const, demandOption: true, describe: 'whose papers: `amc`, auto-multiple-choice' })
        .positional('project', { type: 'string', demandOption: true, describe: "the project's folder" })
        .option('out', { type: 'string', demandOption: true, describe: "the exam's folder; the run gets its own folder in it" })
        .option('title', { type: 'string', describe: "the exam's title, in place of the project's" })
        .option('students', { type: 'string', describe: 'the students: CSV or XLSX, in place of the file that the project names' })
        .option('id-column', { type: 'string', describe: "the column of students' numbers" })
        .option('code', { type: 'string', describe: "the code that is the student's number, where there are several" })
        .option('marking', { choices: MARKINGS, describe: 'how students were told to mark' })
        .option('amc-bugs', { type: 'boolean', describe: "score with AMC's faults as well, as it would (docs/scoring.md)" })
        .option('language', { type: 'string', describe: 'language of the exam: en, fr, de …' }),
    ),
  run: async (options, terminal) => {
    const { value, diagnostics } = await importAmc(requestOf(options))
    printDiagnostics(diagnostics, terminal)
    if (value === undefined) return EXIT.authors
    if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
    else {
      const { copies, pages, questions, students, folder, existed } = value
      terminal.out(`${copies} copies, ${pages} pages, ${questions} questions, ${students} students${existed ? ' (imported before)' : ''}`)
      terminal.out(`  ${folder}`)
    }
    return EXIT.fine
  },
}

function requestOf(options: Options): AmcImportRequest {
  const said = (name: string, option = name): object => {
    const text = optionalText(options, option)
    return text === undefined ? {} : { [name]: text }
  }
  return {
    project: textOption(options, 'project'),
    out: textOption(options, 'out'),
    ...said('title'),
    ...said('students'),
    ...said('idColumn', 'id-column'),
    ...said('code'),
    ...said('marking'),
    ...said('language'),
    ...(flagOption(options, 'amc-bugs') ? { amcBugs: true } : {}),
  }
}
