import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { amcProject } from '../../../support/amc/projects.ts'
import { marksense, tempFolder } from '../../../support/small-exam.ts'

it('imports a project and says what it found', async () => {
  const ran = await marksense('import', 'amc', amcProject('ovals'), '--out', tempFolder())
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toMatch(/^1 copies, 3 pages, 12 questions, 0 students\n {2}\S+[0-9a-f]{16}$/)
})

it('gives the result as JSON, and takes title, code and marking', async () => {
  const words = ['--title', 'Nets', '--code', 'student.number', '--marking', 'fill', '--language', 'fr', '--json']
  const ran = await marksense('import', 'amc', amcProject('inline'), '--out', tempFolder(), ...words)
  expect(JSON.parse(ran.out)).toMatchObject({ copies: 2, questions: 12 })
})

it('a folder without a project is an error of the author, another program one of use', async () => {
  const project = amcProject('inline')
  rmSync(join(project, 'data'), { recursive: true })
  rmSync(join(project, 'DOC-calage.xy'))
  const none = await marksense('import', 'amc', project, '--out', tempFolder())
  expect(none.code).toBe(1)
  expect(none.err).toMatch(/error amc-project-missing/)
  expect((await marksense('import', 'moodle', project, '--out', tempFolder())).code).toBe(2)
})
