/** A frame that never comes (the page went to the background) is not waited for. */
const LONGEST_MS = 100

/** Resolves once what stands now was painted; at once where nothing is painted. */
export function nextPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    const given = setTimeout(resolve, LONGEST_MS)
    requestAnimationFrame(() =>
      // A task of its own: the frame is painted before it.
      setTimeout(() => {
        clearTimeout(given)
        resolve()
      }),
    )
  })
}
