import type { savingWords as English } from '../saving.ts'

export const savingWords: typeof English = {
  saved: (what) => `${what}: gespeichert.`,
  empty: (what) => `${what} darf nicht leer sein. Der letzte Text bleibt.`,
}
