import { useEffect } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useNews } from '../data/hooks/useNews.ts'
import { news } from './news.ts'

/** Counts what is new for the bar of sections; no first screen waits for it. */
export function NewsWatch({ wedding }: { wedding: string }) {
  const { threads, announcements } = useNews(weddingScope(wedding))
  const count = threads + announcements
  useEffect(() => news.set({ wedding, count }), [wedding, count])
  return null
}
