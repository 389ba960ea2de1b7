import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastOutlet } from '@premia/web-ui';

@Component({
  selector: 'premia-root',
  imports: [RouterOutlet, ToastOutlet],
  template: '<router-outlet /><premia-toast-outlet />',
})
export class App {}
