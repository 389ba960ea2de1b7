export { accessibilityProblems } from './accessibility-problems';
export type { SessionTraits } from './session-fixture';
export { createSession } from './session-fixture';
