/** Does something as soon as the window has nothing else to do. Returns how to call it off. */
export function whenIdle(action: () => void): () => void {
  const request = requestIdleCallback(action, { timeout: 2_000 })
  return () => cancelIdleCallback(request)
}
