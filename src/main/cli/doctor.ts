import type { Command } from './command.ts';
import { type Finding, inspectInstallation } from './inspect-installation.ts';

const signs: Readonly<Record<Finding['state'], string>> = { good: 'ok  ', note: 'note', bad: 'BAD ' };

/** Looks whether this installation is sound. */
export const doctor: Command = {
  name: 'doctor',
  arguments: [],
  summary: 'looks whether this installation is sound',
  help: 'Changes nothing. Exit code 1 when something is wrong.',
  options: {},
  run: async (call) => {
    const findings = await inspectInstallation(call);
    const isSound = findings.every(({ state }) => state !== 'bad');
    return {
      data: { sound: isSound, findings },
      text: findings.map(({ state, what, text }) => `${signs[state]}  ${what}: ${text}`).join('\n'),
      exitCode: isSound ? 0 : 1,
    };
  },
};
