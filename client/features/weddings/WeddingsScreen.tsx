export function WeddingsScreen() {
  return null
}
