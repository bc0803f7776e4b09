/** Does the caller take a page? Programs ask for JSON; browsers, and those who say nothing, get the page. */
export function wantsHtml(accept: string | undefined): boolean {
  return accept === undefined || !/\bapplication\/(?:[\w.-]+\+)?json\b/i.test(accept) || /\btext\/html\b/i.test(accept);
}
