import { IMPORT_FIELDS, type ColumnMapping, type ImportField } from './preview.ts'

/** What people call the columns of a run sheet, in a few languages; compared without accents. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  day: ['day', 'date', 'tag', 'datum', 'jour', 'dia', 'fecha', 'giorno', 'data'],
  start: [
    'time',
    'start',
    'start time',
    'starts',
    'from',
    'begin',
    'begins',
    'beginning',
    'begin time',
    'time from',
    'call time',
    'when',
    'hour',
    'clock',
    'planned start',
    'zeit',
    'uhrzeit',
    'beginn',
    'von',
    'wann',
    'startzeit',
    'heure',
    'debut',
    'hora',
    'inicio',
    'ora',
    'inizio',
    'tijd',
  ],
  end: [
    'end',
    'end time',
    'ends',
    'finish',
    'finish time',
    'to',
    'until',
    'till',
    'stop',
    'time to',
    'planned end',
    'ende',
    'bis',
    'endzeit',
    'fin',
    'fine',
    'einde',
  ],
  duration: [
    'duration',
    'length',
    'dur',
    'mins',
    'min',
    'minutes',
    'how long',
    'duration min',
    'duration mins',
    'duration minutes',
    'dauer',
    'minuten',
    'dauer in minuten',
    'duree',
    'duracion',
    'durata',
    'duur',
  ],
  title: [
    'title',
    'activity',
    'event',
    'what',
    'item',
    'moment',
    'task',
    'description',
    'action',
    'agenda',
    'programme',
    'program',
    'name',
    'activity event',
    'was',
    'ablauf',
    'titel',
    'programm',
    'programmpunkt',
    'was geschieht',
    'activite',
    'quoi',
    'actividad',
    'evento',
    'attivita',
  ],
  location: [
    'location',
    'place',
    'where',
    'venue',
    'room',
    'address',
    'area',
    'ort',
    'wo',
    'raum',
    'lieu',
    'lugar',
    'luogo',
    'plaats',
  ],
  who: [
    'who',
    'responsible',
    'vendor',
    'vendors',
    'supplier',
    'suppliers',
    'contact',
    'contacts',
    'person',
    'people',
    'people involved',
    'owner',
    'lead',
    'team',
    'assigned to',
    'whos responsible',
    'person responsible',
    'wer',
    'verantwortlich',
    'zustandig',
    'dienstleister',
    'personen',
    'qui',
    'quien',
    'chi',
  ],
  notes: [
    'notes',
    'note',
    'details',
    'detail',
    'comments',
    'comment',
    'remarks',
    'info',
    'additional info',
    'notizen',
    'bemerkungen',
    'bemerkung',
    'anmerkungen',
    'hinweise',
    'remarques',
    'notas',
    'note aggiuntive',
  ],
  category: [
    'category',
    'type',
    'section',
    'phase',
    'part',
    'track',
    'lane',
    'group',
    'kategorie',
    'spur',
    'bereich',
    'categorie',
    'categoria',
    'tipo',
  ],
}

const FIELD_OF = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    NAMES[field].map((name): [string, ImportField] => [name, field]),
  ),
)

/** Which columns a header row names; the first column of a name counts. */
export function mappingFromHeader(cells: readonly string[]): ColumnMapping | undefined {
  const mapping: ColumnMapping = {}
  cells.forEach((cell, index) => {
    const field = FIELD_OF.get(plainName(cell))
    if (field !== undefined && mapping[field] === undefined) mapping[field] = index
  })
  // "Description" beside "Activity" is a note; "Start, Description" has its title there.
  const known = Object.keys(mapping).length
  const timed =
    mapping.start !== undefined || mapping.end !== undefined || mapping.duration !== undefined
  return known >= 2 && (timed || mapping.title !== undefined) ? mapping : undefined
}

/** Whether a line of pasted text is the header of spreadsheet cells. */
export function looksLikeHeaderRow(line: string): boolean {
  if (line.length > 500) return false
  return ['\t', ';', '|', ','].some((delimiter) => {
    const cells = line.split(delimiter)
    const mapping = cells.length > 1 ? mappingFromHeader(cells) : undefined
    return mapping?.start !== undefined && mapping.title !== undefined
  })
}

function plainName(cell: string): string {
  if (cell.length > 40) return ''
  return cell
    .normalize('NFD')
    .replaceAll(/\p{M}|'/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
