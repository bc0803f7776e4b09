import { and, eq, type InferSelectModel, ne, sql } from 'drizzle-orm';
import type { Tenant } from '#store/database';
import { textTemplate } from '#store/schema/text-template';

/** A text that documents are made of. */
export type StoredTemplate = Omit<InferSelectModel<typeof textTemplate>, 'tenantId'>;

/** All templates of the company by kind and name, or only the default ones. */
export async function loadTemplates(t: Tenant, { onlyDefault = false } = {}): Promise<readonly StoredTemplate[]> {
  const own = eq(textTemplate.tenantId, t.id);
  const rows = await t.tx
    .select()
    .from(textTemplate)
    .where(onlyDefault ? and(own, eq(textTemplate.isDefault, true)) : own)
    .orderBy(textTemplate.kind, sql`lower(${textTemplate.name})`, textTemplate.id)
    .limit(500);
  return rows.map(({ tenantId: _, ...template }) => template);
}

/** One template, locked until the end of the transaction, or null. */
export async function loadTemplate(t: Tenant, id: string): Promise<StoredTemplate | null> {
  const [row] = await t.tx
    .select()
    .from(textTemplate)
    .where(and(eq(textTemplate.tenantId, t.id), eq(textTemplate.id, id)))
    .for('update');
  if (!row) return null;
  const { tenantId: _, ...template } = row;
  return template;
}

/** Stores a template, new or changed. A default one takes the place of the one before. */
export async function saveTemplate(t: Tenant, template: StoredTemplate): Promise<void> {
  const { kind, language, id } = template;
  if (template.isDefault) {
    const same = language === null ? sql`${textTemplate.language} is null` : eq(textTemplate.language, language);
    const others = and(eq(textTemplate.tenantId, t.id), eq(textTemplate.kind, kind), same, ne(textTemplate.id, id));
    await t.tx.update(textTemplate).set({ isDefault: false }).where(others);
  }
  await t.tx
    .insert(textTemplate)
    .values({ tenantId: t.id, ...template })
    .onConflictDoUpdate({ target: [textTemplate.tenantId, textTemplate.id], set: template });
}

export async function deleteTemplate(t: Tenant, id: string): Promise<void> {
  await t.tx.delete(textTemplate).where(and(eq(textTemplate.tenantId, t.id), eq(textTemplate.id, id)));
}
