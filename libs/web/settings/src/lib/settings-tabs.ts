import type { TabLink } from '@premia/web-ui';
import type { SessionStore, Translate } from '@premia/web-util';

/** The pages of the settings that the reader may open. */
export function settingsTabs(t: Translate, session: Pick<SessionStore, 'can'>): readonly TabLink[] {
  return [
    { label: t('settings.tabs.workspace'), link: '/settings/workspace' },
    ...(session.can('members.read') ? [{ label: t('settings.tabs.members'), link: '/settings/members' }] : []),
    { label: t('settings.tabs.account'), link: '/settings/account' },
    ...(session.can('audit.read') ? [{ label: t('settings.tabs.audit'), link: '/settings/audit' }] : []),
  ];
}
