const token = /[^<>&"\0]+|<(\/?)(p|strong|b|em|i|u|s)>|<br \/>/y;

/**
 * Is it text in paragraphs, with emphasis that opens and closes in turn and nothing else? Then cleaning would give it back as it is,
 * and takes twenty times as long to find out. Most texts that people and programs send are such.
 */
export function isPlainHtml(html: string): boolean {
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const found = token.exec(html);
    if (!found) return false;
    const [, slash, tag] = found;
    if (tag === undefined) continue;
    if (slash === '/') {
      if (open.pop() !== tag) return false;
    } else if (open.length >= 10 || (tag === 'p' && open.length > 0)) {
      return false;
    } else {
      open.push(tag);
    }
  }
  return open.length === 0;
}
