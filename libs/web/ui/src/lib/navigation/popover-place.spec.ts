import { besideButton } from './popover-place';

const box = (left: number, top: number, width: number, height: number): Parameters<typeof besideButton>[0] => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});
const view = { width: 1000, height: 800 };

describe('the place of a menu', () => {
  it('is under its button', () => {
    expect(besideButton(box(100, 100, 80, 36), box(0, 0, 200, 300), 'start', view)).toMatchObject({
      left: '100px',
      top: '142px',
    });
  });

  it('ends where the button ends when asked to', () => {
    expect(besideButton(box(800, 100, 80, 36), box(0, 0, 200, 300), 'end', view)['left']).toBe('680px');
  });

  it('is above a button at the foot of the window', () => {
    expect(besideButton(box(100, 740, 80, 36), box(0, 0, 200, 300), 'start', view)).toMatchObject({
      top: 'auto',
      bottom: '66px',
    });
  });

  it('never hangs over the edge of the window', () => {
    expect(besideButton(box(950, 100, 40, 36), box(0, 0, 200, 300), 'start', view)['left']).toBe('792px');
    expect(besideButton(box(2, 100, 40, 36), box(0, 0, 200, 300), 'end', view)['left']).toBe('8px');
  });

  it('scrolls within the room there is', () => {
    expect(besideButton(box(100, 400, 80, 36), box(0, 0, 200, 900), 'start', view)['maxHeight']).toBe('386px');
  });
});
