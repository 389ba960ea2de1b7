import { type Actor, availableActions, defineLifeCycle, mayGo, type Transition, transitionOf } from './life-cycle';
import { isReplaceable, PLAN_VERSION_LIFE_CYCLE, RUN_LIFE_CYCLE, RUN_STATES, type RunState } from './life-cycles';
import { permissionScope } from './permissions';
import { ROLES } from './roles';

describe('a life cycle', () => {
  const permission = null;

  it('is refused with a state that cannot be reached, or is not known, and with two ways of one action', () => {
    const states = ['open', 'closed', 'lost'] as const;
    const close = { action: 'close', from: 'open', to: 'closed', permission } as const;
    expect(() => defineLifeCycle({ states, initial: 'open', transitions: [close] })).toThrow(/lost/);
    expect(() => defineLifeCycle<string, string>({ states: ['open'], initial: 'open', transitions: [close] })).toThrow(
      /close names a state/,
    );
    expect(() =>
      defineLifeCycle({
        states,
        initial: 'open',
        transitions: [close, { ...close, to: 'lost' }],
      }),
    ).toThrow(/one action/);
  });
});

describe('the life of a payout run', () => {
  it('leads from calculated to exported by submission, approval and locking', () => {
    let state: RunState = 'calculated';
    for (const action of ['submit', 'approve', 'lock', 'export'] as const) {
      const transition: Transition<RunState> | null = transitionOf(RUN_LIFE_CYCLE, state, action);
      expect(transition).not.toBeNull();
      state = transition?.to ?? state;
    }
    expect(state).toBe('exported');
    expect(transitionOf(RUN_LIFE_CYCLE, 'calculated', 'approve')).toBeNull();
  });

  it('ends where it is exported or superseded', () => {
    const ends = RUN_STATES.filter((state) => !RUN_LIFE_CYCLE.transitions.some(({ from }) => from === state));
    expect(ends).toEqual(['superseded', 'exported']);
  });

  it('lets a new calculation replace only what nobody is deciding about', () => {
    expect(RUN_STATES.filter(isReplaceable)).toEqual(['calculated', 'superseded', 'rejected']);
  });

  it.each([
    ['owner', { submitted: ['approve', 'reject'], approved: ['reject', 'lock'], calculated: [] }],
    ['hr', { submitted: ['approve', 'reject'], approved: ['reject', 'lock'], calculated: ['submit'] }],
    ['head', { submitted: [], approved: [], calculated: ['submit'] }],
    ['admin', { submitted: [], approved: [], calculated: [] }],
    ['employee', { submitted: [], approved: [], calculated: [] }],
    ['auditor', { submitted: [], approved: [], calculated: [] }],
  ] as const)('offers %s what the role may do in each state', (role, offered) => {
    for (const state of ['submitted', 'approved', 'calculated'] as const)
      expect(availableActions(RUN_LIFE_CYCLE, state, { roles: [role], parts: [] })).toEqual(offered[state]);
  });

  const subsets = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
    items.reduce<readonly (readonly Item[])[]>((all, item) => [...all, ...all.map((one) => [...one, item])], [[]]);
  const PARTS: readonly Actor[] = ['calculator', 'submitter', 'payee'];

  it('leads by no set of roles and parts from a run that is theirs to one that is approved', () => {
    let approvals = 0;
    for (const roles of subsets(ROLES))
      for (const parts of subsets(PARTS))
        for (const transition of RUN_LIFE_CYCLE.transitions.filter(({ to }) => to === 'approved')) {
          const expected = parts.length === 0 && permissionScope(roles, 'runs.approve') !== null;
          expect({ roles, parts, approves: mayGo(transition, { roles, parts }) }).toEqual({
            roles,
            parts,
            approves: expected,
          });
          approvals += Number(expected);
        }
    // Every set of roles with owner or HR in it, and no part.
    expect(approvals).toBe(48);
  });

  it('comes to locked and exported through an approval alone', () => {
    const before = (state: RunState) =>
      RUN_LIFE_CYCLE.transitions.filter(({ to }) => to === state).map(({ from }) => from);
    expect([before('approved'), before('locked'), before('exported')]).toEqual([
      ['submitted'],
      ['approved'],
      ['locked'],
    ]);
  });

  it('asks for a reason where somebody is told no', () => {
    const withReason = RUN_LIFE_CYCLE.transitions.filter(({ reasonRequired }) => reasonRequired === true);
    expect(new Set(withReason.map(({ action }) => action))).toEqual(new Set(['reject']));
  });
});

it('publishes a draft, and never takes a published version back', () => {
  expect(transitionOf(PLAN_VERSION_LIFE_CYCLE, 'draft', 'publish')?.to).toBe('published');
  expect(availableActions(PLAN_VERSION_LIFE_CYCLE, 'published', { roles: ROLES, parts: [] })).toEqual([]);
});
