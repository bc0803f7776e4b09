const token = /(<[^>]*>)|\{\{[ \t]*([a-z_]+(?:\.[a-z_0-9]+)+)[ \t]*\}\}/g;
const chip = /<span[^>]*data-merge-field="([a-z_0-9.]+)"[^>]*>[^<]*<\/span>/g;

/** HTML as it is stored, with a chip for each merge field in its text. Fields within tags stay as they are. */
export function chipsFromFields(html: string): string {
  return html.replace(token, (whole, tag: string | undefined, path: string | undefined) =>
    tag !== undefined || path === undefined ? whole : `<span data-merge-field="${path}">{{${path}}}</span>`,
  );
}

/** HTML of the editor as it is stored: chips are merge fields again, an empty text is none. */
export function fieldsFromChips(html: string): string {
  const stored = html.replace(chip, (_, path: string) => `{{${path}}}`);
  return stored === '<p></p>' ? '' : stored;
}

/** What this editor would lose: it knows no tables. */
export const isBeyondEditor = (html: string): boolean => /<(table|h[4-6]|img)\b/i.test(html);
