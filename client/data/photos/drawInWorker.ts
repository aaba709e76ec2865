import { smallSize, type Drawn } from './readPicture.ts'

/** Decodes and draws beside the page; turned upright as its camera held it. */
export async function drawInWorker(file: Blob): Promise<Drawn | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  )
  if (!picture) return null
  try {
    const { width, height } = picture
    const small = smallSize(picture)
    const canvas = new OffscreenCanvas(small.width, small.height)
    const context = canvas.getContext('2d')
    if (!context) return null
    // A JPEG has no transparency: what shows through would be black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, small.width, small.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, small.width, small.height)
    const thumb = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 })
    return { width, height, thumb, small }
  } finally {
    picture.close()
  }
}
