import type { Simulator } from './ports/simulator.ts';
import type { SettingStore } from './ports/stores.ts';
import type { SimulatorStatus } from './ports/types.ts';

const settingName = 'simulator-plays';
const strictSettingName = 'simulator-strict';

/** Keeps for the next start of the program which environment Local APNs stands for. */
export async function keepSimulatedEnvironment(settings: SettingStore, plays: SimulatorStatus['plays']): Promise<void> {
  await settings.set(settingName, plays);
}

/** Keeps for the next start of the program whether Local APNs is strict. */
export async function keepStrictness(settings: SettingStore, isStrict: boolean): Promise<void> {
  await settings.set(strictSettingName, isStrict ? 'yes' : 'no');
}

/** Lets Local APNs stand for the environment that was chosen last, as strict as it was. */
export async function restoreSimulatedEnvironment(settings: SettingStore, simulator: Simulator): Promise<void> {
  const plays = await settings.get(settingName);
  if (plays === 'sandbox' || plays === 'production') await simulator.play(plays);
  simulator.setStrict((await settings.get(strictSettingName)) === 'yes');
}
