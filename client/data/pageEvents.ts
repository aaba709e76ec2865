/** What a page's surroundings tell; the browser's in production. */
export type PageEvents = {
  visible: () => boolean
  /** Shown, hidden, frozen, restored: look at `visible` again. */
  onVisibility: (listener: () => void) => () => void
  /** Something makes a new attempt worth while: signal, focus. */
  onHope: (listener: () => void) => () => void
  /** False where the browser is sure that there is no network. */
  online?: () => boolean
  /**
   * Resolves when nothing more urgent than sync is under way: `drawn` has resolved, or failed to for
   * a while, and the page is idle.
   */
  calm: (drawn: Promise<void>) => Promise<void>
}
