import type { lookWords as English } from '../lookThrough.ts'
import { roleWords } from './roles.ts'

export const lookWords: typeof English = {
  menu: 'Als jemand anderes sehen',
  title: 'Sehen als',
  hint: 'Die ganze Hochzeit, wie sie bei anderen aussieht. Solange lässt sich nichts ändern, und niemand erfährt davon.',
  notHere: 'Diese Hochzeit ist noch nicht auf diesem Gerät. Einmal Empfang, dann ist sie dabei.',
  plannersOnly: 'Nur wer diese Hochzeit plant, kann sie mit den Augen anderer sehen.',
  goBackFirst: 'Geh zuerst zurück zu deiner eigenen Ansicht, dann wähle neu.',
  groups: {
    couple: 'Brautpaar',
    coordinator: 'Koordination',
    photographer: 'Fotografie',
    vendor: 'Dienstleister',
    friend: 'Freunde',
    family: 'Familien',
  },
  anyone: {
    couple: 'Brautpaar',
    coordinator: 'Koordination',
    photographer: 'Fotografie',
    vendor: 'Dienstleister',
    friend: 'Freunde',
    family: 'Familie',
  },
  called: (name, what) => `${name}, ${what}`,
  anyoneCalled: (text) => text,
  banner: (called) => `Du siehst das als: ${called}`,
  back: 'Zurück zur eigenen Ansicht',
  refused: (role) =>
    `Du siehst gerade die Ansicht: ${roleWords[role]}. Zum Ändern geh zurück zu deiner eigenen.`,
}
