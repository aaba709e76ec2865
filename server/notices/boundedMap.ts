/** A map that forgets what was put into it first once it is full. */
export function createBoundedMap<V>(most: number) {
  const entries = new Map<string, V>()
  return {
    get: (key: string) => entries.get(key),
    has: (key: string) => entries.has(key),
    delete: (key: string) => entries.delete(key),
    set(key: string, value: V) {
      entries.delete(key)
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    },
  }
}
