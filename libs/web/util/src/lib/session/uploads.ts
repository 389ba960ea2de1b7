import { inject, Injectable } from '@angular/core';
import { RequestFailure, toRequestFailure } from '../graphql/request-failure';
import { Language } from '../i18n/language';
import { SessionTokens } from './session-tokens';

export interface UploadedFile {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
}

export interface UploadRefused {
  readonly code: string;
  readonly message: string;
}

/** Brings a file to the server as it is; what it holds is asked by the preview queries with its id. */
@Injectable({ providedIn: 'root' })
export class Uploads {
  readonly #tokens = inject(SessionTokens);
  readonly #language = inject(Language);

  async send(file: File): Promise<UploadedFile | UploadRefused> {
    try {
      const token = await this.#tokens.current();
      const response = await fetch('/api/uploads', {
        method: 'POST',
        body: file,
        headers: {
          'content-type': 'application/octet-stream',
          'accept-language': this.#language.current(),
          'x-file-name': encodeURIComponent(file.name),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
      });
      if (response.status === 401) throw new RequestFailure('signed-out', response.headers.get('x-request-id'));
      return (await response.json()) as UploadedFile | UploadRefused;
    } catch (error) {
      // The same kinds as for GraphQL, so that a page shows both alike.
      throw toRequestFailure(error);
    }
  }
}
