const storageKey = 'proffer.newRequest';

/** The request being typed, kept for this tab until it became an offer. */
export const keptRequest = {
  read(): string {
    try {
      return sessionStorage.getItem(storageKey) ?? '';
    } catch {
      return ''; // Storage may be blocked.
    }
  },
  write(text: string): void {
    try {
      if (text === '') sessionStorage.removeItem(storageKey);
      else sessionStorage.setItem(storageKey, text);
    } catch {
      // Blocked or full: the text is still on the page.
    }
  },
};
