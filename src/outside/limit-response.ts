/** An answer was longer than anybody may send us. */
export class AnswerTooLong extends Error {
  constructor(mostBytes: number) {
    super(`The answer is longer than ${mostBytes} bytes.`);
    this.name = 'AnswerTooLong';
  }
}

/** `fetch` that follows no redirect (a key must not travel on) and breaks off an answer longer than `mostBytes`. */
export function limitResponse(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const answer = await fetch(input, { ...init, redirect: 'error' });
    if (!answer.body) return answer;
    let left = mostBytes;
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        left -= chunk.byteLength;
        if (left < 0) controller.error(new AnswerTooLong(mostBytes));
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = answer;
    return new Response(answer.body.pipeThrough(counted), { status, statusText, headers });
  };
}
