import type { Dossier } from "./dossier.ts";
import type { Sluitpunt } from "./slotafwijking.ts";
import { STAPNUMMERS } from "./stap.ts";

/** What this traject would be closed without. */
export const zonderWat = ({ borging, stappen, eindverslag, plan }: Dossier): readonly Sluitpunt[] => [
  ...(borging.length === 0 ? (["afspraken"] as const) : []),
  ...(STAPNUMMERS.every((stap) => stappen[stap].status !== "voltooid") ? (["stappen"] as const) : []),
  ...(eindverslag?.vervolg == null && plan.vervolgstappen.length === 0 ? (["vervolg"] as const) : []),
];

const IN_WOORDEN: Readonly<Record<Sluitpunt, string>> = {
  afspraken: "borgingsafspraken",
  stappen: "een stap die is voltooid",
  vervolg: "een plan voor hoe de school verder gaat",
};

/** After "zonder". */
export const zonderInWoorden = (zonder: readonly Sluitpunt[]): string =>
  new Intl.ListFormat("nl", { type: "conjunction" }).format(
    zonder.map((punt, i) => (i === 0 ? IN_WOORDEN[punt] : `zonder ${IN_WOORDEN[punt]}`)),
  );
