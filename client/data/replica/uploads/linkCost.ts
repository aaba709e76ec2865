/** What the browser says of the link; absent where it says nothing. */
export type LinkFacts = { saveData?: boolean; type?: string }

/** Bytes on this link cost money, or its owner asked to save them. */
export function isMetered(facts: LinkFacts | undefined): boolean {
  return facts?.saveData === true || facts?.type === 'cellular'
}

/** The link of this page or worker, as the browser knows it. */
export function linkFacts(from: object): LinkFacts | undefined {
  const connection: unknown = Reflect.get(from, 'connection')
  if (typeof connection !== 'object' || connection === null) return undefined
  const type: unknown = Reflect.get(connection, 'type')
  return {
    saveData: Reflect.get(connection, 'saveData') === true,
    ...(typeof type === 'string' && { type }),
  }
}
