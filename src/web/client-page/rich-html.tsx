/** A written text. The server sends it sanitised, and the page's policy lets no script run. */
export function RichHtml({ html }: { readonly html: string }) {
  if (html === '') return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised on the way in and on the way out
  return <div className="rich" dangerouslySetInnerHTML={{ __html: html }} />;
}
