import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { draft } from './draft.ts';
import { importCustomers } from './import-customers.ts';
import { importProducts } from './import-products.ts';
import { keyCreate } from './key-create.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { seed } from './seed.ts';
import { serve } from './serve.ts';
import { userCreate } from './user-create.ts';
import { userPassword } from './user-password.ts';
import { worker } from './worker.ts';

/** Every command, in the order of the help text. */
export const commands: readonly Command[] = [
  serve,
  worker,
  migrate,
  seed,
  importProducts,
  importCustomers,
  draft,
  userCreate,
  userPassword,
  keyCreate,
  backup,
  restore,
  doctor,
];
