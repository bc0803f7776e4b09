import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { OfferPrint } from '../offer-print.ts';
import { offerPage } from './offer-page.ts';
import { printableLogo } from './printable-logo.ts';

/** Turns offers into PDF files, one at a time. Slow: belongs in a worker thread. */
export interface PdfCompiler {
  /** Throws when the document cannot be made even without its logo. */
  readonly compileOffer: (print: OfferPrint) => Uint8Array;
}

const templateFolder = dirname(fileURLToPath(import.meta.url));
const offerTemplate = join(templateFolder, 'offer.typ');

const fontFiles = [
  '400Regular/Inter_400Regular.ttf',
  '500Medium/Inter_500Medium.ttf',
  '600SemiBold/Inter_600SemiBold.ttf',
];

/** Loads the fonts and makes a compiler. Characters that Inter lacks print in a font of the machine, or as a box. */
export function pdfCompiler(): PdfCompiler {
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = fontFiles.map((file) => readFileSync(resolve(`@expo-google-fonts/inter/${file}`)));
  const compiler = NodeCompiler.create({ workspace: templateFolder, fontArgs: [{ fontBlobs }] });
  return {
    compileOffer: (print) => {
      try {
        return compileWithLogo(compiler, print) ?? compileOnce(compiler, print, null);
      } finally {
        compiler.resetShadow();
        // Without this the compiler keeps every document it ever made.
        compiler.evictCache(0);
      }
    },
  };
}

/** Undefined when there is no logo, or none that can be printed: a broken picture must not cost the offer. */
function compileWithLogo(compiler: NodeCompiler, print: OfferPrint): Uint8Array | undefined {
  const { logo } = print.seller;
  const file = logo && printableLogo(logo);
  if (!logo || file === undefined) return undefined;
  compiler.mapShadow(join(templateFolder, file), Buffer.from(logo.bytes));
  try {
    return compileOnce(compiler, print, file);
  } catch {
    return undefined;
  }
}

function compileOnce(compiler: NodeCompiler, print: OfferPrint, logo: string | null): Uint8Array {
  const inputs = { page: JSON.stringify(offerPage(print, logo)) };
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
