import { nameOf, type LedgerRow, type NoticeLedger } from './ledger.ts'

/** What was told, without a database: for tests, and for whoever wants to see what the port asks for. */
export function createMemoryLedger(): NoticeLedger {
  const rows = new Map<string, LedgerRow>()
  return {
    async put(given) {
      for (const row of given) rows.set(nameOf(row), structuredClone(row))
    },
    async remove(names) {
      for (const name of names) rows.delete(nameOf(name))
    },
    async claim(row, since) {
      const stands = rows.get(nameOf(row))
      if (stands && stands.at > since) return stands.at
      rows.set(nameOf(row), structuredClone(row))
      return null
    },
    find: async (names) => structuredClone(names.flatMap((name) => rows.get(nameOf(name)) ?? [])),
    waiting: async (scopes, kind) =>
      structuredClone(
        [...rows.values()].filter(
          (row) => row.kind === kind && row.dueAt !== null && scopes.includes(row.scope),
        ),
      ),
    all: async (limit) =>
      structuredClone([...rows.values()])
        .sort((a, b) => Number(b.dueAt !== null) - Number(a.dueAt !== null) || b.at - a.at)
        .slice(0, limit),
    async dropBefore(scope, before) {
      const old = [...rows].filter(
        ([, row]) => row.scope === scope && row.at < before && row.dueAt === null,
      )
      for (const [name] of old) rows.delete(name)
      return old.length
    },
  }
}
