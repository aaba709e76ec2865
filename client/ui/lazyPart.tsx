import { Suspense, use, type ComponentType } from 'react'

export type LazyPart<Props> = ComponentType<Props> & {
  /** Fetches it before it is shown; what is here is shown at once. */
  preload: () => Promise<void>
}

/** A part of a screen that its first paint does not need: fetched when it is shown, or `preload`ed. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let Loaded: ComponentType<Props> | null = null
  let loading: Promise<void> | null = null

  function preload(): Promise<void> {
    loading ??= load().then(
      (part) => {
        Loaded = part
      },
      (error: unknown) => {
        // Whoever opens it again tries again.
        loading = null
        throw error
      },
    )
    return loading
  }

  function Part(props: Props) {
    if (!Loaded) use(preload())
    return Loaded ? <Loaded {...props} /> : null
  }

  function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
  return Object.assign(Later, { preload })
}
