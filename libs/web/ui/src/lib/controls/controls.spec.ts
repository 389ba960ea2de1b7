import { ApplicationInitStatus, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, minLength, required } from '@angular/forms/signals';
import { provideMessages } from '@premia/web-util';
import { accessibilityProblems } from '@premia/web-util/testing';
import { Button } from './button';
import { FileDrop } from './file-drop';
import { LabelledField } from './labelled-field';
import { Segmented } from './segmented';
import { Select } from './select';
import { TextInput } from './text-input';

@Component({
  selector: 'premia-host',
  imports: [Button, FileDrop, FormField, LabelledField, Segmented, Select, TextInput],
  template: `
    <premia-field label="Name" hint="As in payroll" [problem]="refusal()"
      ><input premiaInput [formField]="person.name"
    /></premia-field>
    <premia-field label="Weight" optional><input premiaInput numeric [formField]="person.weight" /></premia-field>
    <premia-select
      label="Team"
      placeholder="Choose a team"
      [options]="[
        { value: 'digital', label: 'Digital' },
        { value: 'brand', label: 'Brand', group: 'Other' },
      ]"
      [formField]="person.team"
    />
    <premia-segmented
      label="Mode"
      [segments]="[
        { value: 'all', label: 'All or nothing' },
        { value: 'valid', label: 'Valid rows' },
      ]"
      [formField]="person.mode"
    />
    <premia-file-drop label="Campaign data" (fileChosen)="file.set($event)" />
    <button premiaButton="primary" type="button" [busy]="isBusy()" (click)="presses.set(presses() + 1)">Save</button>
  `,
})
class Host {
  readonly model = signal({ name: '', weight: '40', team: '', mode: 'all' });
  readonly person = form(this.model, (path) => {
    required(path.name);
    minLength(path.name, 3);
  });
  readonly refusal = signal<string | null>(null);
  readonly isBusy = signal(false);
  readonly presses = signal(0);
  readonly file = signal<File | null>(null);
}

async function show(): Promise<{ readonly element: HTMLElement; readonly host: Host }> {
  TestBed.configureTestingModule({ providers: [provideMessages('ui')] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  return { element: fixture.nativeElement as HTMLElement, host: fixture.componentInstance };
}

function control(element: HTMLElement, label: string): HTMLInputElement | HTMLSelectElement {
  const found = [...element.querySelectorAll('label')].find((candidate) =>
    candidate.textContent?.trim().startsWith(label),
  );
  const target = element.querySelector<HTMLInputElement | HTMLSelectElement>(`#${found?.htmlFor ?? 'nothing'}`);
  if (target === null) throw new Error(`No control is labelled “${label}”.`);
  return target;
}

function describedBy(element: HTMLElement, target: Element): string {
  return element.querySelector(`#${target.getAttribute('aria-describedby') ?? 'nothing'}`)?.textContent?.trim() ?? '';
}

function type(target: HTMLInputElement | HTMLSelectElement, value: string, event = 'input'): void {
  target.value = value;
  target.dispatchEvent(new Event(event, { bubbles: true }));
  target.dispatchEvent(new Event('blur'));
  TestBed.tick();
}

describe('a field', () => {
  it('ties its label and its hint to the control', async () => {
    const { element } = await show();
    expect(describedBy(element, control(element, 'Name'))).toBe('As in payroll');
  });

  it('says nothing wrong before the person has been there', async () => {
    const { element } = await show();
    expect(control(element, 'Name').getAttribute('aria-invalid')).toBeNull();
  });

  it('says what is missing after they have, and how much', async () => {
    const { element } = await show();
    const name = control(element, 'Name');
    type(name, '');
    expect([name.getAttribute('aria-invalid'), describedBy(element, name)]).toEqual(['true', 'Fill this in.']);
    type(name, 'An');
    expect(describedBy(element, name)).toBe('At least 3 characters are needed.');
    type(name, 'Analyst');
    expect([name.getAttribute('aria-invalid'), describedBy(element, name)]).toEqual([null, 'As in payroll']);
  });

  it('shows what the server refused, and keeps what was typed', async () => {
    const { element, host } = await show();
    const name = control(element, 'Name');
    type(name, 'Analyst');
    host.refusal.set('There is an Analyst already.');
    TestBed.tick();
    expect([describedBy(element, name), host.model().name]).toEqual(['There is an Analyst already.', 'Analyst']);
  });
});

describe('a select', () => {
  it('writes the chosen value into the form', async () => {
    const { element, host } = await show();
    type(control(element, 'Team'), 'brand', 'change');
    expect(host.model().team).toBe('brand');
  });

  it('shows a value that was set from elsewhere', async () => {
    const { element, host } = await show();
    host.model.update((model) => ({ ...model, team: 'digital' }));
    TestBed.tick();
    expect(control(element, 'Team').value).toBe('digital');
  });
});

describe('segments', () => {
  it('are radio buttons of one group and write the chosen value', async () => {
    const { element, host } = await show();
    const radios = [...element.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(new Set(radios.map((radio) => radio.name)).size).toBe(1);
    radios[1]?.click();
    expect(host.model().mode).toBe('valid');
  });
});

describe('a button', () => {
  it('lets no second press through while it is busy', async () => {
    const { element, host } = await show();
    const button = [...element.querySelectorAll('button')].find((candidate) => candidate.textContent === 'Save');
    button?.click();
    host.isBusy.set(true);
    TestBed.tick();
    button?.click();
    expect([host.presses(), button?.getAttribute('aria-busy')]).toEqual([1, 'true']);
  });
});

describe('a place for files', () => {
  it('takes the file that was chosen, and the same one again', async () => {
    const { element, host } = await show();
    const input = element.querySelector<HTMLInputElement>('input[type="file"]');
    const file = new File(['c_date'], 'marketing.csv', { type: 'text/csv' });
    const files = { length: 1, item: () => file } as unknown as FileList;
    Object.defineProperty(input, 'files', { value: files });
    input?.dispatchEvent(new Event('change'));
    expect(host.file()?.name).toBe('marketing.csv');
    expect(input?.value).toBe('');
  });
});

describe('controls', () => {
  it('give axe nothing to find', async () => {
    const { element } = await show();
    expect(await accessibilityProblems(element)).toEqual([]);
  });
});
