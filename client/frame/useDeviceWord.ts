import { useSyncExternalStore } from 'react'
import { deviceWord, type DeviceWord } from '../words/device.ts'

const coarse = '(pointer: coarse)'

function read(): DeviceWord {
  return deviceWord({
    shortSide: Math.min(window.screen.width, window.screen.height),
    coarsePointer: matchMedia(coarse).matches,
  })
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(coarse)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** "phone", "tablet" or "computer": the device's own word in every sentence about it. */
export function useDeviceWord(): DeviceWord {
  return useSyncExternalStore(subscribe, read, read)
}
