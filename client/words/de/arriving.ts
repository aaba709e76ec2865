import type { arrivingWords as English } from '../arriving.ts'

export const arrivingWords: typeof English = {
  label: 'Wie viel von den Beiträgen der anderen schon hier ist',
  records: (done, of) =>
    of === null ? `Bisher sind ${done} Einträge hier` : `${done} von ${of} Einträgen sind hier`,
}
