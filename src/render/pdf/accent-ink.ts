/** The ink of text and rules where the company has no usable colour of its own. */
export const NEUTRAL_INK = '#1b1f24';

/** WCAG AA for text. */
const READABLE_CONTRAST = 4.5;

/** The company's colour for rules, and the same for text if that is readable on white. */
export interface Accent {
  readonly rule: string;
  readonly text: string;
}

/** Reads `#rgb` or `#rrggbb`; anything else is the neutral ink. */
export function accentInk(color: string): Accent {
  const rule = sixDigits(color.trim());
  if (rule === undefined) return { rule: NEUTRAL_INK, text: NEUTRAL_INK };
  return { rule, text: contrastOnWhite(rule) >= READABLE_CONTRAST ? rule : NEUTRAL_INK };
}

function sixDigits(color: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
  if (/^#[0-9a-f]{3}$/i.test(color)) return color.toLowerCase().replace(/[0-9a-f]/g, '$&$&');
  return undefined;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
function contrastOnWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    linear(Number.parseInt(color.slice(start, start + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
