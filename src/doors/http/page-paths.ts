/** Where pages live. Everything else at the root belongs to the doors. */
export const pagePaths = ['/app', '/o', '/offer/feedback', '/docs'] as const;

/** Is this path, or pattern, one of a page? */
export function isPagePath(path: string): boolean {
  return path === '/' || pagePaths.some((page) => path === page || path.startsWith(`${page}/`));
}
