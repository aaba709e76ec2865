import type { placeWords } from '../words/places.ts'

export type PlaceName = keyof typeof placeWords

export type Place = {
  id: PlaceName
  /** Pressed after `g`. */
  key: string
  /** Its address; in the wedding that is open, or null where there has to be one. */
  at: (wedding: string | null) => string | null
}

const ofWedding = (path: string) => (wedding: string | null) =>
  wedding === null ? null : `/w/${wedding}/${path}`
const inOrAbove = (path: string, above: string) => (wedding: string | null) =>
  wedding === null ? above : `/w/${wedding}/${path}`

const declared: Record<PlaceName, Omit<Place, 'id'>> = {
  day: { key: 'd', at: ofWedding('day') },
  shots: { key: 's', at: ofWedding('shots') },
  tasks: { key: 't', at: inOrAbove('tasks', '/tasks') },
  guests: { key: 'g', at: ofWedding('guests') },
  vendors: { key: 'v', at: ofWedding('vendors') },
  family: { key: 'f', at: ofWedding('family') },
  people: { key: 'p', at: ofWedding('people') },
  photos: { key: 'o', at: ofWedding('photos') },
  documents: { key: 'c', at: ofWedding('documents') },
  money: { key: 'b', at: ofWedding('money') },
  contacts: { key: 'k', at: () => '/contacts' },
  decisions: {
    key: 'i',
    at: (wedding) => (wedding === null ? '/decisions' : `/decisions?wedding=${wedding}`),
  },
  published: { key: 'u', at: ofWedding('published') },
  proposals: { key: 'q', at: ofWedding('proposals') },
  messages: { key: 'n', at: ofWedding('messages') },
  announcements: { key: 'l', at: ofWedding('announcements') },
  emergency: { key: 'x', at: ofWedding('emergency') },
  history: { key: 'r', at: ofWedding('history') },
  settings: { key: 'e', at: ofWedding('settings') },
  merging: { key: 'w', at: ofWedding('merging') },
  weddings: { key: 'h', at: () => '/' },
  year: { key: 'j', at: () => '/year' },
  templates: { key: 'm', at: () => '/templates' },
  sync: { key: 'y', at: () => '/sync' },
  account: { key: 'a', at: () => '/account' },
}

/** Where one may go from anywhere: by the palette, and by `g` and a letter. */
export const PLACES: readonly Place[] = Object.entries(declared).map(([name, place]) => {
  return { id: name as PlaceName, ...place }
})
