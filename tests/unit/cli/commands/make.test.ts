import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { marksense, smallExam, tempFolder } from '../../../support/small-exam.ts'

const hashesIn = (folder: string) =>
  ['papers/all.pdf', 'solutions.pdf', 'key.csv', 'key.json'].map((file) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  )

describe('make', () => {
  it('writes a run: papers, solutions, key and store, and says so as JSON', async () => {
    const out = tempFolder()
    const ran = await marksense('make', smallExam(), '--out', out, '--json')
    expect(ran.err).toBe('')
    expect(ran.code).toBe(0)
    const made = JSON.parse(ran.out)
    expect(made).toMatchObject({ copies: 5, existed: false })
    expect(made.pages).toBeGreaterThanOrEqual(5)
    for (const file of made.files) expect(existsSync(file), file).toBe(true)
    expect(readFileSync(join(out, made.run, 'key.csv'), 'utf8')).toContain('derivative')
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('gives the same bytes twice, and writes nothing the second time in the same folder', async () => {
    const exam = smallExam()
    const [one, two] = [tempFolder(), tempFolder()]
    const first = JSON.parse((await marksense('make', exam, '--out', one, '--json')).out)
    const second = JSON.parse((await marksense('make', exam, '--out', two, '--json')).out)
    expect(second.run).toBe(first.run)
    expect(hashesIn(join(two, second.run))).toEqual(hashesIn(join(one, first.run)))
    expect(JSON.parse((await marksense('make', exam, '--out', one, '--json')).out)).toMatchObject({ run: first.run, existed: true })
  })

  it('fills up with spares, and refuses fewer copies than students', async () => {
    const exam = smallExam()
    expect(JSON.parse((await marksense('make', exam, '--out', tempFolder(), '--copies', '4', '--json')).out).copies).toBe(4)
    const few = await marksense('make', exam, '--out', tempFolder(), '--copies', '2')
    expect(few.code).toBe(1)
    expect(few.err).toContain('copies-too-few')
    expect((await marksense('make', exam, '--out', tempFolder(), '--copies', '0')).code).toBe(2)
  })

  it('adds copies to a run that was made, and says when an option does not go with another', async () => {
    const [exam, out] = [smallExam(), tempFolder()]
    const made = JSON.parse((await marksense('make', exam, '--out', out, '--json')).out)
    const added = await marksense('make', out, '--add', '3')
    expect(added.out).toMatch(/^run \S+: copies 6 to 8 added, 6 pages, \d+\.\d s\n {2}.*added-1\.pdf$/)
    expect(JSON.parse((await marksense('make', join(out, made.run), '--add', '1', '--json')).out)).toMatchObject({ first: 9, last: 9 })
    expect(JSON.parse((await marksense('make', exam, '--out', out, '--json')).out)).toMatchObject({ existed: true, copies: 9 })
    const both = await marksense('make', out, '--add', '3', '--copies', '9')
    expect([both.code, both.err]).toEqual([2, '--add takes no --copies: it adds to the run that is named'])
    expect(await marksense('make', out, '--add', '0')).toMatchObject({ code: 2 })
    expect(await marksense('make', exam)).toMatchObject({ code: 2, err: '--out is missing: the folder for the run' })
    expect(await marksense('make', tempFolder(), '--add', '1')).toMatchObject({ code: 1 })
  })

  it('writes what else is asked for, and says when a split is none', async () => {
    const [exam, out] = [smallExam(), tempFolder()]
    const asked = ['--split', 'batch=3', '--name', 'part-{batch}', '--solutions', 'variant', '--catalog', '--json']
    const made = JSON.parse((await marksense('make', exam, '--out', out, ...asked)).out)
    for (const file of made.files) expect(existsSync(file), file).toBe(true)
    const names = made.files.map((file: string) => file.slice(made.folder.length + 1))
    expect(names).toEqual(
      expect.arrayContaining(['key.pdf', 'lists.pdf', 'catalog.pdf', 'papers/batches/part-2.pdf', 'solutions/variant-05.pdf']),
    )
    const refused = async (...argv: readonly string[]) => marksense('make', exam, '--out', out, ...argv)
    expect(await refused('--split', 'page')).toMatchObject({ code: 2, err: '--split takes `copy`, `batch` or `batch=50`' })
    expect(await refused('--name', 'x')).toMatchObject({ code: 2, err: '--name goes with --split' })
    expect(await refused('--split', 'copy', '--batch-by', 'room')).toMatchObject({ code: 2, err: '--batch-by goes with --split batch' })
    expect(await refused('--split', 'batch', '--batch-by', 'room')).toMatchObject({ code: 1 })
    expect(await refused('--solutions', 'each')).toMatchObject({ code: 2 })
  })
})
