import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'
import { newId, stamp, type MadeWedding } from './madeWedding.ts'

type MadeFile = { hash: string; size: number; mime: 'image/png'; content: Buffer }

/** A picture of one colour that every browser shows. */
function picture(red: number, side = 24): MadeFile {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.from([0, ...Array.from({ length: side }, () => [red, 90, 120]).flat()])
  const rows = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))
  const content = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const hash = createHash('sha256').update(content).digest('hex')
  return { hash, size: content.length, mime: 'image/png', content }
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Brings a plan of the venue and so many photographs to the server, whole, as a program would. */
export async function bringFiles(
  api: ServerApi,
  url: string,
  by: Account,
  wedding: MadeWedding,
  photos: number,
): Promise<void> {
  const plan = picture(250, 40)
  const version = newId()
  const stored = ({ hash, size, mime }: MadeFile) => ({ hash, size, mime })
  const make = (type: string, data: WireRecord['data']): WireRecord => ({
    id: newId(),
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: by.id,
    _deleted: false,
  })
  const document = make('document', {
    name: 'Where everything is',
    kind: 'venuePlan',
    readers: 'team',
    versions: {
      [version]: { file: stored(plan), addedAt: 1_800_000_000_000, by: by.name, device: 'Script' },
    },
    current: version,
  })
  const taken = Array.from({ length: photos }, (_none, index) => {
    const [thumb, file] = [picture(index), picture(index, 48)]
    const data = {
      thumb: { ...stored(thumb), width: 24, height: 24 },
      file: { ...stored(file), width: 48, height: 48 },
      takenAt: 1_800_000_000_000 + index,
    }
    return { record: make('photo', data), files: [thumb, file] }
  })
  await api.push(by, [document, ...taken.map(({ record }) => record)])
  await upload(url, by, document, plan)
  for (const { record, files } of taken) {
    for (const file of files) await upload(url, by, record, file)
  }
}

/** By tus, in one piece. */
async function upload(url: string, by: Account, record: WireRecord, file: MadeFile): Promise<void> {
  const base = url.replace('localhost', '127.0.0.1')
  const said = { scope: record.scope, record: record.id, hash: file.hash, mime: file.mime }
  const metadata = Object.entries(said).map(
    ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
  )
  const common = { authorization: `Bearer ${by.token}`, 'tus-resumable': '1.0.0' }
  const begun = await fetch(`${base}/api/uploads`, {
    method: 'POST',
    headers: {
      ...common,
      'upload-length': String(file.size),
      'upload-metadata': metadata.join(','),
    },
  })
  if (!begun.ok) throw new Error(`An upload: ${begun.status} ${await begun.text()}`)
  const sent = await fetch(new URL(begun.headers.get('location') ?? '', base), {
    method: 'PATCH',
    headers: {
      ...common,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(file.content),
  })
  if (!sent.ok) throw new Error(`An upload: ${sent.status} ${await sent.text()}`)
}
