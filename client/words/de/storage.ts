import type { storageWords as English } from '../storage.ts'
import { bytesWords } from './bytes.ts'
import { onThis, thisDative, thisDevice } from './deviceNames.ts'

export const storageWords: typeof English = {
  title: 'Speicher',
  back: 'Konto',
  reading: (device) => `Es wird nachgesehen, was ${onThis(device)} ist`,

  used: (used, room) =>
    room === null
      ? `${bytesWords(used)} belegt`
      : `${bytesWords(used)} belegt, ${bytesWords(Math.max(0, room - used))} frei`,
  usedLabel: 'Belegt vom vorhandenen Platz',
  full: 'Es ist kein Platz mehr. Notizen und Häkchen werden gespeichert, solange noch etwas passt; Fotos vergangener Hochzeiten sind schon weg von hier. Nimm hier eine Hochzeit herunter, oder mach Platz auf dem Gerät.',

  kept: {
    title: 'Behält der Browser es?',
    persistent: 'Ja. Er hat versprochen, deine Hochzeiten hier zu behalten.',
    evictable:
      'Er hat es nicht versprochen und könnte sie löschen, wenn der Platz knapp wird. Was gesendet ist, ist trotzdem sicher.',
    unknown: 'Dieser Browser sagt es nicht.',
    ask: 'Um Behalten bitten',
    said: 'Der Browser hat versprochen, sie zu behalten.',
    denied:
      'Der Browser hat es nicht versprochen. Vielleicht tut er es, wenn WedSync auf dem Startbildschirm liegt.',
  },

  kinds: {
    title: 'Nach Art',
    records: 'Alles Geschriebene',
    photos: 'Fotos',
    documents: 'Dokumente',
    memories: 'Was vom Verlauf gelesen wurde',
    app: 'Die App',
  },

  weddings: {
    title: 'Nach Hochzeit',
    none: (device) => `Keine Hochzeit ist ${onThis(device)}.`,
    nameless: 'Dein Studio und deine Einstellungen',
    size: (parts) =>
      [
        `Geschriebenes ${bytesWords(parts.records)}`,
        ...(parts.photos > 0 ? [`Fotos ${bytesWords(parts.photos)}`] : []),
        ...(parts.documents > 0 ? [`Dokumente ${bytesWords(parts.documents)}`] : []),
      ].join(', '),
    onlyHere: (bytes, device) => `${bytesWords(bytes)} nur ${onThis(device)}`,
    pinned: 'Kommt mit dir',
    near: 'Bald, bleibt bereit',
    menu: (name) => `Mehr zu ${name}`,
    ready: 'Bereit ohne Empfang',
    takeAway: (device) => `Von ${thisDative(device)} nehmen`,
  },

  takeAway: {
    title: (name, device) => `${name} von ${thisDative(device)} nehmen?`,
    detail: (device) =>
      `Nur ${thisDevice(device)} hat sie dann nicht mehr. Niemand sonst merkt es, nichts wird gelöscht, und mit Empfang ist sie mit einem Tippen wieder da.`,
    near: 'Sie ist heute oder in den nächsten drei Tagen: Ohne Empfang hättest du nichts davon.',
    confirm: 'Herunternehmen',
    cancel: 'Hier behalten',
    done: (name, device) => `${name} ist nicht mehr ${onThis(device)}.`,
    unsent: (count, device) =>
      count === 1
        ? `Etwas davon ist nur ${onThis(device)}. Es muss erst gesendet werden; nichts wurde geändert.`
        : `${count} Dinge davon sind nur ${onThis(device)}. Sie müssen erst gesendet werden; nichts wurde geändert.`,
    elsewhere:
      'WedSync arbeitet in einem anderen Fenster. Schließe es dort, dann versuch es noch einmal. Nichts wurde geändert.',
  },

  tidy: {
    title: 'Aufräumen',
    help: 'Wenn der Platz knapp wird, lässt WedSync zuerst Fotos lang vergangener Hochzeiten los: erst die großen, dann die kleinen, dann, was vom Verlauf gelesen wurde. Was mit dir kommt, was bald ist und was nur hier ist, bleibt unberührt.',
    button: 'Jetzt aufräumen',
    freed: (bytes) =>
      bytes === 0 ? 'Es gab nichts loszulassen.' : `${bytesWords(bytes)} sind wieder frei.`,
  },
}
