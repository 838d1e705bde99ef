import { assignStudents, type KnownPaper, type KnownStudents, listStudents } from '../../app/index.ts'
import { type Command, countOption, flagOption, type Options, optionalText, textOption, withJson } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printDiagnostics } from '../print-diagnostic.ts'
import type { Terminal } from '../terminal.ts'

export const students: Command = {
  usage: 'students <run> [of]',
  describe: 'list whose papers are and how that is known; or say whose they are',
  examples: [
    ['marksense students out/final', 'prefilled, grid, by hand; conflicts, papers that are nobody’s, who is absent'],
    ['marksense students assign out/final --copy 17 --student 204101 --by "R. Grader" --why "asked her"', 'kept under your name'],
    ['marksense students assign out/final --copy 17 --nobody --by "R. Grader"', 'takes an earlier word back: the paper speaks again'],
    ['marksense students out/final --to list.csv; marksense students assign out/final --from list.csv --by "R. Grader"', 'many at once'],
  ],
  declare: (parser) =>
    withJson(
      parser
        .positional('run', { type: 'string', demandOption: true, describe: "a run's folder, or the exam's folder for its latest run" })
        .positional('of', { type: 'string', describe: 'the run, after `assign`' })
        .option('to', { type: 'string', describe: 'a CSV of the list, whose column `student` may be filled in' })
        .option('roster', {
          type: 'string',
          describe: 'a later roster (default: roster.csv beside the run, else the one it was made with)',
        })
        .option('copy', { type: 'number', describe: 'assign: the paper' })
        .option('student', { type: 'string', describe: "assign: the student's id" })
        .option('nobody', { type: 'boolean', describe: 'assign: take an earlier word back' })
        .option('from', { type: 'string', describe: 'assign: a CSV with columns copy and student, and why' })
        .option('by', { type: 'string', describe: 'assign: who says so' })
        .option('why', { type: 'string', describe: 'assign: kept with the decision' }),
    ),
  run: async (options, terminal) => {
    const [first, second] = [textOption(options, 'run'), optionalText(options, 'of')]
    if (second === undefined) return list(first, options, terminal)
    if (first === 'assign') return assign(second, options, terminal)
    terminal.err(`there is no \`students ${first}\`: leave it out to list, or write \`students assign <run>\``)
    return EXIT.usage
  },
}

/** `--to` and `--roster`, where they were given. */
function said(options: Options, name: 'to' | 'roster'): { readonly to?: string; readonly roster?: string } {
  const text = optionalText(options, name)
  return text === undefined ? {} : { [name]: text }
}

async function list(folder: string, options: Options, terminal: Terminal): Promise<number> {
  const { value, diagnostics } = await listStudents({ folder, ...said(options, 'to'), ...said(options, 'roster') })
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
  else for (const line of linesOf(value)) terminal.out(line)
  return value.papers.some(({ student, withdrawn }) => student === undefined && !withdrawn) ? EXIT.review : EXIT.fine
}

/** A line a paper, those that are nobody's last; then who is absent, and the counts. */
function linesOf({ papers, absent }: KnownStudents): readonly string[] {
  const [known, open] = [papers.filter(({ student }) => student !== undefined), papers.filter(({ student }) => student === undefined)]
  const counts = new Map<string, number>()
  for (const { how } of papers) counts.set(how, (counts.get(how) ?? 0) + 1)
  const told = [...counts].map(([how, count]) => `${count} ${how}`).join(', ')
  return [
    ...[...known, ...open].map(lineOf),
    ...absent.map(({ id, name }) => `absent: ${id} ${name}`),
    `${papers.length} papers${told === '' ? '' : `: ${told}`}; ${absent.length} students absent`,
  ]
}

const lineOf = ({ copy, photocopyOf, student, how, detail, withdrawn }: KnownPaper): string => {
  const out = withdrawn ? ', withdrawn' : ''
  const paper = photocopyOf === undefined ? `copy ${copy}` : `copy ${copy} (photocopy of ${photocopyOf})`
  if (student === undefined) return `${paper}: ${how}: ${detail}${out}`
  return `${paper}: ${student.id} ${student.name}, ${detail}${out}`
}

async function assign(folder: string, options: Options, terminal: Terminal): Promise<number> {
  const [by, why] = [optionalText(options, 'by'), optionalText(options, 'why') ?? '']
  const what = whatIn(options, why)
  if (what === undefined || by === undefined) {
    terminal.err('say --copy N with --student ID or --nobody, or --from FILE; and --by NAME')
    return EXIT.usage
  }
  const { value, diagnostics } = await assignStudents({
    folder,
    what,
    by,
    ...said(options, 'roster'),
    when: new Date(Date.now()).toISOString(),
  })
  printDiagnostics(diagnostics, terminal)
  if (value === undefined) return EXIT.authors
  if (flagOption(options, 'json')) terminal.out(JSON.stringify(value))
  else terminal.out(`${value.assigned} papers decided, ${value.open} still nobody's`)
  return value.open > 0 ? EXIT.review : EXIT.fine
}

/** One way of saying it, whole. */
function whatIn(options: Options, why: string): Parameters<typeof assignStudents>[0]['what'] | undefined {
  const [copy, student, file] = [countOption(options, 'copy'), optionalText(options, 'student'), optionalText(options, 'from')]
  const nobody = flagOption(options, 'nobody')
  if (file !== undefined) return copy === undefined && student === undefined && !nobody ? { file, why } : undefined
  if (copy === undefined || nobody === (student !== undefined)) return undefined
  return { copy, why, ...(student === undefined ? {} : { student }) }
}
