import { Component } from '@angular/core';
import { PageHeader } from '@premia/web-ui';
import { GalleryCharts } from './gallery-charts';

/** The charts alone, for eyes and screenshots; in development builds only. */
@Component({
  selector: 'premia-gallery-charts-page',
  imports: [GalleryCharts, PageHeader],
  template: `
    <premia-page-header heading="Charts" />
    <premia-gallery-charts />
  `,
  host: { role: 'main' },
  styles: ':host { display: block; max-width: 1280px; margin: 0 auto; padding: 30px var(--gutter) 60px; }',
})
export class GalleryChartsPage {}
