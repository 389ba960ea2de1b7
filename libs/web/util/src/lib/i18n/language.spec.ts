import { ApplicationInitStatus, Component, computed } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideMessages, withMessages } from './feature-messages';
import { Language } from './language';
import { injectTranslate } from './translate';

async function start(): Promise<Language> {
  TestBed.configureTestingModule({ providers: [provideMessages('ui', 'organization'), provideRouter([])] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  return TestBed.inject(Language);
}

describe('Language', () => {
  beforeEach(() => {
    localStorage.clear();
    document.documentElement.lang = '';
  });

  it('begins in English where nothing says otherwise', async () => {
    const language = await start();
    expect([language.current(), document.documentElement.lang]).toEqual(['en', 'en']);
  });

  it('begins in the language that the page was marked with before the first paint', async () => {
    document.documentElement.lang = 'ru';
    expect((await start()).current()).toBe('ru');
  });

  it('remembers the choice for the next visit', async () => {
    const language = await start();
    await language.use('ru');
    TestBed.resetTestingModule();
    expect((await start()).current()).toBe('ru');
  });

  it('turns every text that is computed from it, at once and with its forms', async () => {
    const language = await start();
    const t = TestBed.runInInjectionContext(() => injectTranslate());
    const sentence = computed(() => t('organization.people.found', { people: 3 }));
    expect(sentence()).toBe('3 people found');
    await language.use('ru');
    expect(sentence()).toBe('Нашлось 3 сотрудника');
    expect(document.documentElement.lang).toBe('ru');
  });
});

@Component({ selector: 'premia-late-page', template: '{{ t("kpis.title") }}' })
class LatePage {
  protected readonly t = injectTranslate();
}

describe('a feature’s texts', () => {
  beforeEach(() => {
    localStorage.clear();
    document.documentElement.lang = 'en';
  });

  it('are there before its first page is, and follow the language afterwards', async () => {
    const routes = withMessages('kpis', [{ path: '', component: LatePage }]);
    TestBed.configureTestingModule({ providers: [provideMessages(), provideRouter(routes)] });
    await TestBed.inject(ApplicationInitStatus).donePromise;
    const harness = await RouterTestingHarness.create('/');
    expect(harness.routeNativeElement?.textContent).toBe('What did the money bring?');
    await TestBed.inject(Language).use('ru');
    harness.detectChanges();
    expect(harness.routeNativeElement?.textContent).toBe('Что принесли вложения?');
  });
});
