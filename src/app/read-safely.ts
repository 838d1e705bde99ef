import type { PageReading } from '../model/reading.ts'
import type { ReadTask } from './read-range.ts'

type Read = (task: ReadTask) => Promise<readonly PageReading[]>

/**
 * Reads a range; where that fails (a decoder that breaks down, a fault of this program), its pages one by one, so that
 * one bad page costs no other. A page that fails by itself goes to review with what was said.
 */
export async function readSafely(read: Read, task: ReadTask): Promise<readonly PageReading[]> {
  try {
    return await read(task)
  } catch (fault) {
    if (task.from === task.to) return [failed(task, fault)]
    const readings: PageReading[] = []
    for (let page = task.from; page <= task.to; page++) readings.push(...(await readSafely(read, { ...task, from: page, to: page })))
    return readings
  }
}

const failed = ({ scan, file, from }: ReadTask, fault: unknown): PageReading => ({
  kind: 'review',
  source: { scan, file, page: from },
  reason: 'undecodable-file',
  detail: `reading it failed: ${fault instanceof Error ? fault.message : fault}`,
})
