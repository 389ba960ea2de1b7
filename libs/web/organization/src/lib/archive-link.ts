import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTranslate } from '@premia/web-util';

/** To what is in the archive, and back. */
@Component({
  selector: 'premia-archive-link',
  imports: [RouterLink],
  template: `
    <a
      class="text-link small"
      [routerLink]="[]"
      [queryParams]="{ show: archived() ? null : 'archived' }"
      queryParamsHandling="merge"
      >{{ archived() ? t('organization.archive.close') : t('organization.archive.open') }}</a
    >
  `,
})
export class ArchiveLink {
  readonly archived = input.required<boolean>();
  protected readonly t = injectTranslate();
}
