import type { comfortWords as English } from '../comfort.ts'
import { deviceName, onThis, thisDative, thisDevice } from './deviceNames.ts'

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const comfortWords: typeof English = {
  sun: {
    on: 'Sonnenlicht an',
    off: 'Sonnenlicht aus',
  },
  device: (device) => `Nur ${onThis(device)}`,
  person: 'Auf allen deinen Geräten',
  awake: {
    label: 'Bildschirm anlassen, solange ein Hochzeitstag läuft',
    never: (device) => `Auf ${thisDative(device)} darf keine Seite den Bildschirm anlassen.`,
    refused: (device) =>
      `${sentence(thisDevice(device))} lässt den Bildschirm gerade nicht an, etwa um den Akku zu schonen. Alles andere geht.`,
    understood: 'In Ordnung',
  },
  buzz: {
    label: 'Kurzes Tippen spüren, wenn etwas abgehakt ist',
    never: (device) =>
      `${device === 'computer' ? 'Dieser' : 'Dieses'} ${deviceName[device]} hat nichts, was eine Seite spüren lassen könnte.`,
  },
  keys: 'Alle Tasten zeigen',
  byDevice: (device) =>
    `Die Größe der Schrift und weniger Bewegung kommen aus den Einstellungen von ${thisDative(device)} oder des Browsers.`,
}
