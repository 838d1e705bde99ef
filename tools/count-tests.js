/** Prints `N passed, N failed` from vitest's JSON record; exit code 1 when there is none or something failed. */
import { readFileSync } from 'node:fs'

const text = readFileSync(process.argv[2] ?? '', 'utf8')
if (text === '') {
  console.log('The checks before the tests failed; no test ran.')
  console.log('0 passed, 1 failed')
  process.exitCode = 1
} else {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text)
  // A test file that cannot be loaded has no tests to count; it is one failure.
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = numFailedTests + broken
  if (numPendingTests + numTodoTests > 0) console.log(`${numPendingTests + numTodoTests} skipped`)
  console.log(`${numPassedTests} passed, ${failed} failed`)
  if (failed > 0 || numPassedTests === 0) process.exitCode = 1
}
