import { Suspense, use, type ComponentType } from 'react'

export type LazyPart<Props> = ComponentType<Props> & {
  /** Fetches it before it is shown; what is here is shown at once. */
  preload: () => Promise<void>
}

/** A part of a screen that its first paint does not need: fetched when it is shown, or `preload`ed. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loading: Promise<ComponentType<Props>> | null = null

  function fetched(): Promise<ComponentType<Props>> {
    if (loading) return loading
    const own = load()
    loading = own
    own.then(
      // What `use` reads from a promise it has not met yet: a part that is here is drawn at once.
      (value) => void Object.assign(own, { status: 'fulfilled', value }),
      () => {
        // Whoever opens it again tries again.
        loading = null
      },
    )
    return own
  }

  function Part(props: Props) {
    const Loaded = use(fetched())
    return <Loaded {...props} />
  }

  function Later(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
  return Object.assign(Later, { preload: async () => void (await fetched()) })
}
