import { describe, expect, it } from 'vitest';
import { findShortcut, type Shortcut, strokeOf } from './shortcut-registry.ts';

const press = (key: string, modifier = false) => ({ key, metaKey: false, ctrlKey: modifier, altKey: false });
const shortcut = (keys: string, label = keys): Shortcut => ({ keys, label, run: () => undefined });

describe('strokeOf', () => {
  it('writes presses the way shortcuts are written', () => {
    expect(strokeOf(press('K', true))).toBe('mod+k');
    expect(strokeOf(press('?'))).toBe('?');
    expect(strokeOf(press('Escape'))).toBe('esc');
    expect(strokeOf(press(' '))).toBe('space');
    expect(strokeOf(press('Enter', true))).toBe('mod+enter');
  });
});

describe('findShortcut', () => {
  const shortcuts = [shortcut('g o'), shortcut('o'), shortcut('e', 'old'), shortcut('e', 'new')];
  it('prefers a sequence that the press completes', () => {
    expect(findShortcut(shortcuts, 'g', 'o')?.keys).toBe('g o');
    expect(findShortcut(shortcuts, '', 'o')?.keys).toBe('o');
    expect(findShortcut(shortcuts, 'x', 'o')?.keys).toBe('o');
  });
  it('lets the innermost component win', () => {
    expect(findShortcut(shortcuts, '', 'e')?.label).toBe('new');
    expect(findShortcut(shortcuts, '', 'z')).toBeNull();
  });
  it('lets the page win over what works everywhere', () => {
    const shell: Shortcut = { ...shortcut('n', 'shell'), scope: 'everywhere' };
    expect(findShortcut([shortcut('n', 'page'), shell], '', 'n')?.label).toBe('page');
  });
});
