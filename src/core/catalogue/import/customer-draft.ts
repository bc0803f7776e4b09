/** What a row of a file says of a customer. Only fields that the row fills are present. */
export interface CustomerDraft {
  name: string;
  source?: string;
  kind?: 'company' | 'person';
  email?: string;
  phone?: string;
  address?: Readonly<Partial<Record<'line1' | 'line2' | 'zip' | 'city' | 'country', string>>>;
  taxId?: string;
  language?: string;
  currency?: string;
  customerGroup?: string;
  notes?: string;
  customFields?: Readonly<Record<string, string>>;
}
