import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

/** Words of what makes a device easier to use on the day. */
export const comfortWords = inLocale('comfortWords', {
  sun: {
    on: 'Sunlight on',
    off: 'Sunlight off',
  },
  device: (device: DeviceWord) => `On this ${device} only`,
  person: 'On all your devices',
  awake: {
    label: 'Keep the screen on while a wedding day runs',
    never: (device: DeviceWord) => `This ${device} lets no page keep its screen on.`,
    refused: (device: DeviceWord) =>
      `This ${device} does not let its screen stay on just now; saving battery does that. Everything else works.`,
    understood: 'All right',
  },
  buzz: {
    label: 'Feel a short tap when something is checked off',
    never: (device: DeviceWord) => `This ${device} has nothing that a page could make felt.`,
  },
  keys: 'Show all keys',
  byDevice: (device: DeviceWord) =>
    `The size of the text and less movement are taken from the settings of this ${device} or its browser.`,
})
