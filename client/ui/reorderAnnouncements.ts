import type { ReorderWords } from './reorder.ts'

/** The part of a dnd-kit event that is spoken about; `data` is what each row registers. */
export type SpokenEvent = { operation: { source: unknown }; canceled?: boolean }

/** dnd-kit on its own speaks ids ("Draggable item 0198f… was moved"); people hear names and positions. */
export function reorderAnnouncements(words: ReorderWords) {
  return {
    dragstart: (event: SpokenEvent) => about(event, words.lifted),
    dragover: (event: SpokenEvent) => about(event, words.moved),
    dragend: (event: SpokenEvent) =>
      about(event, event.canceled ? (name) => words.cancelled(name) : words.dropped),
  }
}

function about(
  { operation: { source } }: SpokenEvent,
  say: (name: string, position: number, count: number) => string,
): string | undefined {
  return isRow(source) ? say(source.data.name, source.index + 1, source.data.count) : undefined
}

function isRow(
  source: unknown,
): source is { index: number; data: { name: string; count: number } } {
  if (typeof source !== 'object' || source === null) return false
  if (!('index' in source) || !('data' in source)) return false
  const { data } = source
  return typeof data === 'object' && data !== null && 'name' in data && 'count' in data
}
