import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseRoster, type TableSource } from '../authored/index.ts'
import {
  type AmcProject,
  LAYOUT_TABLES,
  layoutOfTables,
  layoutOfXy,
  optionsOfXml,
  SCORING_TABLES,
  scoringOfTables,
} from '../exchange/index.ts'
import type { DiagnosticCode } from '../model/codes.ts'
import { type Checked, checked, type Diagnostic } from '../model/diagnostic.ts'
import type { Marking } from '../model/reading.ts'
import type { Roster } from '../model/roster.ts'
import { readForeignTables } from '../store/index.ts'
import { bytesOf, fileFault, startOf, textOf } from './read-files.ts'
import { readRoster } from './read-roster.ts'

/** What the command line says in place of a project's settings. */
export interface AmcSettings {
  readonly title?: string
  /** A file of students, in place of the one that the settings name. */
  readonly students?: string
  /** The column of students' numbers. */
  readonly idColumn?: string
  /** The code that is the student's number. */
  readonly code?: string
  readonly marking?: Marking
  readonly language?: string
  /** Score strategies with AMC's faults as well. */
  readonly amcBugs?: boolean
}

/** Reads a project's folder: its databases, its settings, its students. */
export async function loadAmcProject(folder: string, settings: AmcSettings): Promise<Checked<AmcProject>> {
  const layout = loadLayout(folder)
  if (layout.value === undefined) return { value: undefined, diagnostics: layout.diagnostics }
  const scoring = loadScoring(folder)
  const options = new Map(loadOptions(folder))
  if (settings.code !== undefined) options.set('assoc_code', settings.code)
  const language = settings.language ?? (layout.value.layout.variables.get('lang')?.toLowerCase() || 'en')
  const roster = await loadStudents(folder, { options, settings, language })
  const project: AmcProject = {
    ...layout.value,
    title: settings.title ?? (options.get('nom_examen') || basename(resolve(folder))),
    scoring: scoring.value,
    ...{ options, language, roster: roster.value ?? { students: [] } },
    ...(settings.marking === undefined ? {} : { marking: settings.marking }),
  }
  return checked(project, [...layout.diagnostics, ...scoring.diagnostics, ...roster.diagnostics])
}

const databaseOf = (folder: string, name: string): string => join(folder, 'data', `${name}.sqlite`)

/** Files of a folder that end so, in the order of their names. */
const filesIn = (folder: string, end: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(end)).sort().map((name) => join(folder, name)) : [] // biome-ignore format: one thought

/** The database, or where there is none (or a damaged one) the `.xy` file from which it is made. */
function loadLayout(folder: string): Checked<Pick<AmcProject, 'file' | 'layout'>> {
  const database = databaseOf(folder, 'layout')
  const [xy] = filesIn(folder, 'calage.xy')
  const faults: Diagnostic[] = []
  if (existsSync(database)) {
    const read = readForeignTables(database, LAYOUT_TABLES)
    if (read.kind === 'tables') {
      const layout = layoutOfTables(read.tables, database)
      if (layout.value !== undefined) return checked({ file: database, layout: layout.value }, layout.diagnostics)
      faults.push(...layout.diagnostics)
    } else faults.push(fault('amc-database-unreadable', database, `cannot read ${database}: ${read.reason}`, RESTORE))
  }
  if (xy === undefined) {
    const none = fault(
      'amc-project-missing',
      folder,
      `${folder} holds no project of auto-multiple-choice`,
      'name the folder in which data/layout.sqlite is',
    )
    return { value: undefined, diagnostics: faults.length > 0 ? faults : [none] }
  }
  const bytes = bytesOf(xy)
  if (typeof bytes === 'string') return { value: undefined, diagnostics: [...faults, fileFault(xy, bytes)] }
  const layout = layoutOfXy(textOf(bytes), xy)
  // A database that cannot be read is no error where the file from which it was made is there.
  const warnings = layout.value === undefined ? faults : faults.map((one) => ({ ...one, severity: 'warning' as const }))
  const diagnostics = [...warnings, ...layout.diagnostics]
  return layout.value === undefined ? { value: undefined, diagnostics } : checked({ file: xy, layout: layout.value }, diagnostics)
}

const RESTORE = 'restore it, or let auto-multiple-choice write it again'

/** Absent or damaged: the papers can be read all the same, and what is missing is told with each question. */
function loadScoring(folder: string): Checked<AmcProject['scoring']> {
  const database = databaseOf(folder, 'scoring')
  if (!existsSync(database)) return checked(undefined)
  const read = readForeignTables(database, SCORING_TABLES)
  if (read.kind === 'tables') return checked(scoringOfTables(read.tables))
  return checked(undefined, [
    { ...fault('amc-database-unreadable', database, `cannot read ${database}: ${read.reason}`, RESTORE), severity: 'warning' },
  ])
}

function loadOptions(folder: string): AmcProject['options'] {
  const bytes = bytesOf(join(folder, 'options.xml'))
  return typeof bytes === 'string' ? new Map() : optionsOfXml(textOf(bytes))
}

interface StudentsRequest {
  readonly options: AmcProject['options']
  readonly settings: AmcSettings
  readonly language: string
}

/** Students' file of the command line, else of the settings; none where neither names one. */
async function loadStudents(folder: string, { options, settings, language }: StudentsRequest): Promise<Checked<Roster>> {
  const named = options.get('listeetudiants') ?? ''
  const file = settings.students ?? (named === '' ? undefined : resolve(folder, named.replace(/^%PROJET\/?/, '')))
  if (file === undefined) return checked({ students: [] })
  const bytes = bytesOf(file)
  if (typeof bytes === 'string') {
    const lost = fileFault(file, bytes)
    return { value: undefined, diagnostics: [settings.students === undefined ? { ...lost, severity: 'warning' } : lost] }
  }
  const table = await readRoster(file, bytes)
  if (table.value === undefined) return { value: undefined, diagnostics: table.diagnostics }
  const source = 'text' in table.value ? { ...table.value, text: withoutComments(table.value.text) } : table.value
  const column = settings.idColumn ?? (options.get('liste_key') || undefined)
  const roster = parseRoster(source, { ...(column === undefined ? {} : { id: column }), ...nameColumns(headerOf(source)) }, language)
  return { value: roster.value, diagnostics: [...table.diagnostics, ...roster.diagnostics] }
}

const headerOf = (source: TableSource): readonly string[] =>
  'text' in source
    ? (/^\uFEFF?\s*(.*)/.exec(source.text)?.[1] ?? '').split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim())
    : (source.rows[0] ?? [])

/** Where there is a surname, AMC takes `name` for the given name. */
function nameColumns(header: readonly string[]): Readonly<Record<string, string>> {
  const find = (word: string): string | undefined => header.find((cell) => cell.toLowerCase() === word)
  const [given, family] = [find('name'), find('surname')]
  return given === undefined || family === undefined ? {} : { given, family }
}

/** Lines before the header that begin with a number sign, emptied so that the others keep their numbers. */
const withoutComments = (text: string): string => text.replace(/^(?:\uFEFF?#[^\n]*\n)+/, '')

const fault = (code: DiagnosticCode, file: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'error',
  message,
  location: startOf(file),
  hint,
})
