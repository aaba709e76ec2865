import type { proposalWords as English } from '../proposals.ts'
import { roleWords } from './roles.ts'

export const proposalWords: typeof English = {
  title: 'Vorschläge',
  role: (role) => roleWords[role],
  empty:
    'Niemand schlägt etwas vor. Was jemand nicht ändern darf, lässt sich vorschlagen, und es kommt hierher.',
  emptyReadOnly:
    'Du hast nichts vorgeschlagen. Wo du einen Programmpunkt nicht ändern darfst, kannst du es vorschlagen: Öffne ihn im Tag.',
  toDecide: { title: 'Wartet auf dich', none: 'Nichts wartet auf dich.' },
  mine: { title: 'Was du vorgeschlagen hast' },
  settled: { title: 'Entschieden' },
  card: {
    asks: (who, role, when) => `${who}${role === null ? '' : `, ${role}`}, ${when}`,
    reason: (reason) => `„${reason}“`,
    from: 'jetzt',
    to: 'vorgeschlagen',
    moved: (field, seen, now) =>
      `${field} hat sich seitdem geändert: beim Vorschlag ${seen}, jetzt ${now}.`,
    gone: 'Worum es ging, wurde gelöscht.',
    something: 'etwas, das nicht hier ist',
    accept: 'Annehmen',
    acceptAnyway: 'Trotzdem annehmen',
    adjust: 'Anpassen',
    acceptAdjusted: 'So annehmen',
    decline: 'Ablehnen',
    declineWith: 'Ein Wort dazu',
    declineHint: 'Warum nicht, oder was stattdessen',
    send: 'Ablehnen',
    back: 'Zurück',
    withdraw: 'Zurücknehmen',
  },
  state: {
    open: 'Wartet auf Antwort',
    withdrawn: 'Zurückgenommen',
    declined: 'Abgelehnt',
    accepted: 'Angenommen',
  },
  decided: (state, who, when) => `${proposalStates[state]} von ${who}, ${when}`,
  said: {
    accepted: (name) => `${name} ist jetzt wie vorgeschlagen.`,
    declined: (name) => `Vorschlag für ${name} abgelehnt.`,
    withdrawn: 'Du hast es zurückgenommen.',
    proposed: 'Vorgeschlagen. Hier siehst du, was daraus wird.',
    nothing: 'So steht es schon da.',
  },
  somebody: 'Jemand',
  entry: {
    label: 'Vorschläge',
    none: 'Keiner ist offen',
    waiting: (count) => (count === 1 ? '1 wartet auf dich' : `${count} warten auf dich`),
    mine: (count) => (count === 1 ? '1 von dir ist offen' : `${count} von dir sind offen`),
  },
  propose: {
    button: 'Änderung vorschlagen',
    title: (name) => `Vorschlag für ${name}`,
    subtitle: 'Wer den Tag leitet, entscheidet. Vorher bewegt sich nichts.',
    start: 'Beginn',
    length: 'Dauer in Minuten',
    reason: 'Warum',
    reasonHint: 'Das Licht ist früher weg',
    send: 'Vorschlagen',
    cancel: 'Abbrechen',
    open: (count) =>
      count === 1 ? 'Ein Vorschlag von dir wartet.' : `${count} Vorschläge von dir warten.`,
    all: 'Vorschläge',
  },
}

const proposalStates: Readonly<Record<Parameters<typeof English.decided>[0], string>> = {
  open: 'Geöffnet',
  withdrawn: 'Zurückgenommen',
  declined: 'Abgelehnt',
  accepted: 'Angenommen',
}
