import { describe, expect, it } from '@jest/globals';
import { rupees } from '@premia/web-testing';
import { person, somePreview } from '../../../testing';
import { previewView } from './preview-view';

describe('What a plan would pay', () => {
  it('is compared with the targets, and with the current version where there is one', () => {
    const view = previewView(
      somePreview({ cost: rupees('23084.40'), target: rupees('24000'), currentCost: rupees('24000.00') }),
    );
    expect(view).toMatchObject({ percentOfTarget: '96.2', difference: { amount: '-915.60', currency: 'INR' } });
    expect(previewView(somePreview()).difference).toBeNull();
  });

  it('has no percentage where there is no target', () => {
    expect(previewView(somePreview({ target: rupees('0') })).percentOfTarget).toBeNull();
  });

  it('names first whoever moves most, and counts who gets more and who less', () => {
    const people = [person('search', '1', '5.00'), person('media', '2', '-70.00'), person('social', '3', '0.00')];
    const view = previewView(somePreview({ people }));
    expect(view.people.map(({ personId }) => personId)).toEqual(['media', 'search', 'social']);
    expect([view.up, view.down]).toEqual([1, 1]);
  });
});
