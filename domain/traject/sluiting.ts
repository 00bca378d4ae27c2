import type { Dossier } from "./dossier.ts";
import { STAPPEN } from "./wegen.ts";

/** What makes results last, and what a traject may be closed without only with a reason [E 3.4, 4.4, 4.5]. */
export const SLUITPUNTEN = ["afspraken", "stappen", "vervolg"] as const;
export type Sluitpunt = (typeof SLUITPUNTEN)[number];

/** How a traject was closed that lacked some of it. */
export interface Slotafwijking {
  readonly zonder: readonly Sluitpunt[];
  readonly reden: string;
}

/** What this traject would be closed without. */
export const zonderWat = ({ borging, stappen, eindverslag, plan }: Dossier): readonly Sluitpunt[] => [
  ...(borging.length === 0 ? (["afspraken"] as const) : []),
  ...(STAPPEN.every((stap) => stappen[stap].status !== "voltooid") ? (["stappen"] as const) : []),
  ...(eindverslag?.vervolg == null && plan.vervolgstappen.length === 0 ? (["vervolg"] as const) : []),
];

const IN_WOORDEN: Readonly<Record<Sluitpunt, string>> = {
  afspraken: "borgingsafspraken",
  stappen: "een stap die is voltooid",
  vervolg: "een plan voor hoe de school verder gaat",
};

/** After "zonder". */
export const zonderInWoorden = (zonder: readonly Sluitpunt[]): string =>
  new Intl.ListFormat("nl", { type: "conjunction" }).format(zonder.map((punt) => IN_WOORDEN[punt]));
