import * as z from 'zod/mini'
import { WEDDING_ROLES, STUDIO_ROLES, type Role } from '#shared/schema/record/access.ts'
import { grantName, GRANTS } from '#shared/schema/record/grants.ts'
import { isBound } from '#shared/schema/record/bond.ts'
import { userId } from '#shared/schema/record/ids.ts'
import { scopeName } from '#shared/schema/record/scope.ts'

/** `id` is the device's own: one browser profile; its account databases share it. */
const device = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(80)),
})

export const email = z.string().check(z.maxLength(254), z.email())
export const password = z.string().check(z.minLength(8), z.maxLength(200))

export const createAccount = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  email,
  password,
  device: z.optional(device),
})
export type CreateAccount = z.output<typeof createAccount>

export const createSession = z.object({
  email,
  password: z.string().check(z.maxLength(200)),
  device: z.optional(device),
})
export type CreateSession = z.output<typeof createSession>

export const user = z.object({ id: userId, name: z.string(), email: z.string() })
export type User = z.output<typeof user>

export const sessionAnswer = z.object({ user, token: z.string(), expiresAt: z.string() })
export type SessionAnswer = z.output<typeof sessionAnswer>

export const sessionListing = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      device: z.string(),
      createdAt: z.string(),
      lastSeenAt: z.string(),
      current: z.boolean(),
    }),
  ),
})
export type SessionListing = z.output<typeof sessionListing>

/** `wipe`: the device is lost or stolen and erases itself at its next contact. */
export const revokeQuery = z.object({ wipe: z.optional(z.enum(['true', 'false'])) })

const role = z.enum([...WEDDING_ROLES, ...STUDIO_ROLES])

/** A tie that the role does not carry is refused rather than dropped: its sender meant something. */
const fits = z.refine<{ role: Role; vendor?: unknown; household?: unknown }>(
  (body) =>
    (typeof body.vendor !== 'string' || isBound(body.role, 'vendor')) &&
    (typeof body.household !== 'string' || isBound(body.role, 'household')),
  'A role is tied to what it can be tied to.',
)

/** Ids of the vendor the invited person works for, and of the household they belong to. */
export const createInvitation = z
  .object({ role, vendor: z.optional(z.uuid()), household: z.optional(z.uuid()) })
  .check(fits)
export const invitationAnswer = z.object({
  token: z.string(),
  url: z.string(),
  expiresAt: z.string(),
})
export type InvitationAnswer = z.output<typeof invitationAnswer>

/** What a link tells before it is accepted. */
export const invitationPreview = z.object({ role, title: z.string(), invitedBy: z.string() })
export type InvitationPreview = z.output<typeof invitationPreview>

export const acceptAnswer = z.object({ scope: scopeName, role })
export type AcceptAnswer = z.output<typeof acceptAnswer>

/**
 * An absent tie stays as far as the role carries it, null unties; `grants` are all of them from now on,
 * absent ones stay.
 */
export const changeMember = z
  .object({
    role,
    vendor: z.optional(z.nullable(z.uuid())),
    household: z.optional(z.nullable(z.uuid())),
    grants: z.optional(z.array(grantName).check(z.maxLength(GRANTS.length))),
  })
  .check(fits)
export type ChangeMember = z.output<typeof changeMember>

export const memberListing = z.object({
  members: z.array(
    z.object({
      userId,
      name: z.string(),
      role,
      owner: z.boolean(),
      vendor: z.optional(z.string()),
      household: z.optional(z.string()),
      grants: z.optional(z.array(z.string())),
      joinedAt: z.string(),
    }),
  ),
})
