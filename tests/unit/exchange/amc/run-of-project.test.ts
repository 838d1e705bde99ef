import { expect, it } from 'vitest'
import { type AmcProject, runOfProject } from '../../../../src/exchange/amc/run-of-project.ts'
import type { Run } from '../../../../src/model/run.ts'
import { questionsOf } from '../../../../src/score/answers-of.ts'
import { loadedProject } from '../../../support/amc/projects.ts'

const runOf = (project: AmcProject): Omit<Run, 'id'> => {
  const { value, diagnostics } = runOfProject(project)
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join())
  return value
}
const numberOf = ({ layout }: AmcProject, name: string): number => [...layout.questions].find(([, one]) => one === name)?.[0] ?? 0

it('makes a run of a recorded project: sheets, variants, students’ grid, and nothing to tell', () => {
  const { value, diagnostics } = runOfProject(loadedProject('inline'))
  expect(diagnostics).toEqual([])
  expect(value?.exam).toMatchObject({
    title: 'inline',
    marking: 'tick',
    listedCodes: [],
    gridDigits: 6,
    codeWidths: { copy: 12, page: 6, check: 6, strong: 0 },
  })
  expect(value?.copies).toEqual([
    { number: 1, variant: 1 },
    { number: 2, variant: 2 },
  ])
  expect(value?.sheets.map(({ copy, page }) => `${copy}/${page}`)).toEqual(['1/1', '1/2', '1/3', '2/1', '2/2', '2/3'])
  const grid = value?.sheets[0]?.zones.flatMap(({ role }) => (role.kind === 'student-digit' ? [role] : [])) ?? []
  expect(grid).toHaveLength(60)
  expect(new Set(grid.map(({ column, digit }) => column * 10 + digit)).size).toBe(60)
})

it('questions are in the order printed, each as asked once for all sheets', () => {
  const { variants } = runOf(loadedProject('inline'))
  const [first, second] = variants.map(questionsOf)
  expect(first?.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
  expect(first?.map(({ asked }) => asked.item)).not.toEqual(second?.map(({ asked }) => asked.item))
  const inFirst = first?.find(({ asked }) => asked.item === 'net.tcp')
  const inSecond = second?.find(({ asked }) => asked.item === 'net.tcp')
  expect(inFirst?.asked).toBe(inSecond?.asked)
  expect(inFirst?.order.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(inFirst?.order).not.toEqual(inSecond?.order)
})

it('the .xy file gives the same sheets as the database', () => {
  const [database, xy] = [runOf(loadedProject('ovals')), runOf(loadedProject('ovals', 'xy'))]
  const sorted = (run: Omit<Run, 'id'>) =>
    run.sheets.map((sheet) => ({ ...sheet, zones: sheet.zones.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }))
  expect(sorted(xy)).toEqual(sorted(database))
  expect(xy.variants).toEqual(database.variants)
})

it('says what is not counted, once a question', () => {
  const project = loadedProject('inline')
  const noKey = runOfProject({ ...project, scoring: undefined })
  expect(noKey.value?.variants).toHaveLength(2)
  expect(noKey.diagnostics).toHaveLength(12)
  expect(new Set(noKey.diagnostics.map(({ code }) => code))).toEqual(new Set(['amc-key-missing']))
  expect(noKey.diagnostics.every(({ severity }) => severity === 'warning')).toBe(true)
})

const changed = (project: AmcProject, change: (box: AmcProject['layout']['pages'][number]['boxes'][number]) => object): AmcProject => ({
  ...project,
  layout: {
    ...project.layout,
    pages: project.layout.pages.map((page) => ({ ...page, boxes: page.boxes.map((box) => ({ ...box, ...change(box) })) })),
  },
})

it('tells boxes that are not read, or not on the paper, and questions without any', () => {
  const project = loadedProject('inline')
  const essay = numberOf(project, 'essay')
  const unread = runOfProject(changed(project, ({ question }) => (question === essay ? { isUnscanned: true } : {})))
  expect(unread.diagnostics).toMatchObject([{ code: 'amc-not-scanned', message: expect.stringContaining('essay') }])
  expect(unread.value?.sheets.some(({ zones }) => zones.some(({ role }) => role.kind === 'grade'))).toBe(false)
  const off = runOfProject(changed(project, ({ question, rect }) => (question === essay ? { rect: { ...rect, x: 209 } } : {})))
  expect(off.diagnostics).toMatchObject([{ code: 'amc-box-outside', message: expect.stringMatching(/^8 boxes/) }])
  const pages = project.layout.pages.map((page) => ({ ...page, boxes: page.boxes.filter(({ question }) => question !== essay) }))
  const external = runOfProject({ ...project, layout: { ...project.layout, pages } })
  expect(external.diagnostics).toMatchObject([{ code: 'amc-no-boxes', message: expect.stringContaining('essay') }])
})

it('a code with letters is kept as questions; of two codes one is the number', () => {
  const project = loadedProject('inline')
  const lettered = runOfProject(changed(project, ({ question, answer }) => (question === 1 ? { label: 'ABCDEFGHIJ'[answer - 1] } : {})))
  expect(lettered.diagnostics).toMatchObject([{ code: 'amc-code-letters' }])
  expect(lettered.value?.exam.gridDigits).toBeUndefined()
  expect(lettered.value && questionsOf(lettered.value.variants[0] ?? { number: 0, parts: [] })).toHaveLength(18)
  const questions = new Map([...project.layout.questions].map(([number, name]) => [number, number <= 2 ? `a[${3 - number}]` : name]))
  const two = { ...project, layout: { ...project.layout, questions } }
  expect(runOfProject(two)).toMatchObject({ value: { exam: { gridDigits: 2 } }, diagnostics: [{ code: 'amc-code-several' }] })
  const named = runOfProject({ ...two, options: new Map([['assoc_code', 'student.number']]) })
  expect(named).toMatchObject({ value: { exam: { gridDigits: 4 } }, diagnostics: [] })
})

it('printed numbers and students are taken where the project has them', () => {
  const project = loadedProject('inline')
  const layout = { ...project.layout, numbers: new Map([[`1/${numberOf(project, 'year')}`, '40']]), students: new Map([[2, '0042']]) }
  const run = runOf({ ...project, layout })
  expect(questionsOf(run.variants[0] ?? { number: 0, parts: [] }).find(({ asked }) => asked.item === 'year')?.number).toBe(40)
  expect(run.copies[1]).toEqual({ number: 2, variant: 2, student: '0042' })
})

it('questions that are printed once for all copies are pages of no copy', () => {
  const project = loadedProject('inline')
  const pages = project.layout.pages.map((page) => (page.sheet === 2 ? { ...page, sheet: 0, boxes: [] } : page))
  const run = runOf({ ...project, layout: { ...project.layout, pages } })
  expect(run.copies.map(({ number }) => number)).toEqual([1])
  expect(run.exam.listedCodes?.toSorted((a, b) => a.page - b.page)).toEqual(
    [57, 56, 55].map((check, i) => ({ copy: 0, page: i + 1, check })),
  )
})

it('pages without corner marks make no run', () => {
  const project = loadedProject('inline')
  const pages = project.layout.pages.map((page) => ({ ...page, markDiameter: 0 }))
  expect(runOfProject({ ...project, layout: { ...project.layout, pages } })).toMatchObject({
    value: undefined,
    diagnostics: [{ code: 'amc-no-pages' }],
  })
})
