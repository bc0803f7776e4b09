import { describe, expect, it } from 'vitest';
import { mailText } from './mail-text.ts';

const bytes = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1');
const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

describe('mailText', () => {
  it('reads a plain mail', () => {
    const mail = bytes('From: Ann <ann@example.com>', 'Subject: Request', '', 'Hi,', '12x LED panel', '');
    expect(mailText(mail)).toEqual({ from: 'Ann <ann@example.com>', subject: 'Request', text: 'Hi,\n12x LED panel' });
  });

  it('takes the plain part of a nested mail and leaves attachments out', () => {
    const mail = bytes(
      'Content-Type: multipart/mixed;',
      ' boundary="out"',
      '',
      'preamble',
      '--out',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=a.txt',
      '',
      'attached',
      '--out',
      'Content-Type: multipart/alternative; boundary=in',
      '',
      '--in',
      'Content-Type: text/html',
      '',
      '<p>html</p>',
      '--in',
      'Content-Type: text/plain; charset="iso-8859-1"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '10 St=FCck L=',
      'euchten',
      '--in--',
      '--out--',
    );
    expect(mailText(mail).text).toBe('10 Stück Leuchten');
  });

  it('undoes base64 and encoded words', () => {
    const mail = bytes(
      'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe_aus?= =?utf-8?B?S8O2bG4=?= am Rhein',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('5 Türen', 'utf8').toString('base64'),
    );
    expect(mailText(mail)).toMatchObject({ subject: 'Grüße ausKöln am Rhein', text: '5 Türen' });
  });

  it('survives what is no mail', () => {
    expect(mailText(new Uint8Array()).text).toBe('');
    expect(mailText(bytes('Content-Type: multipart/mixed', '', 'x')).text).toBe('');
    expect(mailText(bytes('Content-Type: text/plain; charset=none', '', utf8('ü'))).text).toBe('ü');
  });
});
