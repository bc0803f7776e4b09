import { useState } from 'react';

const key = 'proffer.document-preview';

export interface Preview {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Whether the preview stands beside the editor; kept for the next document. On a small screen it starts closed. */
export function usePreview(): Preview {
  const [isOpen, setOpen] = useState(() => localStorage.getItem(key) !== 'off' && window.innerWidth >= 1024);
  const toggle = () => {
    setOpen(!isOpen);
    localStorage.setItem(key, isOpen ? 'off' : 'on');
  };
  return { isOpen, toggle };
}
