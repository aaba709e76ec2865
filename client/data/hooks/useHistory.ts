import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { HistoryLine, MomentAsked } from '#shared/protocol/history.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createRemembering, type Moment, type Remembering, type Told } from '../history/remember.ts'
import { ServerRefusal } from '../queries.ts'
import { watchScope, type ScopeRecords } from '../replica/watchScope.ts'
import { useAppData, useOpenAccount } from './DataProvider.tsx'
import { useReadable } from './useReadable.ts'
import { useServerCache } from './useServerCache.ts'

export type HistoryFilter = {
  record?: string | undefined
  path?: string | undefined
  user?: string | undefined
}

export type HistoryState = {
  lines: readonly HistoryLine[]
  /** Unix ms: what is shown was told then, and cannot be asked anew. Null: it is of now. */
  keptSince: number | null
  /** Unix ms; what lies before may have been thinned out. */
  wholeSince: number | null
  /** Why nothing can be shown; null while it loads, or when it is there. */
  problem: ServerRefusal | null
  isLoading: boolean
  hasMore: boolean
  isLoadingMore: boolean
  showMore: () => void
  again: () => void
}

const PAGE = 50

function useRemembering(): Remembering {
  const { calls, clock } = useAppData()
  const { replica } = useOpenAccount()
  return useMemo(() => createRemembering(replica, calls, clock.now), [replica, calls, clock])
}

/** What happened in a scope, newest first, page by page. */
export function useHistory(scope: ScopeName, filter: HistoryFilter): HistoryState {
  const remembering = useRemembering()
  const { account } = useOpenAccount()
  const cache = useServerCache()
  const { record, path, user } = filter
  const query = useInfiniteQuery(
    {
      queryKey: ['history', account.id, scope, record ?? '', path ?? '', user ?? ''],
      queryFn: ({ pageParam: before }) =>
        remembering.lines({
          scope,
          ...(record !== undefined && { record }),
          ...(record !== undefined && path !== undefined && { path }),
          ...(user !== undefined && { user }),
          ...(before !== null && { before }),
          limit: PAGE,
        }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ value }) => value.next,
    },
    cache,
  )
  useLookAgain(scope, query.refetch)
  const pages = query.data?.pages
  const lines = useMemo(() => pages?.flatMap(({ value }) => value.lines) ?? [], [pages])
  const kept = pages?.filter(({ isKept }) => isKept) ?? []
  return {
    lines,
    keptSince: kept.length === 0 ? null : Math.min(...kept.map(({ toldAt }) => toldAt)),
    wholeSince: pages?.[0]?.value.wholeSince ?? null,
    problem: pages ? null : refusalIn(query.error),
    isLoading: query.isPending,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    showMore: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  }
}

/** Changes come in handfuls: one look for all of them, and a rest after it on a busy day. */
const SETTLES_MS = 800
const RESTS_MS = 5_000

/** Asks anew when something of the scope was sent, or came. */
function useLookAgain(scope: ScopeName, refetch: () => Promise<unknown>): void {
  const { replica, queue } = useOpenAccount()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isWanted = false
    function rested(): void {
      timer = undefined
      if (isWanted) soon()
    }
    function look(): void {
      isWanted = false
      timer = setTimeout(rested, RESTS_MS)
      void refetch()
    }
    function soon(): void {
      isWanted = true
      timer ??= setTimeout(look, SETTLES_MS)
    }
    const changes = replica.records.$.subscribe(({ documentData }) => {
      if (documentData.scope === scope) soon()
    })
    const leave = queue.waiting.subscribe(soon)
    return () => {
      clearTimeout(timer)
      changes.unsubscribe()
      leave()
    }
  }, [replica, queue, scope, refetch])
}

export type MomentState = {
  moment: Told<Moment> | null
  problem: ServerRefusal | null
  again: () => void
}

/** The whole of a scope as it was; `asked` null: nothing is asked for. */
export function useMoment(scope: ScopeName, asked: MomentAsked | null): MomentState {
  const remembering = useRemembering()
  const { account } = useOpenAccount()
  const cache = useServerCache()
  const query = useQuery(
    {
      queryKey: ['moment', account.id, scope, JSON.stringify(asked)],
      queryFn: () => (asked === null ? null : remembering.moment(scope, asked)),
      enabled: asked !== null,
    },
    cache,
  )
  const { data, error } = query
  return {
    moment: data ?? null,
    problem: data ? null : refusalIn(error),
    again: () => void query.refetch(),
  }
}

/** What came after a moment; null until it is known, or where it cannot be asked. */
export function useSince(scope: ScopeName, moment: Moment | null) {
  const remembering = useRemembering()
  const { account } = useOpenAccount()
  const cache = useServerCache()
  const { data, error } = useQuery(
    {
      queryKey: ['since', account.id, scope, moment?.version ?? null],
      queryFn: () => (moment === null ? null : remembering.since(scope, moment)),
      enabled: moment !== null,
      staleTime: 0,
    },
    cache,
  )
  return { since: data ?? null, problem: refusalIn(error) }
}

export function useErase(scope: ScopeName) {
  const remembering = useRemembering()
  const cache = useServerCache()
  return useMutation(
    {
      mutationFn: (record: string) => remembering.erase(scope, record),
      onSuccess: () => cache.invalidateQueries(),
    },
    cache,
  )
}

/** Everything of a scope that is here, deleted records included; null until read. */
export function useScopeRecords(scope: ScopeName): ScopeRecords | null {
  const { replica } = useOpenAccount()
  const watched = useMemo(() => watchScope(replica, scope), [replica, scope])
  return useReadable(watched)
}

function refusalIn(error: Error | null): ServerRefusal | null {
  return error instanceof ServerRefusal ? error : null
}
