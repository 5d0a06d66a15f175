import { type BarShape, barOutline, signedPaths, stepsPath } from './bar-shape.ts';

/** The body of a bar with the steps of a crisis in it, and before it the time for which a treaty was signed and not yet in force. */
export function BarBody({ shape, y, height }: { shape: BarShape; y: number; height: number }) {
  const signed = signedPaths(shape, y, height);
  const steps = stepsPath(shape, y, height);
  return (
    <>
      {signed && (
        <>
          <path class="hatch" d={signed.hatch} />
          <path class="hatch" d={signed.frame} />
        </>
      )}
      <path class="body" d={barOutline(shape, y, height)} />
      {steps && <path class="steps" d={steps} />}
      {signed && <path class="signed" d={signed.tick} />}
    </>
  );
}
