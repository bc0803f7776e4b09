/** One server-sent event as it goes over the wire. `data` may have several lines; `name` has none. */
export function eventText(name: string, data: string): string {
  const lines = data.split(/\r\n|\r|\n/).map((line) => `data: ${line}\n`);
  return `event: ${name}\n${lines.join('')}\n`;
}
