import { rspack } from '@rspack/core';
import config from './rspack.config.mjs';

rspack(config, (error, stats) => {
  if (error) throw error;
  if (stats?.hasErrors() || stats?.hasWarnings())
    console.error(stats.toString({ preset: 'errors-warnings', colors: true }));
  if (stats?.hasErrors()) process.exitCode = 1;
});
