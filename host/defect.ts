/** Where a defect arose: error name and code lines. Its message may quote data and is left out. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const cause = error.cause instanceof Error ? ` < ${error.cause.name}` : ''
  // A message of several lines may hold one that looks like a code line, so it is cut out first.
  const trace = (error.stack ?? '').split(error.message || '\n').at(-1) ?? ''
  const lines = trace.split('\n').filter((line) => line.trim().startsWith('at '))
  const places = lines.slice(0, 4).map((line) => line.trim())
  return `${error.name}${cause} ${places.join(' | ')}`
}
