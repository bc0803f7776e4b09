import { openApiDocument } from '#doors/http/open-api-document';
import { doors } from '#main/doors';

/** One committed API document: its file below docs/api/ and its exact text. */
export interface ApiDocumentFile {
  readonly file: string;
  readonly text: string;
}

/** The API documents of all doors, as they must stand in docs/api/. */
export async function apiDocuments(): Promise<readonly ApiDocumentFile[]> {
  return Promise.all(
    doors.map(async (door) => ({
      file: `${door.name}.openapi.json`,
      text: `${JSON.stringify(await openApiDocument(door), null, 2)}\n`,
    })),
  );
}
