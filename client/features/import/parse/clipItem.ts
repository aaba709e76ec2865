import { MAX_CATEGORY, MAX_LOCATION, MAX_NAME, MAX_NAMES, MAX_NOTES, MAX_TITLE } from './limits.ts'
import type { Doubt } from './preview.ts'
import type { RawItem } from './rawItem.ts'

/** Cuts what a moment could not hold, and says so. */
export function clipItem(item: RawItem): RawItem {
  const doubts: Doubt[] = [...item.doubts]
  const cut = (field: 'title' | 'location' | 'category', text: string, limit: number) => {
    if (text.length <= limit) return text
    doubts.push({ code: 'cut', field, limit })
    return text.slice(0, limit).toWellFormed().trimEnd()
  }
  const title = cut('title', item.title, MAX_TITLE)
  const location = item.location && cut('location', item.location, MAX_LOCATION)
  const category = item.category && cut('category', item.category, MAX_CATEGORY)
  let { who, notes } = item
  if (who.length > MAX_NAMES || who.some((name) => name.length > MAX_NAME)) {
    doubts.push({ code: 'cut', field: 'who', limit: MAX_NAME })
    who = who.slice(0, MAX_NAMES).map((name) => name.slice(0, MAX_NAME).toWellFormed().trimEnd())
  }
  const whole = notes.join('\n')
  if (whole.length > MAX_NOTES) {
    doubts.push({ code: 'cut', field: 'notes', limit: MAX_NOTES })
    notes = [whole.slice(0, MAX_NOTES).toWellFormed()]
  }
  return {
    ...item,
    title,
    who,
    notes,
    doubts,
    ...(location && { location }),
    ...(category && { category }),
  }
}
