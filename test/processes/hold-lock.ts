/** Takes the lock of the folder given as argument, says whether it got it, and keeps it. */
import { takeDirectoryLock } from '#store/embedded/directory-lock';

const lock = takeDirectoryLock(process.argv[2] ?? '');
console.log(lock === null ? 'refused' : 'held');
if (lock !== null) setInterval(() => undefined, 60_000);
