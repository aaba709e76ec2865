/** Whether a link opens nothing any more. Taken back it is so at once, whatever any clock says. */
export function isLinkOver(
  link: { readonly revokedAt: number | null; readonly endsAt: number },
  at: number,
): boolean {
  return link.revokedAt !== null || at >= link.endsAt
}
