import * as z from 'zod/mini'
import { LINK_ROLES } from '#shared/schema/record/linkRights.ts'
import { userId } from '#shared/schema/record/ids.ts'
import { scopeName } from '#shared/schema/record/scope.ts'
import { email, password, user } from './session.ts'

const DAY_MS = 24 * 3_600_000

/** How far a link reaches; instants in milliseconds. */
export const LINK_LIMITS = {
  /** Devices, where its maker says nothing, and at most. */
  devices: { usual: 3, most: 10 },
  /** Without another end it works until so long after the wedding's date. */
  afterWeddingMs: 7 * DAY_MS,
  /** The latest end, from now. */
  longestMs: 800 * DAY_MS,
  /** So long a device of a link that is over may still fetch what it has to forget. */
  farewellMs: 30 * DAY_MS,
  /** Of one wedding, those that are over too. */
  links: 500,
  shares: 50,
} as const

const linkRole = z.enum(LINK_ROLES)
const personName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))
const token = z.string().check(z.regex(/^[\w-]{20,100}$/))
const instant = z.iso.datetime()
const device = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
})

/** A vendor's link is that of one vendor; a household or one person of the family has one of theirs. */
export const createLink = z
  .object({
    role: linkRole,
    vendor: z.optional(z.uuid()),
    household: z.optional(z.uuid()),
    /** For whom it is, where no vendor and no household says so. */
    name: z.optional(personName),
    /** Whom to ring about it: told to whoever opens it. */
    phone: z.optional(z.string().check(z.trim(), z.maxLength(40), z.regex(/\d/))),
    endsAt: z.optional(instant),
    devices: z.optional(z.int().check(z.gte(1), z.lte(LINK_LIMITS.devices.most))),
  })
  .check(
    z.refine(
      ({ role, vendor, household, name }) =>
        role === 'vendor'
          ? vendor !== undefined && household === undefined
          : vendor === undefined && (household !== undefined || name !== undefined),
      'A link is for one vendor, one household or one named person.',
    ),
  )
export type CreateLink = z.output<typeof createLink>

/** `open`: works from it; `removed`: left or was removed; `account`: has an account now. */
const openingState = z.enum(['open', 'removed', 'account'])

export const listedLink = z.object({
  id: z.string(),
  role: linkRole,
  vendor: z.optional(z.string()),
  household: z.optional(z.string()),
  name: z.string(),
  madeBy: userId,
  createdAt: z.string(),
  endsAt: z.string(),
  /** `withdrawn`: whoever made it no longer belongs here, or may no longer do so. */
  state: z.enum(['stands', 'revoked', 'ended', 'withdrawn']),
  devices: z.number(),
  openings: z.array(
    z.object({
      user: userId,
      name: z.string(),
      device: z.string(),
      openedAt: z.string(),
      lastSeenAt: z.string(),
      state: openingState,
    }),
  ),
})
export type ListedLink = z.output<typeof listedLink>

/** The secret is in this answer and nowhere else. */
export const linkAnswer = z.object({ link: listedLink, token: z.string(), url: z.string() })
export type LinkAnswer = z.output<typeof linkAnswer>

export const linkListing = z.object({ links: z.array(listedLink) })
export type LinkListing = z.output<typeof linkListing>

export const lookAtLink = z.object({ token })

/** What a link tells before it is opened. */
export const linkPreview = z.object({
  role: linkRole,
  /** For whom it is. */
  name: z.string(),
  title: z.string(),
  invitedBy: z.string(),
  endsAt: z.string(),
})
export type LinkPreview = z.output<typeof linkPreview>

/** `name`: what the person calls themselves. */
export const openLink = z.object({ token, name: z.optional(personName), device })
export type OpenLink = z.output<typeof openLink>

export const openedLink = z.object({
  user,
  token: z.string(),
  expiresAt: z.string(),
  scope: scopeName,
  role: linkRole,
  title: z.string(),
  invitedBy: z.string(),
  phone: z.optional(z.string()),
  endsAt: z.string(),
})
export type OpenedLink = z.output<typeof openedLink>

/** A person of a link gets an account of their own. */
export const becomeAccount = z.object({ email, password })
export type BecomeAccount = z.output<typeof becomeAccount>

export const createShare = z.object({ endsAt: z.optional(instant) })
export type CreateShare = z.output<typeof createShare>

const listedShare = z.object({
  id: z.string(),
  madeBy: userId,
  createdAt: z.string(),
  endsAt: z.nullable(z.string()),
  state: z.enum(['stands', 'revoked', 'ended', 'withdrawn']),
  /** How often it was read, and when last. */
  reads: z.number(),
  lastReadAt: z.nullable(z.string()),
})
export type ListedShare = z.output<typeof listedShare>

export const shareAnswer = z.object({ share: listedShare, token: z.string(), url: z.string() })
export type ShareAnswer = z.output<typeof shareAnswer>

export const shareListing = z.object({ shares: z.array(listedShare) })
export type ShareListing = z.output<typeof shareListing>

export const readShare = z.object({ token })

/** What a wedding's newest publication says to everybody: places and times, and nobody's name. */
export const sharedSchedule = z.object({
  title: z.string(),
  date: z.string(),
  zone: z.string(),
  /** Null: nothing was published yet. */
  published: z.nullable(
    z.object({ label: z.string(), at: z.string(), note: z.nullable(z.string()) }),
  ),
  days: z.array(
    z.object({
      id: z.string(),
      date: z.string(),
      title: z.optional(z.string()),
      moments: z.array(
        z.object({
          id: z.string(),
          start: z.number(),
          end: z.number(),
          title: z.string(),
          place: z.optional(z.string()),
        }),
      ),
    }),
  ),
  /** What to wear, as the couple wrote it for everybody. */
  wear: z.array(z.object({ id: z.string(), question: z.string(), answer: z.string() })),
  /** When the link ends; null: by hand alone. */
  endsAt: z.nullable(z.string()),
})
export type SharedSchedule = z.output<typeof sharedSchedule>
