import type { Page } from '@playwright/test'

type Counted = Window & { countedRenders?: { count: number } }

/**
 * Counts how often a component is drawn, also in the production build: React tells every commit to
 * whoever stands where its developer tools would. To be called before the page is opened.
 *
 * @param props Names of props that only the component in question has
 */
export async function countRenders(page: Page, props: readonly string[]): Promise<void> {
  await page.addInitScript((wanted) => {
    type Fiber = {
      tag: number
      flags: number
      memoizedProps: Record<string, unknown> | null
      child: Fiber | null
      sibling: Fiber | null
    }
    // Function components and memoised ones; a memo around a class of its own would count twice.
    const TAGS = new Set([0, 15])
    const PERFORMED_WORK = 1
    const counted = { count: 0 }
    ;(window as Counted).countedRenders = counted
    let before = new WeakSet<Fiber>()
    const walk = (fiber: Fiber | null, now: WeakSet<Fiber>): void => {
      for (let one = fiber; one; one = one.sibling) {
        now.add(one)
        const given = one.memoizedProps
        const isWanted = TAGS.has(one.tag) && given && wanted.every((name) => name in given)
        // What was skipped is the same object as at the commit before.
        if (isWanted && (one.flags & PERFORMED_WORK) !== 0 && !before.has(one)) counted.count += 1
        walk(one.child, now)
      }
    }
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        checkDCE: () => undefined,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot(_id: number, root: { current: Fiber }) {
          const now = new WeakSet<Fiber>()
          walk(root.current, now)
          before = now
        },
      },
    })
  }, props)
}

/** Since the last time it was asked. */
export async function rendersSince(page: Page): Promise<number> {
  return page.evaluate(() => {
    const counted = (window as Counted).countedRenders
    if (!counted) throw new Error('Nothing counts here')
    const { count } = counted
    counted.count = 0
    return count
  })
}
