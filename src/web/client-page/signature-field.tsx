import { useEffect, useRef, useState } from 'react';
import SignaturePad from 'signature_pad';
import type { ClientWords } from './client-words.ts';
import { writtenSignature } from './written-signature.ts';

interface SignatureFieldProps {
  readonly name: string;
  readonly words: ClientWords;
  /** A PNG as a data URL; null while there is none. */
  readonly onChange: (signature: string | null) => void;
}

/** A signature, drawn or typed. Typing needs no pointer. */
export function SignatureField({ name, words, onChange }: SignatureFieldProps) {
  const [typed, setTyped] = useState(false);
  return (
    <fieldset className="signature">
      <legend>{words.t('signature')}</legend>
      <div className="tabs">
        <Tab label={words.t('signatureDraw')} chosen={!typed} onChoose={() => setTyped(false)} />
        <Tab label={words.t('signatureType')} chosen={typed} onChoose={() => setTyped(true)} />
      </div>
      {typed ? <Typed name={name} onChange={onChange} /> : <Drawn words={words} onChange={onChange} />}
    </fieldset>
  );
}

function Tab({
  label,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <label>
      <input type="radio" name="signature-kind" checked={chosen} onChange={onChoose} />
      {label}
    </label>
  );
}

function Drawn({ words, onChange }: Omit<SignatureFieldProps, 'name'>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  useEffect(() => {
    const area = canvas.current;
    if (!area) return;
    area.width = area.clientWidth * 2;
    area.height = area.clientHeight * 2;
    area.getContext('2d')?.scale(2, 2);
    const made = new SignaturePad(area, { penColor: '#12161d' });
    made.addEventListener('endStroke', () => onChange(made.toDataURL('image/png')));
    pad.current = made;
    onChange(null);
    return () => made.off();
  }, [onChange]);
  const clear = () => {
    pad.current?.clear();
    onChange(null);
  };
  return (
    <>
      <canvas ref={canvas} className="pad" aria-label={words.t('signatureHint')} />
      <p className="hint">
        {words.t('signatureHint')}{' '}
        <button type="button" className="plain" onClick={clear}>
          {words.t('signatureClear')}
        </button>
      </p>
    </>
  );
}

function Typed({ name, onChange }: { readonly name: string; readonly onChange: (signature: string | null) => void }) {
  useEffect(() => onChange(name.trim() === '' ? null : writtenSignature(name.trim())), [name, onChange]);
  return <p className="pad typed">{name}</p>;
}
