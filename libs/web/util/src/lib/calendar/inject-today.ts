import type { Signal } from '@angular/core';
import { computed, inject } from '@angular/core';
import { SessionStore } from '../session/session-store';
import { dayIn } from './calendar-days';
import { ServiceClock } from './service-clock';

/** The day that it is in the workspace's zone, `YYYY-MM-DD`: what is due there, not where the reader sits. */
export function injectToday(): Signal<string> {
  const session = inject(SessionStore);
  const clock = inject(ServiceClock);
  return computed(() => dayIn(session.workspace()?.timeZone ?? 'UTC', clock.now()));
}
