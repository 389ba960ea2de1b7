import { ApplicationInitStatus, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Language, provideMessages, SessionStore } from '@premia/web-util';
import { DateText, Money, NumberText, Percent } from './number-components';

@Component({
  selector: 'premia-host',
  imports: [DateText, Money, NumberText, Percent],
  template: `
    <premia-money [value]="{ amount: '14177.34', currency: 'INR' }" />
    <premia-money [value]="{ amount: '-132.43', currency: 'INR' }" signed />
    <premia-money [value]="{ amount: '12000.00', currency: 'INR' }" form="text" />
    <premia-money [value]="{ amount: '18412906.50', currency: 'INR' }" form="compact" />
    <premia-money [value]="null" />
    <premia-number value="16939" />
    <premia-number value="7.070423" digits="2" />
    <premia-percent value="118.145" digits="1" />
    <premia-date value="2021-03-03" />
    <premia-date value="2021-03-03T20:30:00Z" form="day" />
  `,
})
class Host {}

const IN_KOLKATA = { workspace: () => ({ timeZone: 'Asia/Kolkata' }) };

async function show(language: 'en' | 'ru'): Promise<string[]> {
  TestBed.configureTestingModule({ providers: [provideMessages(), { provide: SessionStore, useValue: IN_KOLKATA }] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  await TestBed.inject(Language).use(language);
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return [...element.children].map((child) => (child.textContent ?? '').replaceAll('\u00a0', '_'));
}

describe('numbers on a page', () => {
  it('read as in English', async () => {
    expect(await show('en')).toEqual([
      '14_177.34_₹',
      '\u2212132.43_₹',
      '12_000_₹',
      '18.4_M_₹',
      '—',
      '16_939',
      '7.07',
      '118.1_%',
      '3_March 2021',
      '4_March, 02:00',
    ]);
  });

  it('read as in Russian', async () => {
    expect(await show('ru')).toEqual([
      '14_177,34_₹',
      '\u2212132,43_₹',
      '12_000_₹',
      '18,4_млн_₹',
      '—',
      '16_939',
      '7,07',
      '118,1_%',
      '3_марта 2021',
      '4_марта, 02:00',
    ]);
  });
});
