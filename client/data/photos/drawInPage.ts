import { smallSize, type Drawn } from './readPicture.ts'

/** The same where workers have no canvas: an image element is turned upright by every browser. */
export async function drawInPage(file: Blob): Promise<Drawn | null> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    const isShown = await image.decode().then(
      () => true,
      () => false,
    )
    if (!isShown) return null
    const size = { width: image.naturalWidth, height: image.naturalHeight }
    const small = smallSize(size)
    const canvas = document.createElement('canvas')
    canvas.width = small.width
    canvas.height = small.height
    const context = canvas.getContext('2d')
    if (!context) return null
    context.fillStyle = '#fff'
    context.fillRect(0, 0, small.width, small.height)
    context.drawImage(image, 0, 0, small.width, small.height)
    const thumb = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', 0.82),
    )
    return thumb && { ...size, thumb, small }
  } finally {
    URL.revokeObjectURL(url)
  }
}
