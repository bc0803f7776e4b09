import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { OfferPrint, PrintImage } from '../offer-print.ts';
import { offerPage, type PageImages } from './offer-page.ts';
import { printableImage } from './printable-image.ts';

/** Turns offers into PDF files, one at a time. Slow: belongs in a process of its own. */
export interface PdfCompiler {
  /** Throws when the document cannot be made even without its pictures. */
  readonly compileOffer: (print: OfferPrint) => Uint8Array;
}

const templateFolder = dirname(fileURLToPath(import.meta.url));
const offerTemplate = join(templateFolder, 'offer.typ');

const fontFiles = [
  'inter/400Regular/Inter_400Regular.ttf',
  'inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
  'inter/500Medium/Inter_500Medium.ttf',
  'inter/600SemiBold/Inter_600SemiBold.ttf',
  'inter/600SemiBold_Italic/Inter_600SemiBold_Italic.ttf',
  // For the payment part of invoices alone; its standard does not allow Inter.
  'arimo/400Regular/Arimo_400Regular.ttf',
  'arimo/700Bold/Arimo_700Bold.ttf',
];

/** Loads the fonts and makes a compiler. Characters that Inter lacks print in a font of the machine, or as a box. */
export function pdfCompiler(): PdfCompiler {
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = fontFiles.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
  const compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontBlobs }] });
  return {
    compileOffer: (print) => {
      try {
        return compilePrintable(compiler, print);
      } finally {
        compiler.resetShadow();
        // Without this the compiler keeps every document it ever made.
        compiler.evictCache(0);
      }
    },
  };
}

/** A broken picture must not cost the document: it is left out, and the other one kept where that is whole. */
function compilePrintable(compiler: NodeCompiler, print: OfferPrint): Uint8Array {
  const all = {
    logo: placed(compiler, 'logo', print.seller.logo),
    signature: placed(compiler, 'signature', print.evidence?.signature),
    paymentSlip: placed(compiler, 'payment-slip', print.paymentSlip),
  };
  const hasBoth = all.logo !== null && all.signature !== null;
  const hasNone = all.logo === null && all.signature === null;
  const withOne = [
    { ...all, logo: null },
    { ...all, signature: null },
  ];
  const withNone = { ...all, logo: null, signature: null };
  return compileFirst(compiler, print, [all, ...(hasBoth ? withOne : []), ...(hasNone ? [] : [withNone])]);
}

/** With the first of these pictures that the document can be made with. */
function compileFirst(
  compiler: NodeCompiler,
  print: OfferPrint,
  [images, next, ...rest]: readonly [PageImages, ...PageImages[]],
): Uint8Array {
  if (!next) return compileOnce(compiler, print, images);
  try {
    return compileOnce(compiler, print, images);
  } catch {
    return compileFirst(compiler, print, [next, ...rest]);
  }
}

/** Puts a picture into the compiler's folder. Answers its name there, or null when there is none that can be printed. */
function placed(compiler: NodeCompiler, name: string, image: PrintImage | undefined): string | null {
  const ending = image && printableImage(image);
  if (!image || ending === undefined) return null;
  compiler.mapShadow(join(templateFolder, `${name}.${ending}`), Buffer.from(image.bytes));
  return `${name}.${ending}`;
}

function compileOnce(compiler: NodeCompiler, print: OfferPrint, images: PageImages): Uint8Array {
  const inputs = { page: JSON.stringify(offerPage(print, images)) };
  const compiled = compiler.compile({ mainFilePath: offerTemplate, inputs });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeError();
    throw new Error(`offer.typ: ${error ? JSON.stringify(error.shortDiagnostics) : 'no document'}`);
  }
  return exported(compiler, document, Math.floor(Date.parse(print.issueDate) / 1000) || 0);
}

/** PDF/UA where every character has a glyph, which that standard demands; else the same tagged file without the claim. */
function exported(compiler: NodeCompiler, document: NodeTypstDocument, creationTimestamp: number): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
  } catch {
    return compiler.pdf(document, { creationTimestamp });
  }
}
