/** The file name of a printed document: its number, with nothing that a header or a disk could misread. */
export function pdfFileName(number: string, suffix: '' | '-order-confirmation' = ''): string {
  return `${number.replace(/[^\w.-]/g, '_')}${suffix}.pdf`;
}
