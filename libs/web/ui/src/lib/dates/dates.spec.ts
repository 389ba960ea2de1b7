import { ApplicationInitStatus, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, required } from '@angular/forms/signals';
import { Language, provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { BusinessDateAdapter } from './business-date-adapter';
import { DateField } from './date-field';
import { dateFromText, textFromDate } from './date-text';

describe('a typed date', () => {
  it.each(['28.02.2021', '28/02/2021', '28-2-2021', ' 28.2.2021 ', '2021-02-28', '2021-2-28'])(
    'is read from “%s”',
    (text) => {
      expect(dateFromText(text)).toBe('2021-02-28');
    },
  );

  it.each(['31.02.2021', '29.02.2021', '00.01.2021', '28.13.2021', '28.02.21', 'tomorrow', ''])(
    'is not guessed from “%s”',
    (text) => {
      expect(dateFromText(text)).toBeNull();
    },
  );

  it('knows leap years', () => {
    expect(dateFromText('29.02.2024')).toBe('2024-02-29');
  });

  it('is written as the language writes it', () => {
    expect([textFromDate('2021-02-28', 'en'), textFromDate('2021-02-28', 'ru')]).toEqual(['28/02/2021', '28.02.2021']);
  });
});

@Component({
  selector: 'premia-host',
  imports: [DateField, FormField],
  template: `<premia-date-field label="From" hint="The first day" [formField]="terms.from" />`,
})
class Host {
  readonly model = signal({ from: '2021-02-01' });
  readonly terms = form(this.model, (path) => {
    required(path.from);
  });
}

async function show(): Promise<{
  readonly element: HTMLElement;
  readonly host: Host;
  readonly whenStable: () => Promise<void>;
}> {
  TestBed.configureTestingModule({ providers: [provideMessages('ui'), BusinessDateAdapter] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  const whenStable = async (): Promise<void> => {
    for (let round = 0; round < 5; round++) {
      await fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await whenStable();
  return { element: fixture.nativeElement as HTMLElement, host: fixture.componentInstance, whenStable };
}

function type(element: HTMLElement, text: string): void {
  const input = element.querySelector('input');
  if (input === null) throw new Error('There is no field to type into.');
  input.value = text;
  input.dispatchEvent(new Event('change'));
  input.dispatchEvent(new Event('blur'));
  TestBed.tick();
}

const problem = (element: HTMLElement): string | undefined =>
  element.querySelector('[role="alert"]')?.textContent?.trim();

describe('a date field', () => {
  afterEach(() => {
    localStorage.clear();
    document.documentElement.lang = 'en';
  });

  it('shows the day as the language writes it, also after it changes', async () => {
    const { element, whenStable: settle } = await show();
    expect(element.querySelector('input')?.value).toBe('01/02/2021');
    await TestBed.inject(Language).use('ru');
    await settle();
    expect(element.querySelector('input')?.value).toBe('01.02.2021');
  });

  it('gives the form an ISO date, whichever way it was typed', async () => {
    const { element, host } = await show();
    type(element, '28.2.2021');
    expect([host.model().from, element.querySelector('input')?.value]).toEqual(['2021-02-28', '28/02/2021']);
  });

  it('keeps what is no day in sight and says what is expected', async () => {
    const { element, host } = await show();
    type(element, '31.02.2021');
    expect([element.querySelector('input')?.value, host.model().from]).toEqual(['31.02.2021', '']);
    expect(problem(element)).toBe('“31.02.2021” is not a day. Enter one such as 28/02/2021.');
  });

  it('asks for a day where one is needed', async () => {
    const { element } = await show();
    type(element, '');
    expect(problem(element)).toBe('Fill this in.');
  });

  it('lets a day be chosen from the month of its value', async () => {
    const { element, host, whenStable: settle } = await show();
    element.querySelector<HTMLButtonElement>('[aria-haspopup="dialog"]')?.click();
    for (let round = 0; round < 20 && element.querySelector('mat-calendar') === null; round++) await settle();
    const day = [...element.querySelectorAll<HTMLElement>('.mat-calendar-body-cell')].find(
      (cell) => cell.textContent?.trim() === '17',
    );
    expect(day?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe('17 February 2021');
    day?.click();
    await settle();
    expect([host.model().from, element.querySelector('mat-calendar')]).toEqual(['2021-02-17', null]);
  });

  it('gives axe nothing to find', async () => {
    const { element } = await show();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});

describe('the calendar’s arithmetic', () => {
  async function adapter(): Promise<BusinessDateAdapter> {
    await show();
    return TestBed.inject(BusinessDateAdapter);
  }

  it('ends on the last day of a shorter month', async () => {
    const dates = await adapter();
    expect([
      dates.addCalendarMonths('2021-01-31', 1),
      dates.addCalendarMonths('2024-03-31', -1),
      dates.addCalendarYears('2024-02-29', 1),
    ]).toEqual(['2021-02-28', '2024-02-29', '2025-02-28']);
  });

  it('steps over years in both directions', async () => {
    const dates = await adapter();
    expect([
      dates.addCalendarMonths('2021-12-15', 1),
      dates.addCalendarMonths('2021-01-15', -13),
      dates.addCalendarDays('2020-12-31', 1),
    ]).toEqual(['2022-01-15', '2019-12-15', '2021-01-01']);
  });

  it('begins its week on Monday and names days in the reader’s language', async () => {
    const dates = await adapter();
    await TestBed.inject(Language).use('ru');
    expect([
      dates.getFirstDayOfWeek(),
      dates.getDayOfWeek('2021-02-01'),
      dates.getDayOfWeekNames('narrow').slice(0, 3),
    ]).toEqual([1, 1, ['вс', 'пн', 'вт']]);
  });

  it('makes no day that does not exist', async () => {
    const dates = await adapter();
    expect(() => dates.createDate(2021, 1, 29)).toThrow('There is no day 29 in month 2 of 2021.');
  });
});
