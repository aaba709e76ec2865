import type { mergeExampleWords as English } from '../mergeExample.ts'
import { theRole } from './mergeChoices.ts'
import { roleWords } from './roles.ts'

export const mergeExampleWords: typeof English = {
  lines: {
    timelineItem: ['draußen', 'drinnen'],
    shot: ['am Fenster', 'an der Tür'],
    shotList: ['(lang)', '(kurz)'],
    person: ['senior', 'junior'],
    guest: ['senior', 'junior'],
    vendor: ['& Söhne', 'GmbH'],
    table: ['(Fenster)', '(Tür)'],
    lane: ['(drinnen)', '(draußen)'],
  },
  line: ['(erstens)', '(zweitens)'],
  askFirst: (name) => `Erst fragen: ${name}.`,
  leave: (name) => `Das macht ${name}.`,
  before: 'Bitte lesen.',
  after: 'Zwei mitbringen.',

  giver: (name, role) => name ?? theRole(role),
  another: (role) => `jemand anderes (${roleWords[role]})`,

  title: 'Zum Beispiel',
  scene: (about, field) => `${about}: ${field}.`,
  gives: (first, one, later, other) =>
    `${capital(first)} schreibt: ${one}. Später schreibt ${later}, ohne das gesehen zu haben: ${other}.`,
  standsNow: (value) => `Jetzt steht da: ${value}.`,
  counts: (value, other) => `Dann gilt: ${value}. Was ${other} wollte, bleibt ein Tippen entfernt.`,
  asks: (value) => `Dann bleibt ${value}, bis jemand entscheidet.`,
  joined: (value) => `Dann steht da: ${value}.`,
  review: (value) => `Dann steht da: ${value}. Jemand wird gebeten, beides zu lesen.`,
  apart: (first, later) => `${capital(first)} schreibt am Anfang und ${later} am Ende.`,
  same: (first, later) => `${capital(first)} und ${later} schreiben über dieselben Wörter.`,
  none: 'In dieser Hochzeit gibt es noch nichts, woran es sich zeigen ließe.',
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
