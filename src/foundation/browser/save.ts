/** Gives the reporter a file made on this device. The address in memory is let go at once; nothing stays behind. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.rel = 'noopener'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
