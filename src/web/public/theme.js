// Runs before the first paint, so that a remembered theme never flashes. A file, not inline: the page's CSP allows no inline scripts.
(() => {
  let chosen = 'system';
  try {
    chosen = localStorage.getItem('proffer.theme') ?? 'system';
  } catch {
    // Storage may be blocked; the system's theme is a fine answer.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
