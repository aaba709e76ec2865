import type { Account, ServerApi, WireRecord } from './serverApi.ts'
import { madePhotograph, madePlan, type MadeFile } from './madePicture.ts'
import { newId, stamp, type MadeWedding } from './madeWedding.ts'

/** Pixels of a photograph on one side. */
const SIDES = { thumb: 120, whole: 240 } as const

/** Brings a plan of the venue and so many photographs to the server, whole, as a program would. */
export async function bringFiles(
  api: ServerApi,
  url: string,
  by: Account,
  wedding: Pick<MadeWedding, 'scope'>,
  photos: number,
): Promise<{ document: string; photo: string }> {
  const plan = madePlan(240)
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
    const [thumb, file] = [madePhotograph(index, SIDES.thumb), madePhotograph(index, SIDES.whole)]
    const data = {
      thumb: { ...stored(thumb), width: SIDES.thumb, height: SIDES.thumb },
      file: { ...stored(file), width: SIDES.whole, height: SIDES.whole },
      takenAt: 1_800_000_000_000 + index,
    }
    return { record: make('photo', data), files: [thumb, file] }
  })
  await api.push(by, [document, ...taken.map(({ record }) => record)])
  await upload(url, by, document, plan)
  for (const { record, files } of taken) {
    for (const file of files) await upload(url, by, record, file)
  }
  return { document: document.id, photo: taken[0]?.record.id ?? '' }
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
