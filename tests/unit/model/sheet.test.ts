import { expect, it } from 'vitest'
import { ONE } from '../../../src/base/ratio.ts'
import { itemId, optionId, zoneId } from '../../../src/model/ids.ts'
import { isBox, type ZoneRole } from '../../../src/model/sheet.ts'

const item = itemId('mean')
const roles: readonly ZoneRole[] = [
  { kind: 'option', item, option: optionId('a') },
  { kind: 'grade', item, part: 'a', points: ONE },
  { kind: 'student-digit', column: 0, digit: 7 },
  { kind: 'name' },
  { kind: 'writing', item },
]

it('reads marks in options, grader boxes and digits, and keeps names and writing as pictures', () => {
  const rect = { x: 10, y: 20, width: 4, height: 4 }
  const boxes = roles.filter((role) => isBox({ id: zoneId('z'), rect, shape: 'square', group: 'g', role }))
  expect(boxes.map((role) => role.kind)).toEqual(['option', 'grade', 'student-digit'])
})
