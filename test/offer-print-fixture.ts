import type { OfferPrint, PrintLine } from '#render/offer-print';

/** What a made-up offer looks like. */
export interface FixtureWishes {
  readonly lines?: number;
  readonly language?: string;
  readonly locale?: string;
  readonly currency?: string;
  /** Makes every name and amount differ from those of another seed. */
  readonly seed?: number;
  readonly logo?: boolean;
  readonly discountPercent?: number;
}

const wares: readonly (readonly [name: string, sku: string, description: string, unit: string])[] = [
  ['LED-Panel 600 × 600, 40 W, neutralweiß', 'LP-6060-40W', 'Einlegeleuchte für Rasterdecken, blendfrei', 'Stück'],
  ['Leitungsschutzschalter B16, 1-polig', 'CB-B16-1P', '6 kA, eine Teilungseinheit', 'Stück'],
  ['Przewód YDYp 3 × 2,5 mm² żółty', 'YDYP-3X25', 'krążek 100 m, izolacja 450/750 V', 'm'],
  ['Câble réseau catégorie 6A', 'CAT6A-305', 'Touret de 305 m, écranté, sans halogène', 'm'],
  ['Montage und Inbetriebnahme', '', 'Anfahrt, Aufbau, Prüfung nach Norm und Übergabe mit Protokoll', 'Std.'],
  ['Quadro elettrico da parete, 36 moduli', 'QE-36-IP65', '', 'pz'],
];

/** A made-up offer whose sums are right; every third line is taxed at 8 percent, the rest at 23. */
export function offerPrintFixture(wishes: FixtureWishes = {}): OfferPrint {
  const { lines: count = 3, seed = 1, discountPercent = 0 } = wishes;
  const cents = Array.from({ length: count }, (_, index) => lineCents(index, seed));
  const sum = cents.reduce((total, line) => total + line.net, 0);
  const sums = [8, 23].map((rate) => rateSums(rate, { cents, discountPercent })).filter(({ present }) => present);
  const net = sums.reduce((total, rate) => total + rate.net, 0);
  const vat = sums.reduce((total, rate) => total + rate.vat, 0);
  return {
    language: wishes.language ?? 'de',
    locale: wishes.locale ?? 'de-DE',
    currency: wishes.currency ?? 'EUR',
    title: 'Beleuchtung und Elektroinstallation Halle 4',
    number: `A-${String(seed).padStart(5, '0')}`,
    issueDate: '2026-03-02',
    validUntil: '2026-03-16',
    ...parties(wishes.logo ?? false),
    intro: 'Vielen Dank für Ihre Anfrage. Gern bieten wir Ihnen an:',
    lines: printLines(cents, seed),
    linesNet: major(sum),
    ...(discountPercent > 0
      ? { discount: { label: '', percent: String(discountPercent), amount: major(net - sum) } }
      : {}),
    vat: sums.map((rate) => ({
      rate: String(rate.rate),
      net: major(rate.net),
      vat: major(rate.vat),
      gross: major(rate.net + rate.vat),
    })),
    net: major(net),
    vatTotal: major(vat),
    gross: major(net + vat),
    terms: [
      { label: 'Lieferung', text: 'Innerhalb von 10 Werktagen, frei Haus.' },
      { label: 'Zahlung', text: '14 Tage netto nach Rechnungserhalt.' },
      {
        label: 'Hinweise',
        text: 'Es gelten unsere allgemeinen Geschäftsbedingungen.\nPreise vorbehaltlich Zwischenverkauf.',
      },
    ],
  };
}

interface LineCents {
  readonly quantity: number;
  readonly unit: number;
  readonly net: number;
  readonly rate: number;
}

function lineCents(index: number, seed: number): LineCents {
  const quantity = 1 + ((index * 7 + seed) % 40);
  const unit = 199 + ((index * 7919 + seed * 104_729) % 48_000);
  return { quantity, unit, net: quantity * unit, rate: index % 3 === 2 ? 8 : 23 };
}

function rateSums(rate: number, { cents, discountPercent }: { cents: readonly LineCents[]; discountPercent: number }) {
  const list = cents.filter((line) => line.rate === rate).reduce((total, line) => total + line.net, 0);
  const net = list - Math.round((list * discountPercent) / 100);
  return { rate, net, vat: Math.round((net * rate) / 100), present: list > 0 };
}

function printLines(cents: readonly LineCents[], seed: number): readonly PrintLine[] {
  let carried = 0;
  return cents.map((line, index) => {
    const [name, sku, description, unit] = wares[(index + seed) % wares.length] ?? ['', '', '', ''];
    carried += line.net;
    return {
      position: String(index + 1),
      name: `${name} Nr. ${seed}.${index + 1}`,
      ...(sku === '' ? {} : { sku }),
      ...(description === '' ? {} : { description }),
      quantity: String(line.quantity),
      unit,
      unitPrice: major(line.unit),
      vatRate: String(line.rate),
      net: major(line.net),
      carriedNet: major(carried),
    };
  });
}

function parties(logo: boolean): Pick<OfferPrint, 'seller' | 'buyer'> {
  return {
    seller: {
      name: 'Hellwerk Elektro GmbH',
      address: ['Lindenstraße 12', '20097 Hamburg'],
      taxId: 'DE123456789',
      contact: 'Telefon 040 123456-0 · angebot@hellwerk.test',
      accentColor: '#0f6e56',
      details: ['Geschäftsführerin: Ada Hell · Amtsgericht Hamburg HRB 12345', 'IBAN DE02 1203 0000 0000 2020 51'],
      ...(logo ? { logo: { mimeType: 'image/svg+xml' as const, bytes: new TextEncoder().encode(LOGO) } } : {}),
    },
    buyer: {
      name: 'Zakłady Łódź sp. z o.o.',
      contact: 'Frau Małgorzata Żółć',
      address: ['ul. Świętokrzyska 7/9', '90-001 Łódź', 'Polen'],
      taxId: 'PL1234567890',
    },
  };
}

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 64"><rect width="64" height="64" rx="14" fill="#0f6e56"/>
<path d="M20 12v40M20 32h24M44 12v40" stroke="#fff" stroke-width="8" stroke-linecap="round" fill="none"/>
<path d="M84 16v32M84 32h20M104 16v32M120 16h24M120 32h18M120 48h24M120 16v32M160 16v32h22M198 16v32h22" stroke="#1b1f24" stroke-width="6" fill="none"/></svg>`;

function major(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
