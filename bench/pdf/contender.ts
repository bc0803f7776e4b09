import type { OfferPrint } from '#render/offer-print';

/** A way to make PDF files. */
export interface Contender {
  readonly name: string;
  readonly render: (print: OfferPrint) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** The font that all of them embed, by weight. */
export const fontFiles = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  medium: '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  bold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
} as const;
