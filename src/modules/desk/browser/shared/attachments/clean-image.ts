/**
 * Draws an image anew, so that only its pixels remain: no maker, place, device, thumbnail or comment.
 * Rejects when the browser cannot read the image; the caller then asks what to do, and never sends the original by itself.
 */
export const cleanImage = async (file: File): Promise<File> => {
  const bitmap = await createImageBitmap(file)
  try {
    const canvas = document.createElement('canvas')
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, file.type, 0.92))
    if (blob === null || blob.type !== file.type) throw new Error('the image could not be drawn')
    return new File([blob], file.name, { type: file.type, lastModified: 0 })
  } finally {
    bitmap.close()
  }
}
