import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadAmcProject } from '../../../src/app/amc-project.ts'
import { amcProject } from '../../support/amc/projects.ts'

it('reads databases, settings and the students that the settings name', async () => {
  const folder = amcProject('inline')
  writeFileSync(join(folder, 'list.csv'), '# made by hand\nmatricule;name;surname\n4711;Ada;Lovelace\n')
  writeFileSync(
    join(folder, 'options.xml'),
    '<project><nom_examen>Nets</nom_examen><listeetudiants>%PROJET/list.csv</listeetudiants><liste_key>matricule</liste_key></project>',
  )
  const { value, diagnostics } = await loadAmcProject(folder, {})
  expect(diagnostics).toEqual([])
  expect(value?.title).toBe('Nets')
  expect(value?.file).toBe(join(folder, 'data', 'layout.sqlite'))
  expect(value?.roster.students).toMatchObject([{ id: '4711', name: 'Ada Lovelace' }])
  expect(value?.scoring?.questionOf(1, 7)).toBeDefined()
})

it('what the command line says stands in place of the settings', async () => {
  const folder = amcProject('inline')
  writeFileSync(join(folder, 'other.csv'), 'no,name\n1,A\n')
  const settings = { title: 'T', students: join(folder, 'other.csv'), idColumn: 'no', code: 'c', marking: 'fill', language: 'fr' } as const
  const { value } = await loadAmcProject(folder, settings)
  expect(value).toMatchObject({ title: 'T', marking: 'fill', language: 'fr', roster: { students: [{ id: '1' }] } })
  expect(value?.options.get('assoc_code')).toBe('c')
})

it('a folder that holds no project is said to', async () => {
  const folder = amcProject('inline')
  for (const name of ['DOC-calage.xy', 'data']) rmSync(join(folder, name), { recursive: true })
  expect(await loadAmcProject(folder, {})).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'amc-project-missing', severity: 'error' }],
  })
})

it('in place of a damaged layout database its .xy file is read, with a warning; without one it is an error', async () => {
  const folder = amcProject('inline')
  truncateSync(join(folder, 'data', 'layout.sqlite'), 5000)
  const { value, diagnostics } = await loadAmcProject(folder, {})
  expect(diagnostics).toMatchObject([{ code: 'amc-database-unreadable', severity: 'warning' }])
  expect(value?.layout.pages).toHaveLength(6)
  rmSync(join(folder, 'DOC-calage.xy'))
  expect(await loadAmcProject(folder, {})).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'amc-database-unreadable', severity: 'error' }],
  })
})

it('a scoring database that is damaged or absent costs the right answers only', async () => {
  const folder = amcProject('inline')
  const file = join(folder, 'data', 'scoring.sqlite')
  writeFileSync(file, readFileSync(file).fill(7, 0, 3000))
  const damaged = await loadAmcProject(folder, {})
  expect(damaged.diagnostics).toMatchObject([{ code: 'amc-database-unreadable', severity: 'warning' }])
  expect(damaged.value).toMatchObject({ scoring: undefined })
  rmSync(file)
  expect(await loadAmcProject(folder, {})).toMatchObject({ value: { scoring: undefined }, diagnostics: [] })
})

it('students that the settings name and that are not there are a warning; those of the command line an error', async () => {
  const folder = amcProject('inline')
  writeFileSync(join(folder, 'options.xml'), '<project><listeetudiants>/nowhere/list.csv</listeetudiants></project>')
  const gone = await loadAmcProject(folder, {})
  expect(gone).toMatchObject({ value: { roster: { students: [] } }, diagnostics: [{ code: 'file-unreadable', severity: 'warning' }] })
  expect((await loadAmcProject(folder, { students: '/nowhere/x.csv' })).diagnostics).toMatchObject([
    { code: 'file-unreadable', severity: 'error' },
  ])
})
