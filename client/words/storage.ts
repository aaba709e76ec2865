import { bytesWords } from './bytes.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

/** Words of the page that tells what takes up room on this device. */
export const storageWords = inLocale('storageWords', {
  title: 'Storage',
  back: 'Account',
  reading: (device: DeviceWord) => `Looking what is on this ${device}`,

  used: (used: number, room: number | null) =>
    room === null
      ? `${bytesWords(used)} used`
      : `${bytesWords(used)} used, ${bytesWords(Math.max(0, room - used))} free`,
  usedLabel: 'Used of the room there is',
  full: 'There is no room left. Notes and ticks are kept as long as anything fits; photos of past weddings have been let go of. Take a wedding off here, or free space on the device.',

  kept: {
    title: 'Does the browser keep it?',
    persistent: 'Yes. It has promised to keep your weddings here.',
    evictable:
      'It has not promised it, and may clear them when space runs out. What was sent is safe all the same.',
    unknown: 'This browser does not say.',
    ask: 'Ask it to keep them',
    said: 'The browser has promised to keep them.',
    denied: 'The browser did not promise it. It may once WedSync is installed on the home screen.',
  },

  kinds: {
    title: 'By kind',
    records: 'Everything written',
    photos: 'Photos',
    documents: 'Documents',
    memories: 'What was read of the past',
    app: 'The app',
  },

  weddings: {
    title: 'By wedding',
    none: (device: DeviceWord) => `No wedding is on this ${device}.`,
    nameless: 'Your studio and settings',
    size: (parts: { records: number; photos: number; documents: number }) =>
      [
        `written ${bytesWords(parts.records)}`,
        ...(parts.photos > 0 ? [`photos ${bytesWords(parts.photos)}`] : []),
        ...(parts.documents > 0 ? [`documents ${bytesWords(parts.documents)}`] : []),
      ].join(', '),
    onlyHere: (bytes: number, device: DeviceWord) => `${bytesWords(bytes)} only on this ${device}`,
    pinned: 'Goes with you',
    near: 'Near, kept ready',
    menu: (name: string) => `More for ${name}`,
    ready: 'Ready for no signal',
    takeAway: (device: DeviceWord) => `Take it off this ${device}`,
  },

  takeAway: {
    title: (name: string, device: DeviceWord) => `Take ${name} off this ${device}?`,
    detail: (device: DeviceWord) =>
      `It leaves this ${device} alone. Nobody else notices, nothing is deleted, and one tap with signal brings it back.`,
    near: 'It is today or in the next three days: without signal you would have nothing of it.',
    confirm: 'Take it off',
    cancel: 'Keep it here',
    done: (name: string, device: DeviceWord) => `${name} is no longer on this ${device}.`,
    unsent: (count: number, device: DeviceWord) =>
      `${count === 1 ? 'Something of it is' : `${count} things of it are`} only on this ${device}. They have to be sent first; nothing was changed.`,
    elsewhere:
      'WedSync is at work in another window. Close it there, then try again. Nothing was changed.',
  },

  tidy: {
    title: 'Tidying up',
    help: 'When room runs out, WedSync lets go of photos of long past weddings first: full size, then small, then what was read of the past. What goes with you, what is near and what is only here is never touched.',
    button: 'Tidy up now',
    freed: (bytes: number) =>
      bytes === 0 ? 'There was nothing to let go of.' : `${bytesWords(bytes)} are free again.`,
  },
})
