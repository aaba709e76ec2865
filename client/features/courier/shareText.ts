/**
 * Hands a text to the device's own sharing as a file.
 *
 * @returns `left`: the person closed it · `unable`: this browser cannot, so it is to be saved instead
 */
export async function shareText(
  name: string,
  text: string,
  title: string,
): Promise<'shared' | 'left' | 'unable'> {
  const files = [new File([text], name, { type: 'text/plain' })]
  if (typeof navigator.canShare !== 'function' || !navigator.canShare({ files })) return 'unable'
  try {
    await navigator.share({ files, title })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'left' : 'unable'
  }
}
