import type { Replica } from './database.ts'
import { DATED_TYPES, readDatedWeddings } from './datedWeddings.ts'
import { sendingOrder, type DatedWedding, type SendingOrder } from './sendingOrder.ts'

export type CurrentOrder = { read: () => Promise<SendingOrder>; close: () => void }

/** Weddings and their dates are read again when one of them changed. */
export function createOrder(replica: Replica, now: () => number): CurrentOrder {
  let weddings: Promise<DatedWedding[]> | null = null
  const changes = replica.records.storageInstance.changeStream().subscribe(({ events }) => {
    if (events.some(({ documentData }) => DATED_TYPES.has(documentData.type))) weddings = null
  })
  return {
    async read() {
      weddings ??= readDatedWeddings(replica)
      return sendingOrder(await weddings, now())
    },
    close: () => changes.unsubscribe(),
  }
}
