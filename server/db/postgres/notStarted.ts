/** Our own PostgreSQL could not be started or stopped; the message is one sentence for a person. */
export class DatabaseNotStarted extends Error {
  override name = 'DatabaseNotStarted'
}
