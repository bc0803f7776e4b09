/** A typed name as a picture, PNG as a data URL. */
export function writtenSignature(name: string): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = 900;
  canvas.height = 220;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#12161d';
  pen.textBaseline = 'middle';
  pen.font = 'italic 96px "Segoe Script", "Snell Roundhand", "Brush Script MT", cursive';
  const width = pen.measureText(name).width;
  const scale = Math.min(1, 860 / Math.max(1, width));
  pen.scale(scale, scale);
  pen.fillText(name, 20 / scale, 110 / scale);
  return canvas.toDataURL('image/png');
}
