import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { describe, expect, it, jest } from '@jest/globals';
import { withMessages } from '../i18n/feature-messages';
import { Language } from '../i18n/language';
import { keepUnsaved, LEAVE_QUESTION } from './unsaved-work';

@Component({ selector: 'premia-typing-page', template: 'typing' })
class TypingPage {
  readonly isTyped = signal(false);

  constructor() {
    keepUnsaved(() => this.isTyped());
  }
}

@Component({ selector: 'premia-other-page', template: 'other' })
class OtherPage {}

describe('What is typed and not saved', () => {
  it('is left only with a yes, on any page of any feature', async () => {
    const ask = jest.fn<() => Promise<boolean>>().mockResolvedValue(false);
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          withMessages('people' as never, [
            { path: 'typing', component: TypingPage },
            { path: 'other', component: OtherPage },
          ]),
        ),
        { provide: Language, useValue: { addAreas: () => Promise.resolve() } },
        { provide: LEAVE_QUESTION, useValue: ask },
      ],
    });
    const harness = await RouterTestingHarness.create();
    const page = await harness.navigateByUrl('/typing', TypingPage);
    page.isTyped.set(true);
    await TestBed.inject(Router).navigateByUrl('/other');
    expect(TestBed.inject(Router).url).toBe('/typing');
    ask.mockResolvedValue(true);
    await TestBed.inject(Router).navigateByUrl('/other');
    expect(TestBed.inject(Router).url).toBe('/other');
    expect(ask).toHaveBeenCalledTimes(2);
    await TestBed.inject(Router).navigateByUrl('/typing');
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
