/** What somebody wrote, as plain paragraphs in its own direction of reading; never as a page. */
export const Paragraphs = ({ text }: { readonly text: string }) => (
  <>{text.split(/\n{2,}/).filter((one) => one.trim() !== '').map((paragraph, index) => <p key={index} dir="auto">{paragraph}</p>)}</>
)
