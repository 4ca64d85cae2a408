const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, '').trim()

/**
 * Every table has a caption, for who comes to it out of order. A caption that says what the heading above it said is heard and not
 * seen: nobody should read the same line twice.
 */
export const quietCaptions = (html: string): string => {
  let heading = ''
  return html.replaceAll(/<(h[1-6]|caption)\b([^>]*)>([\s\S]*?)<\/\1>/g, (whole, tag: string, attributes: string, text: string) => {
    if (tag === 'caption') return plain(text) === heading ? `<caption class="unseen"${attributes}>${text}</caption>` : whole
    heading = plain(text)
    return whole
  })
}
