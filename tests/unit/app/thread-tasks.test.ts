import { expect, it } from 'vitest'
import { threadTasks } from '../../../src/app/thread-tasks.ts'

it.each(Object.entries(threadTasks))('%s is loaded when it is asked for', async (_, load) => {
  expect(await load()).toBeTypeOf('function')
})
