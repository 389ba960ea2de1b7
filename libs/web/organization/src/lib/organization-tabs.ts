import type { TabLink } from '@premia/web-ui';
import type { Translate } from '@premia/web-util';

/** The pages beside each other: people and their teams. */
export function organizationTabs(t: Translate): readonly TabLink[] {
  return [
    { label: t('organization.tabs.people'), link: '/people' },
    { label: t('organization.tabs.teams'), link: '/people/teams' },
  ];
}
