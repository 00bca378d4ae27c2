import { mail } from "../definitie.ts";
import type { Opdracht } from "../../journaal/lijn.ts";

/** To both zorgarrangeurs, each the own part, and to the aanvrager. */
export const aanBetrokkenen = (brief: string, van: string | null, naar: string): Opdracht[] => [
  ...[van, naar].map((wie) => mail(brief, "za", { van, naar, za: wie })),
  mail(brief, "aanvrager", { van, naar }),
];
