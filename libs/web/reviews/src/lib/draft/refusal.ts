import type { FieldWords } from './draft-problems';

export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** What the server said, at the drafts and fields it speaks of; what concerns no single KPI is for the list. */
export interface PlacedProblems {
  readonly byKey: ReadonlyMap<string, FieldWords>;
  readonly ofList: readonly string[];
}

export const NO_PROBLEMS: PlacedProblems = { byKey: new Map(), ofList: [] };

const IN_LIST = /^assignments\.(\d+)\.(.+)$/;

/** Paths count from the list as it was sent (`assignments.2.scoring.target`); `keys` are its drafts in that order. */
export function placed(fields: readonly FieldProblem[], keys: readonly string[]): PlacedProblems {
  const byKey = new Map<string, FieldWords>();
  const ofList: string[] = [];
  for (const { message, path } of fields) {
    const [, index = '', field = ''] = IN_LIST.exec(path) ?? [];
    const key = keys[Number.parseInt(index, 10)];
    if (key === undefined) ofList.push(message);
    else byKey.set(key, { ...byKey.get(key), [lastWord(field)]: message });
  }
  return { byKey, ofList };
}

/** `scoring.ratings.meets` is about the ratings, `scoring.target` about the target. */
function lastWord(field: string): string {
  if (field.startsWith('scoring.ratings')) return 'ratings';
  return field.split('.').at(-1) ?? field;
}

/** The same without what was said of one draft, which has been changed since. */
export function without({ byKey, ofList }: PlacedProblems, key: string): PlacedProblems {
  return { byKey: new Map([...byKey].filter(([other]) => other !== key)), ofList };
}
