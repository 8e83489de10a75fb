/** Why pieces are not first choice: things before people, and no person at all. */
export const qualityCauses = [
  'machine',
  'thread',
  'material',
  'pattern',
  'instruction',
  'cutting',
  'pressing',
  'transport',
  'sewing',
  'other',
] as const
export type QualityCause = (typeof qualityCauses)[number]
