import type { SourceFile } from './source-file.ts';

/** Checks that were switched off without saying why. */
export function suppressionViolations(file: SourceFile): readonly string[] {
  return file.comments.flatMap(({ text, line }) => {
    const where = `${file.path}:${line}`;
    if (/@ts-(ignore|nocheck)/.test(text)) return [`${where}: @ts-ignore and @ts-nocheck are not allowed`];
    if (/@ts-expect-error\s*$/.test(text)) return [`${where}: @ts-expect-error needs its reason on the line`];
    return /biome-ignore(?!.*:\s*\S.{5})/.test(text) ? [`${where}: biome-ignore needs its reason on the line`] : [];
  });
}
