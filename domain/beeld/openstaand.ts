import type { Datum } from "../kalender/datum.ts";
import type { Persoon, Signaal } from "../signalen/signaal.ts";
import { signalen } from "../signalen/signalen.ts";
import { termijnenOp } from "../termijnen.ts";
import { termijnsleutel } from "../termijnen/termijn.ts";
import type { Dossier } from "../traject/dossier.ts";

/** What waits for somebody in a traject. What is the same for several people is one thing to do. */
export interface Openstaand {
  readonly wat: string;
  readonly voor: readonly Persoon[];
  readonly uiterlijk: Datum | null;
  /** The signals that say so. */
  readonly signalen: readonly Signaal[];
}

export function openstaand(dossier: Dossier, staatpad: string, vandaag: Datum): readonly Openstaand[] {
  const sleutels = new Set(termijnenOp(dossier, staatpad, vandaag).map(termijnsleutel));
  // Who is told of the term of another has a signal too; here once is enough.
  const eigen = signalen(dossier, staatpad, vandaag).filter(
    ({ afgehandeldOp, sleutel, voor }) =>
      afgehandeldOp === null && !sleutels.has(sleutel.slice(0, -`/${voor.rol}`.length)),
  );
  return [...Map.groupBy(eigen, ({ wat, uiterlijk }) => `${uiterlijk ?? "9999-12-31"} ${wat}`)]
    .toSorted(([een], [ander]) => (een < ander ? -1 : 1))
    .map(([, samen]) => ({
      wat: samen[0]!.wat,
      voor: samen.map(({ voor }) => voor),
      uiterlijk: samen[0]!.uiterlijk,
      signalen: samen,
    }));
}
