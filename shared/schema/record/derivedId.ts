const VERSION_AT = 14

/**
 * An id that follows from others is of UUID version 8. Devices make new ones of version 7, and a record
 * of version 8 is taken in only where its own data lead to its id: nobody can keep the place of
 * another's record by bringing one of their own there first.
 */
export function derivedId(id: string): string {
  return `${id.slice(0, VERSION_AT)}8${id.slice(VERSION_AT + 1)}`
}

export function isDerivedId(id: string): boolean {
  return id[VERSION_AT] === '8'
}
