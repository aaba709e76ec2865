export function WeddingSettingsScreen() {
  return null
}
