const FIELD = '[role="dialog"] input[role="combobox"]'

/**
 * Keeps what is typed while the field that it is meant for is still on its way, and types it there
 * once that has the focus: opening by a key and going on to type is one movement.
 *
 * @param leave Escape was pressed before there was anything to close
 * @returns the end of it: what is kept by then is dropped
 */
export function typeAhead(leave: () => void): () => void {
  const over = new AbortController()
  const { signal } = over
  let kept = ''
  let caught: KeyboardEvent | undefined
  let handing: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(handing))

  function onKey(event: KeyboardEvent): void {
    const { key } = event
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (key.length === 1) kept += key
    else if (key === 'Backspace') kept = kept.slice(0, -1)
    else if (key === 'Escape') leave()
    else if (key !== 'Enter') return
    caught = event
    // The keys of the screen leave it alone.
    event.preventDefault()
  }

  /** Nor does what has the focus meanwhile take a space for a press. */
  function onCaught(event: KeyboardEvent): void {
    if (event === caught) event.stopPropagation()
  }

  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLInputElement) || !target.matches(FIELD)) return
    // The field listens to itself only once everything around it is there too.
    handing = setTimeout(() => {
      over.abort()
      if (kept === '') return
      const how = { bubbles: true, inputType: 'insertText', data: kept }
      // What is typed, unlike what is pasted, marks the first result: that is asked of this event.
      target.dispatchEvent(new InputEvent('beforeinput', how))
      // Past the setter that React puts on the element: it would take the text for its own.
      Reflect.set(HTMLInputElement.prototype, 'value', target.value + kept, target)
      target.dispatchEvent(new InputEvent('input', how))
    })
  }

  // Before the keys of the screen, which hear them from the document on.
  addEventListener('keydown', onKey, { capture: true, signal })
  document.addEventListener('keydown', onCaught, { capture: true, signal })
  addEventListener('focusin', onFocus, { capture: true, signal })
  return () => over.abort()
}
