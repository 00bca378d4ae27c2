import { leesBrieffouten } from "#activities/store/brieffouten.ts";
import type { Brieffout } from "#domain/beeld/mislukte-brieven.ts";
import { metNamen } from "#domain/medewerkers/namen.ts";
import { leesNamen, metStore, type Plek } from "./plek.ts";
import { json, type Scherm } from "./scherm.ts";
import { tabel, type Tabelkolom } from "./tabel.ts";

/** Of all trajecten the letters that did not go; sent again by `gebeurtenis NUMMER brief.opnieuw`. */
export async function toonBrieffouten(scherm: Scherm, plek: Plek, alsJson: boolean | undefined): Promise<void> {
  const fouten = await metStore(plek, (store) => leesBrieffouten(store));
  if (alsJson) return scherm.uit(json(fouten));
  const { brieven, uitnodigingen } = metNamen(fouten, await leesNamen(plek));
  scherm.uit(
    [
      brieven.length === 0
        ? "Alle brieven van trajecten zijn aangekomen of onderweg."
        : tabel(KOLOMMEN, brieven, scherm),
      ...uitnodigingen.map(({ naam }) => `De mail aan ${naam} met de link om in te loggen kwam niet aan.`),
    ].join("\n\n"),
  );
}

const KOLOMMEN: readonly Tabelkolom<Brieffout>[] = [
  { kop: "NUMMER", van: ({ nummer }) => nummer },
  { kop: "SINDS", van: ({ sinds }) => sinds },
  { kop: "BRIEF", van: ({ brief }) => brief },
  { kop: "AAN", van: ({ aan }) => aan },
  { kop: "WAAROM NIET", van: ({ waarom }) => waarom, rekbaar: true },
];
