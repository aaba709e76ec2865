import type { VendorData } from '#shared/schema/vendor.ts'
import { inLocale } from './inLocale.ts'

type Stage = NonNullable<VendorData['stage']>

/** What is known of a kind of vendor before anybody has spoken with them. */
export type VendorKindWords = {
  /** What the place has to have for them. */
  access: string
  /** What they have to be given. */
  needs: string
  /** Moments that cannot begin without them. */
  gates: readonly string[]
  /** What one usually hears from them on the day. */
  tells: readonly string[]
  /** What they have to be told at once. */
  hears: readonly string[]
  /** Steps that this kind calls by words of its own. */
  stages?: Partial<Record<Stage, string>>
}

/** By kind, as it is stored. */
export const vendorKindFacts: Readonly<Record<string, VendorKindWords>> = inLocale(
  'vendorKindFacts',
  {
    venue: {
      access: 'opens first, closes last',
      needs: 'master run sheet, plan of rooms, limits',
      gates: ['doors', 'room turn', 'last call'],
      tells: ['curfew', 'room turn time', 'weather plan'],
      hears: ['any breach of a hard limit', 'weather plan switched'],
    },
    coordinator: {
      access: 'runs the sheet',
      needs: 'everything',
      gates: ['every publish'],
      tells: ['delays', 'decisions'],
      hears: ['everything, in one list'],
    },
    photographer: {
      access: 'parking near prep',
      needs: 'shot list, light times, name callers, coverage end',
      gates: ['formals', 'portraits', 'first dance'],
      tells: ['ready for group', 'behind by N'],
      hears: [
        'ceremony moved',
        'portrait window shrinks below its minimum',
        'dinner called',
        'coverage end passed',
      ],
    },
    videographer: {
      access: 'audio feed',
      needs: 'speech order, mic plan',
      gates: ['vows', 'speeches'],
      tells: ['audio ready'],
      hears: ['ceremony or speeches moved', 'who speaks changed'],
    },
    'hair-makeup': {
      access: 'light, sockets, chairs',
      needs: 'order of faces with minutes each',
      gates: ['into dress'],
      tells: ['last face done at'],
      hears: ['prep is over its minimum', 'bride’s finish projected late'],
    },
    florist: {
      access: 'water, shade, ladder',
      needs: 'placement list, who gets which buttonhole',
      gates: ['buttonholes on', 'arch moved'],
      tells: ['church done', 'bouquets handed over'],
      hears: ['ceremony moved indoors', 'moves of arch'],
    },
    cake: {
      access: 'level cool table',
      needs: 'table place, cake knife',
      gates: ['cake cut'],
      tells: ['delivered photo'],
      hears: ['delivery not seen by time', 'heat above 28 C outdoors'],
    },
    caterer: {
      access: 'power, water, vans',
      needs: 'final count, diets, hard serve time, speech slots',
      gates: ['call to dinner', 'mains', 'cake'],
      tells: ['ready to fire mains', 'courses cleared'],
      hears: ['dinner moved by 5 or more', 'guest count changed', 'speeches put before mains'],
    },
    bar: {
      access: 'ice, licence',
      needs: 'closing time, drinks list',
      gates: ['drinks', 'last call'],
      tells: ['bar open', 'last call'],
      hears: ['drinks hour moved or stretched', 'curfew'],
    },
    band: {
      access: 'load-in, stage, power',
      needs: 'line-check window, first dance song',
      gates: ['first dance', 'sets'],
      tells: ['line check done', 'on stage'],
      hears: ['dances moved', 'sets shortened', 'load-in during speeches'],
    },
    dj: {
      access: 'power, table',
      needs: 'song list, cues, names to say',
      gates: ['entrance', 'dances'],
      tells: ['sound ready'],
      hears: ['any announced moment moved', 'names changed'],
    },
    officiant: {
      access: 'mic, water',
      needs: 'ceremony order, legal papers',
      gates: ['ceremony'],
      tells: ['ready', 'papers signed'],
      hears: ['not on site 20 min before', 'couple late', 'muhurat or church slot at risk'],
    },
    'music-ceremony': {
      access: 'chairs, shade',
      needs: 'cues: aisle, register, exit',
      gates: ['processional'],
      tells: ['tuned'],
      hears: ['ceremony moved', 'aisle order changed'],
    },
    transport: {
      access: 'turning space',
      needs: 'passenger lists, two pick-up contacts',
      gates: ['arrivals at church', 'carriages'],
      tells: ['left with N', 'stuck'],
      hears: ['pick-up moved by 5 or more', 'route closed'],
      stages: { arrived: 'Waiting', ready: 'Loaded', working: 'Arrived' },
    },
    rentals: {
      access: 'van access',
      needs: 'drop plan, return time',
      gates: ['tables set'],
      tells: ['count checked'],
      hears: ['short count', 'collection time changed'],
      stages: { done: 'Left', left: 'Collected' },
    },
    decorator: {
      access: 'overnight access',
      needs: 'layout, fire rules',
      gates: ['ceremony space ready', 'flip'],
      tells: ['structure checked'],
      hears: ['flip time under its minimum'],
    },
    'av-lighting': {
      access: 'power map',
      needs: 'cues, slides, mic list',
      gates: ['speeches', 'slideshow'],
      tells: ['sound check done', 'slides tested'],
      hears: ['speech order changed', 'generator problem'],
    },
    mc: {
      access: 'mic',
      needs: 'pronunciations, order',
      gates: ['entrance', 'speeches'],
      tells: ['ready'],
      hears: ['announced moment moved'],
    },
    henna: {
      access: 'chair, light',
      needs: 'numbers, bride first',
      gates: ['mehndi'],
      tells: ['bride done', 'guests left'],
      hears: ['guest number up'],
    },
  },
)
