import { Toast } from '@base-ui/react/toast';

/** Carries toasts from anywhere to the one ToastRegion of the shell. */
export const toastManager = Toast.createToastManager();

export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

function show(type: 'ok' | 'danger', title: string, action?: ToastAction): void {
  const id = toastManager.add({
    type,
    title,
    timeout: type === 'danger' ? 10_000 : 5_000,
    priority: type === 'danger' ? 'high' : 'low',
    ...(action ? { actionProps: { children: action.label, onClick: () => act(id, action) } } : {}),
  });
}

/** Once: the message goes with its action, so that "undo" undoes one time. */
function act(id: string, action: ToastAction): void {
  toastManager.close(id);
  action.run();
}

/** A short message about what just happened, announced politely (`ok`) or at once (`problem`). */
export const toast = {
  ok: (title: string, action?: ToastAction) => show('ok', title, action),
  problem: (title: string, action?: ToastAction) => show('danger', title, action),
};
