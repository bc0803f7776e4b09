import type { FastifyRequest } from 'fastify';
import { parse } from 'qs';
import { HttpRefusal } from './http-refusal.ts';

/** A file that came in a form. */
export interface UploadedFile {
  /** Name of its field. */
  readonly field: string;
  readonly name: string;
  /** As the sender claims. */
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** A form's fields, nested by their brackets, and its files. */
export interface ParsedForm {
  readonly fields: Record<string, unknown>;
  readonly files: readonly UploadedFile[];
}

const limits = { depth: 8, arrayLimit: 2000, parameterLimit: 5000 } as const;
const mostFiles = 20;

/**
 * Reads a form, url-encoded or multipart; `a[b]=c` and `list[]=x` nest.
 *
 * @throws HttpRefusal `unreadable_body`.
 */
export async function parseForm(contentType: string, bytes: Buffer): Promise<ParsedForm> {
  if (!contentType.startsWith('multipart/')) return { fields: nested(bytes.toString('utf8')), files: [] };
  const form = await multipart(contentType, bytes);
  const texts = new URLSearchParams();
  const files: UploadedFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') texts.append(field, value);
    else if (files.length >= mostFiles) throw unreadable();
    else files.push({ field, name: value.name, mimeType: value.type, bytes: await value.bytes() });
  }
  return { fields: nested(texts.toString()), files };
}

/** A content type parser for both kinds of forms; files are found as `request.uploads`. */
export async function readForm(request: FastifyRequest, bytes: Buffer): Promise<Record<string, unknown>> {
  const { fields, files } = await parseForm(request.headers['content-type'] ?? '', bytes);
  request.uploads = files;
  return fields;
}

async function multipart(contentType: string, bytes: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw unreadable();
  }
}

function nested(text: string): Record<string, unknown> {
  try {
    const fields = parse(text, { ...limits, throwOnLimitExceeded: true, strictDepth: true, plainObjects: false });
    return fields as Record<string, unknown>;
  } catch {
    throw unreadable();
  }
}

function unreadable(): HttpRefusal {
  return new HttpRefusal('unreadable_body', 'The form cannot be read.');
}
