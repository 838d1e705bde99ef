/** Wall and processor time of a piece of work, medians, and tables of them. */

/** Processor seconds of this process so far, all threads. */
const cpuNow = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** What `work` gave, with its wall and CPU seconds. */
export async function timed(work) {
  const wall = performance.now()
  const cpu = cpuNow()
  const value = await work()
  return { value, wall: (performance.now() - wall) / 1000, cpu: cpuNow() - cpu }
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** A heading and rows whose columns line up; all columns but the first to the right. */
export function printTable(title, head, rows) {
  const texts = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)))
  const widths = head.map((_, column) => Math.max(...texts.map((row) => row[column].length)))
  const lineOf = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i]))).join('  ')
  console.log(['', title, ...texts.map(lineOf)].join('\n'))
}
