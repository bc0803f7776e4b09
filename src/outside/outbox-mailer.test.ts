import { mailerSuite } from '#test/mailer-suite';
import { outboxMailer } from './outbox-mailer.ts';

mailerSuite('the outbox', () => ({ mailer: outboxMailer('Żółć & Co <offers@example.test>'), received: [] }));
