import * as z from 'zod/mini'
import { everyType } from '#shared/schema/everyType.ts'
import type { FieldDeclaration } from '#shared/schema/record/field.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { EXAMPLES } from '#shared/schema/testing/examples.ts'

const HEAD = `# Record types

What \`data\` of a record of each type may hold: written from \`shared/schema\` by \`docs/recordTypes.test.ts\`, which fails when the two differ (\`npx vitest run --project unit docs/recordTypes.test.ts -u\` writes it anew). Any other member of \`data\` is refused. The envelope around it, and the calls, are in [api.md](api.md).

A field's form is JSON Schema, shortened. After it stands what happens when two people change it without knowing of each other: \`shared/merge\` has the rules.
`

/** Every type of record, its fields and the smallest record of it, as text for people. */
export function recordTypesText(): string {
  return [HEAD, ...Object.values(everyType).map(typeText)].join('\n')
}

function typeText(type: TypeDeclaration): string {
  const fields = Object.entries(type.fields).map(([name, field]) => fieldText(name, field))
  return `## ${type.name}

A ${type.words.one}, in ${type.scopes.map((kind) => `\`${kind}:\``).join(' or ')} scopes.

${fields.join('\n')}

The smallest one:

\`\`\`json
${JSON.stringify(smallest(type), null, 2)}
\`\`\`
`
}

function fieldText(name: string, { schema, merge, words }: FieldDeclaration): string {
  const isOptional = schema.safeParse(undefined).success || schema.def.type === 'optional'
  const { $schema: _, ...form } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  const need = isOptional ? '' : ', **required**'
  return `- \`${name}\`${need}: ${words}. \`${JSON.stringify(form)}\` (${merge.kind})`
}

/** The first example without the fields that may be absent. */
function smallest(type: TypeDeclaration): object {
  const [example = {}] = EXAMPLES[type.name] ?? []
  return Object.keys(example).reduce<Record<string, unknown>>(
    (data, name) => {
      const { [name]: _, ...less } = data
      const isValid = type.data.safeParse(less).success && !type.invariant?.(less as typeof example)
      return isValid ? less : data
    },
    { ...example },
  )
}
