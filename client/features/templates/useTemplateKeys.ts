import { focusRow } from '../../frame/keys/rowFocus.ts'
import { useKeys } from '../../frame/keys/useKeys.ts'

/** Through the list, into a row's menu, to what adds, and back out of what is open. */
export function useTemplateKeys(close: (() => void) | undefined): void {
  useKeys('templates', {
    next: () => focusRow(1),
    previous: () => focusRow(-1),
    move: openMenu,
    add: reachAdder,
    close,
  })
}

/** The menu of the row that has the focus: moving, duplicating, deleting without a drag. */
function openMenu(target: HTMLElement | null): boolean {
  const menu = target?.closest('main [data-row]')?.querySelector<HTMLElement>('[data-menu] button')
  menu?.click()
  return menu !== null && menu !== undefined
}

/** A line to write takes the focus; a button that adds is pressed. */
function reachAdder(): boolean {
  const adder = document.querySelector<HTMLElement>('main [data-adder] :is(input, button)')
  if (adder instanceof HTMLInputElement) adder.focus()
  else adder?.click()
  return adder !== null
}
