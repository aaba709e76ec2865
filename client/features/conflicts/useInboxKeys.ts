import { useKeys } from '../../frame/keys/useKeys.ts'
import type { InboxEntry } from './inboxEntries.ts'

/** These do something of their own when Enter is pressed on them. */
const ACTS = 'button, a, [role="button"], [role="link"]'

/** j and k walk the cards, digits mark a value, Enter applies what is marked. */
export function useInboxKeys(
  entries: readonly InboxEntry[],
  current: string | null,
  setCurrent: (id: string) => void,
  apply: (() => Promise<void>) | null,
): void {
  function move(by: 1 | -1): void {
    const at = entries.findIndex(({ id }) => id === current)
    const next = entries[at === -1 ? 0 : at + by]?.id
    if (next === undefined) return
    setCurrent(next)
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(next)}"]`)?.focus()
  }

  useKeys('decisions', {
    next: () => move(1),
    previous: () => move(-1),
    choose: (_target, digit) => {
      const entry = entries.find(({ id }) => id === (current ?? entries[0]?.id))
      if (!entry) return false
      document
        .querySelectorAll<HTMLInputElement>(
          `[data-card="${CSS.escape(entry.id)}"] input[type="radio"]`,
        )
        [Number(digit) - 1]?.click()
      return true
    },
    apply: (target) => {
      if (!apply || target?.closest(ACTS)) return false
      void apply()
      return true
    },
  })
}
