import type { Tag } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Seat } from './rooms.ts'

type View = { roleTags: readonly Tag[]; sockets: Set<string> }

/** Which views of each scope somebody listens with, so that a delta is made for these only. */
export type Listeners = {
  sit: (socket: string, seat: Seat) => void
  /** One scope, or all of them. */
  leave: (socket: string, scope?: ScopeName) => void
  views: (scope: ScopeName) => { view: string; roleTags: readonly Tag[] }[]
  scopes: (socket: string) => ScopeName[]
}

export function createListeners(): Listeners {
  const byScope = new Map<ScopeName, Map<string, View>>()
  const bySocket = new Map<string, Map<ScopeName, string>>()

  function stand(socket: string, scope: ScopeName): void {
    const view = bySocket.get(socket)?.get(scope)
    if (view === undefined) return
    bySocket.get(socket)?.delete(scope)
    const views = byScope.get(scope)
    views?.get(view)?.sockets.delete(socket)
    if (views?.get(view)?.sockets.size === 0) views.delete(view)
    if (views?.size === 0) byScope.delete(scope)
  }

  return {
    sit(socket, { scope, view, roleTags }) {
      stand(socket, scope)
      const views = byScope.get(scope) ?? new Map<string, View>()
      byScope.set(scope, views)
      const found = views.get(view) ?? { roleTags, sockets: new Set<string>() }
      views.set(view, found)
      found.sockets.add(socket)
      const seats = bySocket.get(socket) ?? new Map<ScopeName, string>()
      bySocket.set(socket, seats)
      seats.set(scope, view)
    },
    leave(socket, scope) {
      const scopes = scope ? [scope] : [...(bySocket.get(socket)?.keys() ?? [])]
      for (const one of scopes) stand(socket, one)
      if (!scope) bySocket.delete(socket)
    },
    views: (scope) =>
      [...(byScope.get(scope) ?? [])].map(([view, { roleTags }]) => ({ view, roleTags })),
    scopes: (socket) => [...(bySocket.get(socket)?.keys() ?? [])],
  }
}
