export function UseTemplateScreen() {
  return null
}
