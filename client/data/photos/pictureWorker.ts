import { drawInWorker } from './drawInWorker.ts'
import { readPicture } from './readPicture.ts'

/** Reads pictures beside the page, so that a large one never holds up a tap; one at a time. */
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof Blob)) return
  void readPicture(data, drawInWorker).then((result) => self.postMessage(result))
})
