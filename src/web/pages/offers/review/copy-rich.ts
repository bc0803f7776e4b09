export interface RichText {
  readonly text: string;
  readonly html: string;
}

/**
 * Puts text and HTML on the clipboard. Throws what `content` throws, or a DOMException when the browser refuses.
 *
 * Browsers that want the write to start with the click get the content as a promise; plain http has no clipboard API
 * and goes by the copy event.
 */
export async function copyRich(content: Promise<RichText>): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return copyByEvent(await content);
  const part = (type: 'text/html' | 'text/plain') =>
    content.then(({ html, text }) => new Blob([type === 'text/html' ? html : text], { type }));
  const item = new ClipboardItem({ 'text/html': part('text/html'), 'text/plain': part('text/plain') });
  const written = navigator.clipboard.write([item]);
  await Promise.all([content, written]);
}

function copyByEvent({ text, html }: RichText): void {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (!done) throw new DOMException('copy was refused', 'NotAllowedError');
}
