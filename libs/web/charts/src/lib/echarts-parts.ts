/** The parts of ECharts that our charts are made of; loaded with the first chart that comes into sight. */
import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

use([
  BarChart,
  CanvasRenderer,
  CustomChart,
  GridComponent,
  // Without it nothing moves names apart that would stand on each other.
  LabelLayout,
  LineChart,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
]);

export { init };
