import type { reorderWords as English, stepWords as EnglishSteps } from '../reorder.ts'

export const reorderWords: typeof English = {
  instructions:
    'Leertaste zum Anheben, Pfeiltasten zum Verschieben, Leertaste zum Ablegen, Escape lässt alles, wo es war.',
  handle: (name) => `${name} verschieben`,
  lifted: (name, position, count) => `${name} angehoben, Platz ${position} von ${count}`,
  moved: (name, position, count) => `${name}, Platz ${position} von ${count}`,
  dropped: (name, position, count) => `${name} abgelegt, Platz ${position} von ${count}`,
  cancelled: (name) => `${name} ist wieder, wo es war`,
}

export const stepWords: typeof EnglishSteps = {
  menu: (name) => `Mehr zu ${name}`,
  up: 'Nach oben',
  down: 'Nach unten',
  first: 'Steht schon ganz oben.',
  last: 'Steht schon ganz unten.',
}
