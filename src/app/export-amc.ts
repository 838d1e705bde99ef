import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  csvOf,
  LAYOUT_COLUMNS,
  layoutRows,
  projectOfRun,
  SCORING_COLUMNS,
  STUDENT_CODE,
  scoringRows,
  xyOfLayout,
} from '../exchange/index.ts'
import { type Checked, checked } from '../model/diagnostic.ts'
import type { Run } from '../model/run.ts'
import { writeForeignTables } from '../store/index.ts'
import { madeFactsOf } from './made-facts.ts'
import { startOf } from './read-files.ts'
import { type OpenRun, withRun } from './run-folder.ts'

export interface AmcExportRequest {
  readonly folder: string
  /** The project's folder; it must be new or empty. */
  readonly to: string
}

export interface ExportedRun {
  readonly folder: string
  readonly copies: number
  readonly pages: number
  readonly questions: number
  readonly files: readonly string[]
}

/** Writes a project of auto-multiple-choice by which that program reads a run's papers. */
export function exportAmc({ folder, to }: AmcExportRequest): Promise<Checked<ExportedRun>> {
  return withRun(folder, (opened) => {
    if (existsSync(to) && readdirSync(to).length > 0)
      return {
        value: undefined,
        diagnostics: [
          { code: 'folder-not-empty', severity: 'error', message: `${to} is not empty`, location: startOf(to), hint: 'name a new folder' },
        ],
      }
    const run = opened.store.run()
    const project = projectOfRun({ run, subjectPage: subjectPages(opened) })
    if (project.value === undefined) return { value: undefined, diagnostics: project.diagnostics }
    const files = ['DOC-calage.xy', 'data/layout.sqlite', 'data/scoring.sqlite', 'options.xml']
    for (const name of ['data', 'cr', 'scans', 'exports']) mkdirSync(join(to, name), { recursive: true })
    writeFileSync(join(to, 'DOC-calage.xy'), xyOfLayout(project.value.layout))
    writeForeignTables(join(to, 'data', 'layout.sqlite'), LAYOUT_COLUMNS, layoutRows(project.value))
    writeForeignTables(join(to, 'data', 'scoring.sqlite'), SCORING_COLUMNS, scoringRows(project.value))
    writeFileSync(join(to, 'options.xml'), optionsOf(run))
    if (run.roster.students.length > 0) {
      writeFileSync(join(to, 'students.csv'), studentsOf(run))
      files.push('students.csv')
    }
    const papers = join(opened.folder, 'papers', 'all.pdf')
    if (existsSync(papers)) {
      copyFileSync(papers, join(to, 'DOC-sujet.pdf'))
      files.push('DOC-sujet.pdf')
    }
    const counts = { copies: run.copies.length, pages: run.sheets.length, questions: project.value.layout.questions.size }
    return checked({ folder: to, ...counts, files: files.map((file) => join(to, file)) }, project.diagnostics)
  })
}

/** Copies that were added later are in files of their own. */
function subjectPages({ folder, store }: OpenRun): (copy: number, page: number) => number | undefined {
  const { firstPages } = madeFactsOf(folder)
  const added = store.additions()
  return (copy, page) => {
    const first = added.some((stretch) => copy >= stretch.first && copy <= stretch.last) ? undefined : firstPages[copy - 1]
    return first === undefined ? undefined : first + page
  }
}

/** Students as AMC takes them: a column of ids, one of names. */
const studentsOf = ({ roster }: Run): string =>
  csvOf(
    ['id', 'name'],
    roster.students.map(({ id, name }) => ({ id, name })),
  )

/** Settings with which AMC's own window opens the project. Boxes with letters need a higher threshold. */
function optionsOf({ exam, sheets }: Run): string {
  const isLettered = sheets.some(({ zones }) => zones.some(({ inside }) => inside !== undefined))
  const settings = {
    ...{
      nom_examen: exam.title,
      texsrc: '',
      doc_question: 'DOC-sujet.pdf',
      data: 'data',
      cr: 'cr',
      listeetudiants: '%PROJET/students.csv',
    },
    ...{ liste_key: 'id', assoc_code: STUDENT_CODE, seuil: isLettered ? '0.5' : '0.15', auto_capture_mode: '0' },
  }
  const lines = Object.entries(settings).map(([name, value]) => `  <${name}>${escaped(value)}</${name}>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<project>\n${lines.join('\n')}\n</project>\n`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
