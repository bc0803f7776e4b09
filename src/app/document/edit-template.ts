import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { change } from '#app/record';
import { cleanHtml } from '#core/document/clean-html';
import { Problem } from '#core/problem';
import {
  loadTemplate,
  loadTemplates,
  deleteTemplate as remove,
  type StoredTemplate,
  saveTemplate,
} from '#store/document/load-templates';

export type { StoredTemplate } from '#store/document/load-templates';

/** Fields of a template. HTML is cleaned. */
export type TemplateInput = Pick<
  StoredTemplate,
  'kind' | 'language' | 'name' | 'html' | 'footer' | 'elements' | 'isDefault'
>;

const mostTemplates = 500;

/** All templates of the company, by kind and name. */
export function listTemplates(app: App, actor: Actor): Promise<readonly StoredTemplate[]> {
  return app.database.tenant(actor.tenantId, (t) => loadTemplates(t));
}

/** @throws Problem `validation_failed` when there are too many. */
export function createTemplate(app: App, actor: Actor, input: TemplateInput): Promise<StoredTemplate> {
  return change(app, actor, async (c) => {
    if ((await loadTemplates(c)).length >= mostTemplates)
      throw new Problem('validation_failed', `There may be at most ${mostTemplates} templates.`);
    const at = app.ports.clock.now();
    const made = { ...cleaned(input), id: app.ports.ids.next(), version: 1, createdAt: at, updatedAt: at };
    await saveTemplate(c, made);
    await c.record({ entity: 'text_template', entityId: made.id, action: 'created', after: made });
    return made;
  });
}

export interface TemplatePlace {
  readonly id: string;
  readonly ifVersion: number | null;
}

/** @throws Problem `not_found`, `version_conflict`. */
export function editTemplate(
  app: App,
  actor: Actor,
  { input, ...place }: TemplatePlace & { readonly input: Partial<TemplateInput> },
): Promise<StoredTemplate> {
  return change(app, actor, async (c) => {
    const before = expected(await loadTemplate(c, place.id), place);
    const merged = cleaned({ ...before, ...input });
    const after = { ...before, ...merged, version: before.version + 1, updatedAt: app.ports.clock.now() };
    await saveTemplate(c, after);
    await c.record({ entity: 'text_template', entityId: place.id, action: 'updated', before, after });
    return after;
  });
}

/** @throws Problem `not_found`, `version_conflict`. */
export function deleteTemplate(app: App, actor: Actor, place: TemplatePlace): Promise<void> {
  return change(app, actor, async (c) => {
    const before = expected(await loadTemplate(c, place.id), place);
    await remove(c, place.id);
    await c.record({ entity: 'text_template', entityId: place.id, action: 'deleted', before });
  });
}

function cleaned({ kind, language, name, html, footer, elements, isDefault }: TemplateInput): TemplateInput {
  return { kind, language, name: name.trim(), html: cleanHtml(html), footer: cleanHtml(footer), elements, isDefault };
}

function expected(found: StoredTemplate | null, { ifVersion }: TemplatePlace): StoredTemplate {
  if (!found) throw new Problem('not_found', 'The template does not exist.');
  if (ifVersion !== null && ifVersion !== found.version)
    throw new Problem('version_conflict', 'The template was changed meanwhile. Load it again.');
  return found;
}
