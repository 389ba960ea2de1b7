import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

describe('Theme', () => {
  beforeEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
  });

  it('is the system’s until someone chooses', () => {
    const theme = TestBed.inject(Theme);
    expect([theme.choice(), theme.isDark(), document.documentElement.dataset['theme']]).toEqual([
      'system',
      false,
      undefined,
    ]);
  });

  it('marks the page with a choice and remembers it', () => {
    TestBed.inject(Theme).choose('dark');
    expect([document.documentElement.dataset['theme'], localStorage.getItem('premia.theme')]).toEqual(['dark', 'dark']);
    TestBed.resetTestingModule();
    const later = TestBed.inject(Theme);
    expect([later.choice(), later.isDark()]).toEqual(['dark', true]);
  });

  it('goes back to the system and forgets the choice', () => {
    const theme = TestBed.inject(Theme);
    theme.choose('dark');
    theme.choose('system');
    expect([document.documentElement.dataset['theme'], localStorage.getItem('premia.theme')]).toEqual([
      undefined,
      null,
    ]);
  });
});
