export { Account } from './lib/account';
export { firstPageGuard } from './lib/first-page-guard';
export { Mark } from './lib/mark';
export { NAVIGATION } from './lib/navigation';
export { NotFoundPage } from './lib/not-found-page';
export { NothingYetPage } from './lib/nothing-yet-page';
export { ShellFrame } from './lib/shell-frame';
