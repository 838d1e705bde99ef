export const seedRanges: Readonly<Record<'tuning' | 'checked' | 'published', { readonly from: number; readonly to: number }>>
