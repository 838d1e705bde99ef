import { expect, test } from 'vitest'
import { matchesGlob } from '../../../src/exam/glob.ts'

test.each([
  ['ml/**/*.md', 'ml/knn.md', true],
  ['ml/**/*.md', 'ml/deep/er/knn.md', true],
  ['ml/**/*.md', 'stats/knn.md', false],
  ['ml/**', 'ml/deep/knn.md', true],
  ['**/*.md', 'knn.md', true],
  ['ml/*.md', 'ml/deep/knn.md', false],
  ['ml/k?n.md', 'ml/knn.md', true],
  ['ml/k?n.md', 'ml/k/n.md', false],
  ['./ml/knn.md', 'ml/knn.md', true],
  ['ml/{knn,svm}.md', 'ml/svm.md', true],
  ['ml/{knn,svm}.md', 'ml/gmm.md', false],
  ['ml/{k*,deep/**}.md', 'ml/deep/er/x.md', true],
  ['ml/a+b.md', 'ml/a+b.md', true],
  ['ml/knn.md', 'ml/knnxmd', false],
  ['ml/(a)[1].md', 'ml/(a)[1].md', true],
  ['ml/{a.md', 'ml/{a.md', true],
])('%s on %s: %s', (pattern, file, due) => {
  expect(matchesGlob(pattern, file)).toBe(due)
})
