import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const allowed = /^(https?:\/\/|mailto:)\S+$/i;

/** The address of a link in a text. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useI18n();
  const [href, setHref] = useState(String(editor.getAttributes('link')['href'] ?? 'https://'));
  const put = () => {
    if (!allowed.test(href)) return;
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return (
    <Dialog
      open={true}
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t('documents.rich.link')}
      footer={
        <>
          {editor.isActive('link') && (
            <Button variant="ghost" className="mr-auto" onClick={remove}>
              {t('action.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" disabled={!allowed.test(href)} onClick={put}>
            {t('action.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('documents.rich.linkAddress')}
        hint={t('documents.rich.linkHint')}
        value={href}
        onChange={setHref}
        input={{
          onKeyDown: (event) => {
            if (event.key === 'Enter') put();
          },
        }}
      />
    </Dialog>
  );
}
