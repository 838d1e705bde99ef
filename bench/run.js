/** All benchmarks, one after the other. Their machine may be shared: trust ratios and medians, not seconds. */
await import('./make.js')
await import('./read.js')
await import('./check.js')
