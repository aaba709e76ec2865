import { CARRIED_NAMES, type DeviceKey } from '#shared/protocol/courier.ts'
import {
  BUNDLE_DAYS,
  BUNDLE_VERSION,
  bundle,
  bundleHead,
  bundleText,
  type Bundle,
} from './bundle.ts'
import { namesIn, rowText, type SignedRow, type Signer } from './signedRow.ts'

/** Why a bundle, or a row of it, is not taken in. */
export type HandOverRefusal =
  /** It is no hand-over, or was cut short. */
  | 'unreadable'
  /** Made by a newer build. */
  | 'tooNew'
  | 'otherWedding'
  | 'forSomebodyElse'
  | 'expired'
  /** Its maker is not a member, as far as this device knows. */
  | 'notAMember'
  /** The keys known here have none of that device. */
  | 'unknownDevice'
  | 'badSignature'
  /** Its maker may not do what it does. */
  | 'notAllowed'
  /** More stands upon one another than can be reckoned with here. */
  | 'tooMuch'
  /** What it stands upon did not come along as it was signed: its author brings it themselves. */
  | 'notWhole'

/** Checks a signature over a text with a device's key. */
export type CheckSignature = (key: DeviceKey, text: string, signature: string) => Promise<boolean>

/** What this device knows, against which a hand-over is held. */
export type KnownHere = {
  account: string
  wedding: string
  keys: readonly DeviceKey[]
  /** Members now, as this device knows them. */
  isMember: (account: string) => boolean
  check: CheckSignature
  /** Unix ms, by the server's clock as far as it is known here. */
  now: number
}

const DAY_MS = 86_400_000

/** The bundle, or why nothing of it is taken in. */
export async function judgeBundle(
  value: unknown,
  here: KnownHere,
): Promise<{ bundle: Bundle } | { refusal: HandOverRefusal; from?: string }> {
  const head = bundleHead.safeParse(value)
  if (!head.success) return { refusal: 'unreadable' }
  if (head.data.version > BUNDLE_VERSION) return { refusal: 'tooNew' }
  const parsed = bundle.safeParse(value)
  if (!parsed.success || head.data.version < BUNDLE_VERSION) return { refusal: 'unreadable' }
  const { wedding, to, from, issuedAt, signature } = parsed.data
  const refuse = (refusal: HandOverRefusal) => ({ refusal, from: from.account })
  if (wedding !== here.wedding) return refuse('otherWedding')
  if (to !== here.account) return refuse('forSomebodyElse')
  const unknown = await refusedSigner(from, bundleText(parsed.data), signature, here)
  if (unknown) return refuse(unknown)
  if (issuedAt < here.now - BUNDLE_DAYS * DAY_MS) return refuse('expired')
  if (namesIn(parsed.data.rows) > CARRIED_NAMES) return refuse('tooMuch')
  return { bundle: parsed.data }
}

/** Why one row is not taken in, or null: its author need not be the giver. */
export async function refusedRow(row: SignedRow, here: KnownHere): Promise<HandOverRefusal | null> {
  const { newDocumentState: mine, assumedMasterState: base } = row.row
  if (mine.scope !== here.wedding) return 'otherWedding'
  if (base && (base.scope !== mine.scope || base.id !== mine.id)) return 'unreadable'
  if (mine.by !== row.author.account) return 'badSignature'
  return refusedSigner(row.author, rowText(row), row.signature, here)
}

async function refusedSigner(
  { account, replica }: Signer,
  text: string,
  signature: string,
  here: KnownHere,
): Promise<HandOverRefusal | null> {
  if (!here.isMember(account)) return 'notAMember'
  const key = here.keys.find((one) => one.account === account && one.replica === replica)
  if (!key) return 'unknownDevice'
  return (await here.check(key, text, signature)) ? null : 'badSignature'
}
