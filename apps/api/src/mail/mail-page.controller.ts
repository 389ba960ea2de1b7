import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { UnitOfWork } from '@premia/api-data-access';
import { Config, Ctx, isUuid, NotVisible, Public, type RequestContext } from '@premia/api-util-platform';
import { isFromThisMachine } from '../http/local-requests';
import { type LocalEmail, renderMailPage } from './mail-page';

const NEWEST = 200;

/** E-mails read in the browser, on this machine, where no mail server is configured and this is no production. */
@Controller('mail')
export class MailPageController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async list(@Ctx() ctx: RequestContext, @Req() request: Request): Promise<string> {
    if (!this.isOpenTo(request)) throw new NotVisible();
    const emails = await this.unitOfWork.runInWorker(ctx, (tx) =>
      tx.query<LocalEmail>(
        `SELECT id, recipient, subject, text_body AS text, created_at AS "createdAt", sent_at IS NOT NULL AS delivered
         FROM premia.emails ORDER BY created_at DESC, id DESC LIMIT ${NEWEST}`,
      ),
    );
    return renderMailPage(ctx, emails);
  }

  /** The HTML form, as a mail program would show it. */
  @Get(':id')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async show(@Ctx() ctx: RequestContext, @Req() request: Request, @Param('id') id: string): Promise<string> {
    if (!this.isOpenTo(request) || !isUuid(id)) throw new NotVisible();
    const [email] = await this.unitOfWork.runInWorker(ctx, (tx) =>
      tx.query<{ html: string }>('SELECT html_body AS html FROM premia.emails WHERE id = $1', [id]),
    );
    if (email === undefined) throw new NotVisible();
    return email.html;
  }

  /** The e-mails carry links to passwords: who reads them can take over any account. */
  private isOpenTo(request: Request): boolean {
    return this.config.localMailPage && isFromThisMachine(request);
  }
}
