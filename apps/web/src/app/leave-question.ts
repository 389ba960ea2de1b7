import { inject } from '@angular/core';
import { Confirmations } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

/** Asks whether to leave a page and lose what is typed on it. */
export function leaveQuestion(): () => Promise<boolean> {
  const [confirmations, t] = [inject(Confirmations), injectTranslate()];
  return async () => {
    const answer = await confirmations.ask({
      heading: t('ui.leave.title'),
      text: t('ui.leave.text'),
      confirmLabel: t('ui.leave.leave'),
      cancelLabel: t('ui.leave.stay'),
      isDangerous: true,
    });
    return answer !== null;
  };
}
