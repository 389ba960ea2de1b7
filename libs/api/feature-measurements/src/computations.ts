/** What runs in a thread: it knows no framework, so that a thread starts in a moment. */
export { READ_OBSERVATIONS } from './lib/observation-import/read-observations.computation';
export { readTableFile } from './lib/observation-import/read-workbook';
