import type { I18n, MessageKey } from '../../../../i18n/i18n-context.ts';
import type { ChatPiece } from './grow-message.ts';

const tools: Readonly<Record<string, MessageKey>> = {
  get_offer: 'chat.tool.read',
  search_products: 'chat.tool.search',
  validate_offer: 'chat.tool.check',
  change_quantity: 'chat.tool.quantity',
  replace_product: 'chat.tool.replace',
  add_line: 'chat.tool.add',
  remove_line: 'chat.tool.remove',
  set_note: 'chat.tool.note',
};

/** What a tool did, in words. */
export function toolText(t: I18n['t'], { type, input, state, errorText = '' }: ChatPiece): string {
  const name = type.replace(/^tool-/, '');
  const given = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  const shown = (key: string) => String(given[key] ?? '').slice(0, 200);
  const params = { name, words: shown('words'), quantity: shown('quantity'), text: shown('text') };
  const done = t(tools[name] ?? 'chat.tool.other', params);
  return state === 'output-error' ? `${done} – ${t('chat.tool.refused', { reason: errorText.slice(0, 200) })}` : done;
}
