import { relative, resolve, sep } from 'node:path'
import { judgeImport } from './judgeImport.ts'

/**
 * The linter's rule `walls/imports`. A plugin instead of `no-restricted-imports` because that rule
 * sees only the text between the quotes: `../db/x.ts` means another room in every folder, its
 * overrides replace one another, and it cannot say "nothing but".
 */
const root = resolve(import.meta.dirname, '../..')

type Literal = { type: string; value?: unknown }
type Kind = 'type' | 'value' | undefined
type Node = {
  source?: Literal | null
  argument?: Literal
  importKind?: Kind
  exportKind?: Kind
}
type Context = {
  filename: string
  report: (problem: { node: Node; message: string }) => void
}

const imports = {
  create(context: Context) {
    const from = relative(root, context.filename).split(sep).join('/')
    const judge = (node: Node, literal: Literal | null | undefined, typeOnly: boolean) => {
      if (typeof literal?.value !== 'string') return
      const message = judgeImport({ from, specifier: literal.value, typeOnly })
      if (message !== undefined) context.report({ node, message })
    }
    return {
      ImportDeclaration: (node: Node) => judge(node, node.source, isTypeOnly(node)),
      ExportNamedDeclaration: (node: Node) => judge(node, node.source, isTypeOnly(node)),
      ExportAllDeclaration: (node: Node) => judge(node, node.source, isTypeOnly(node)),
      ImportExpression: (node: Node) => judge(node, node.source, false),
      TSImportType: (node: Node) => judge(node, node.source ?? node.argument, true),
    }
  },
}

/** `import { type A }` keeps the import at run time, so only the whole statement counts. */
function isTypeOnly(node: Node): boolean {
  return node.importKind === 'type' || node.exportKind === 'type'
}

export default { meta: { name: 'walls' }, rules: { imports } }
