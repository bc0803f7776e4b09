import { type FileReading, largestRequestFile, readRequestFile } from '#app/request/read-file/read-request-file';
import { troubleText } from '#core/document/file-trouble';
import { Problem } from '#core/problem';
import { fileQuery, fileRefusal, type RequestFileBody, refusals, requestFile } from '#doors/admin/contract';
import { route } from '#doors/admin/route';

const readFile = route({
  method: 'POST',
  path: '/api/admin/request-files',
  summary: 'Read a request out of a file',
  description:
    'The body is a file of at most 20 MB: .eml, .msg, .txt, .html, .pdf, .docx, .csv or .xlsx, judged by its bytes. Nothing is stored. 422 `no_text`: a scan or a picture; 422 `unreadable_file`: broken, locked or of another kind. Each issue is a trouble with the file, or with a file inside it.',
  auth: 'session',
  role: 'member',
  rawBody: true,
  bodyLimit: largestRequestFile,
  timeoutMs: 90_000,
  schema: { query: fileQuery, response: { 200: requestFile, ...refusals, 413: fileRefusal, 422: fileRefusal } },
  async handler({ query, body }) {
    if (!Buffer.isBuffer(body)) throw new Problem('validation_failed', 'The body must be a file.');
    return { body: presentReading(await readRequestFile({ bytes: body, name: query.fileName ?? '' })) };
  },
});

export const requestFileRoutes = [readFile];

function presentReading({ to, references, attachments, troubles, ...reading }: FileReading): RequestFileBody {
  return {
    ...{
      ...reading,
      to: [...to],
      references: [...references],
      problem: troubleText(troubles),
      troubles: [...troubles],
    },
    attachments: attachments.map((one) => ({
      ...one,
      problem: troubleText(one.troubles),
      troubles: [...one.troubles],
    })),
  };
}
