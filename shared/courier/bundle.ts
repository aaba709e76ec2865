import * as z from 'zod/mini'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import { userId } from '#shared/schema/record/ids.ts'
import { scopeName } from '#shared/schema/record/scope.ts'
import { signatureText, signedRow, signer } from './signedRow.ts'

/** Raised when an older build can no longer read what is handed over. */
export const BUNDLE_VERSION = 2

/** Rows of one bundle; what is more goes in the next. */
export const BUNDLE_ROWS = 400

/** So old a hand-over is somebody's forgotten file. */
export const BUNDLE_DAYS = 14

const bundlePart = {
  is: z.literal('wedsync hand-over'),
  version: z.int(),
  wedding: scopeName,
  from: signer,
  /** The account that it is for: it holds only what that member may read. */
  to: userId,
  /** Unix ms, by the server's clock as far as the giver knows it. */
  issuedAt: z.int(),
  rows: z.array(signedRow).check(z.maxLength(BUNDLE_ROWS)),
}

/** What one device hands another without a network. */
export const bundle = z.object({ ...bundlePart, signature: signatureText })
export type Bundle = z.output<typeof bundle>

/** Enough of it to say that it is too new. */
export const bundleHead = z.object({ is: bundlePart.is, version: z.int() })

const bundleContent = z.object(bundlePart)
export type BundleContent = z.output<typeof bundleContent>

/** What is signed. */
export function bundleText(content: BundleContent): string {
  const { is, version, wedding, from, to, issuedAt, rows } = content
  return canonicalJson({ is, version, wedding, from, to, issuedAt, rows })
}
