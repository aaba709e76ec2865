import { useRouterState } from '@tanstack/react-router'

/** Uuid of the wedding that the screen is about, by its address; null: it stands above all. */
export function useWeddingInView(): string | null {
  return useRouterState({
    select: ({ location: { pathname, searchStr } }) =>
      /^\/w\/([^/]+)/.exec(pathname)?.[1] ?? new URLSearchParams(searchStr).get('wedding'),
  })
}
