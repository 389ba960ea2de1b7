import { NAVIGATION } from './navigation';
import { shortcutFor } from './shortcuts';

const plain = (code: string): { code: string; hasShift: boolean } => ({ code, hasShift: false });

describe('a shortcut', () => {
  it('searches by / and lists by ?, in every keyboard layout', () => {
    expect([
      shortcutFor(plain('Slash'), false, NAVIGATION),
      shortcutFor({ code: 'Slash', hasShift: true }, false, NAVIGATION),
    ]).toEqual([{ kind: 'search' }, { kind: 'list' }]);
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
