/** Rows are found by `data-row`, the id of what they show, in the main part of the page. */
export function rowOf(target: HTMLElement | null): string | undefined {
  return target?.closest<HTMLElement>('main [data-row]')?.dataset['row']
}

/** From the row that has the focus to the one beside it; without one, to the first. */
export function focusRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const row = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
  row?.querySelector<HTMLElement>('input, button')?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

/** On a row's other button the space bar checks the row all the same; the box does it by itself. */
export function checkRow(target: HTMLElement | null): boolean {
  const box = target?.closest('main [data-row]')?.querySelector<HTMLInputElement>('input')
  if (!box || target === box) return false
  box.click()
  return true
}
