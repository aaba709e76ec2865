/** Resolves after so many ms; rejects as soon as the signal ends. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end)
      resolve()
    }, ms)
    function end(): void {
      clearTimeout(timer)
      reject(new Error('The pause was cut short'))
    }
    signal.addEventListener('abort', end, { once: true })
  })
}
