import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fileNamesOf } from '../../../src/app/file-names.ts'

const named = (pattern: string, ...files: readonly Readonly<Record<string, string>>[]) =>
  fileNamesOf(
    pattern,
    files,
    files.map((_, i) => `copy-${i + 1}`),
  ).value

it('puts in what is known of each file', () => {
  expect(named('{room}-{id}-{name}', { room: 'A101', id: '007', name: 'Zoë O’Neill' })).toEqual(['A101-007-Zoë_O’Neill.pdf'])
  expect(named('exam', {}, {})).toEqual(['exam.pdf', 'exam-2.pdf'])
})

it('leads nowhere else, whatever is written in the roster', () => {
  expect(named('{a}', { a: '../../etc/passwd' }, { a: 'C:\\x' }, { a: '.hidden' }, { a: 'con' }, { a: 'a\u0000\u202eb' })).toEqual([
    'etc-passwd.pdf',
    'C-x.pdf',
    'hidden.pdf',
    '_con.pdf',
    'ab.pdf',
  ])
})

it('has a name for whom nothing is known of, and never gives one twice', () => {
  expect(named('{id}-{name}', { id: '', name: '' }, { id: '7', name: '' }, { id: '', name: '///' })).toEqual([
    'copy-1.pdf',
    '7.pdf',
    'copy-3.pdf',
  ])
  expect(named('{a}', { a: 'Lee' }, { a: 'LEE' }, { a: 'lee' }, { a: 'lee-2' })).toEqual([
    'Lee.pdf',
    'LEE-2.pdf',
    'lee-3.pdf',
    'lee-2-2.pdf',
  ])
})

it('keeps every name within what a file system takes, and all apart', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { minLength: 1, maxLength: 12 }), (all) => {
      const names = named('{a}', ...all.map((a) => ({ a }))) ?? []
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(all.length)
      for (const name of names) {
        expect(name).toMatch(/^[^<>:"/\\|?*\s]+\.pdf$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      }
    }),
  )
})

it('says what there is when a pattern asks for something else', () => {
  const { value, diagnostics } = fileNamesOf('{nmae}-{id}-{x1}', [{ name: 'A', id: '1' }], ['c'])
  expect([value, diagnostics.map(({ code, hint }) => [code, hint])]).toEqual([
    undefined,
    [
      ['file-name-unknown', 'did you mean `{name}`?'],
      ['file-name-unknown', 'there is: name, id'],
    ],
  ])
})
