import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { describe, expect, it } from '@jest/globals';
import { warnBeforeUnload } from './warn-before-unload';

@Component({ selector: 'premia-page-with-work', template: '' })
class PageWithWork {
  readonly isUnsaved = signal(false);

  constructor() {
    warnBeforeUnload(this.isUnsaved);
  }
}

/** Whether the browser would ask. */
function closeTab(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('A page with work that is nowhere else', () => {
  it('has the browser ask before it is closed, and only then', () => {
    const page = TestBed.createComponent(PageWithWork);
    expect(closeTab()).toBe(false);
    page.componentInstance.isUnsaved.set(true);
    expect(closeTab()).toBe(true);
    page.destroy();
    expect(closeTab()).toBe(false);
  });
});
