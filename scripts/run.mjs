// Runs a program and waits for it. Plain JavaScript: this file runs on whatever Node there is.
import { spawn } from 'node:child_process';
import { root } from './find-node.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Starts a program in the project folder, hands on signals, and answers its exit code (128 + n after signal n).
 * `limitMs` stops it; the answer is then 124. `endsWithParent` stops it when our own parent is gone: npm hands a signal to
 * a shell, which does not always hand it on.
 */
export function run(program, args, options = {}) {
  const { env = process.env, stdio = 'inherit', cwd = root, limitMs = 0, endsWithParent = false } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio });
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    let late = false;
    const timer = limitMs > 0 ? setTimeout(() => stop(), limitMs) : undefined;
    const stop = () => {
      late = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    };
    const parent = process.ppid;
    const watch = endsWithParent ? setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500) : undefined;
    const done = () => {
      clearTimeout(timer);
      clearInterval(watch);
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      done();
      resolve(late ? 124 : (code ?? 128 + (signalNumbers[signal] ?? 0)));
    });
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
