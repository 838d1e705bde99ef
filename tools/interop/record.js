/** Writes what AMC recorded of small exams to tests/fixtures/amc, so that tests need no AMC: our own sources' data alone. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../dist/store/database.js'
import { prepareProject } from './amc.js'
import { EXAMS, sourceOf } from './exams.js'

const FIXTURES = new URL('../../tests/fixtures/amc/', import.meta.url).pathname
/** The separate answer sheet has its questions' pages besides: one copy is enough. */
const copiesOf = ({ separate }) => (separate ? 1 : 2)
/** What the tests read; the rest of a database is dropped. */
const KEPT = /^(layout|scoring)_(variables|page|mark|zone|box|digit|question|association|default|main|answer|alias)$/

export function recordFixtures(folder) {
  for (const exam of EXAMS.filter(({ name }) => name !== 'letters')) {
    const project = join(folder, `record-${exam.name}`)
    mkdirSync(project, { recursive: true })
    prepareProject(project, sourceOf(exam, copiesOf(exam)))
    const to = join(FIXTURES, exam.name)
    rmSync(to, { recursive: true, force: true })
    mkdirSync(join(to, 'data'), { recursive: true })
    copyFileSync(join(project, 'DOC-calage.xy'), join(to, 'DOC-calage.xy'))
    for (const name of ['layout', 'scoring']) recordDatabase(join(project, 'data', `${name}.sqlite`), join(to, 'data', `${name}.sqlite`))
    console.log(`recorded ${to}`)
  }
}

function recordDatabase(from, to) {
  copyFileSync(from, to)
  const database = openDatabase(to)
  for (const { name } of database.all("SELECT name FROM sqlite_master WHERE type = 'table'"))
    if (!KEPT.test(name)) database.exec(`DROP TABLE ${name}`)
  // When it was made says nothing, and would make every recording another.
  for (const { name } of database.all("SELECT name FROM sqlite_master WHERE name LIKE '%_variables'"))
    database.exec(`DELETE FROM ${name} WHERE name LIKE '%timestamp' OR name = 'extracted'`)
  database.exec('VACUUM')
  database.close()
}
