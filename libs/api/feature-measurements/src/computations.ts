/** What runs in a process: it knows no framework, so that a process starts in a moment. */
export { READ_OBSERVATIONS } from './lib/observation-import/read-observations.computation';
export { readTableFile } from './lib/observation-import/read-workbook';
