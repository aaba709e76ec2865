/** Hands a text to the person as a file; the browser puts it where downloads go. */
export function saveFile(name: string, text: string, mime = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
