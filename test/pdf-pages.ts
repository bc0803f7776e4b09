import { extractText, getDocumentProxy } from 'unpdf';

/** Opens a PDF for a closer look; the reader takes the bytes away, so it gets its own. */
export function openPdf(pdf: Uint8Array): ReturnType<typeof getDocumentProxy> {
  return getDocumentProxy(new Uint8Array(pdf));
}

/** The text of every page of a PDF. */
export async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await openPdf(pdf), { mergePages: false });
  return text;
}
