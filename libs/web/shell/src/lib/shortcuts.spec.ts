import { NAVIGATION } from './navigation';
import type { KeyPress } from './shortcuts';
import { shortcutFor } from './shortcuts';

const plain = (code: string, key = ''): KeyPress => ({ code, key, hasShift: false });

describe('a shortcut', () => {
  it('searches by / and lists by ?, in every keyboard layout', () => {
    expect([
      shortcutFor(plain('Slash'), false, NAVIGATION),
      shortcutFor({ code: 'Slash', key: '?', hasShift: true }, false, NAVIGATION),
    ]).toEqual([{ kind: 'search' }, { kind: 'list' }]);
  });

  it('goes by what a key types as well: on a Russian keyboard ? and / have other places', () => {
    expect([
      shortcutFor({ code: 'Digit7', key: '?', hasShift: true }, false, NAVIGATION),
      shortcutFor({ code: 'Backslash', key: '/', hasShift: true }, false, NAVIGATION),
      shortcutFor(plain('Slash', '.'), false, NAVIGATION),
    ]).toEqual([{ kind: 'list' }, { kind: 'search' }, { kind: 'search' }]);
  });

  it('goes to a place by its letter after g', () => {
    expect(shortcutFor(plain('KeyK'), true, NAVIGATION)).toEqual({ kind: 'go', path: '/kpis' });
  });

  it('does not go by the letter alone', () => {
    expect(shortcutFor(plain('KeyK'), false, NAVIGATION)).toBeNull();
  });

  it('goes nowhere that is not open to the person', () => {
    expect(
      shortcutFor(
        plain('KeyS'),
        true,
        NAVIGATION.filter((item) => item.key !== 'settings'),
      ),
    ).toBeNull();
  });
});
