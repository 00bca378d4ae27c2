import type { Slotafwijking } from "#domain/traject/slotafwijking.ts";
import { zonderInWoorden } from "#domain/traject/sluiting.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { alinea, lijst, onderKop, vrijeTekst, type Blok } from "./blokken.ts";
import { alsRedenen } from "./redenregels.ts";

/** What an oordeel rests on, told wherever it is: why it is not goed, why there is no eindverslag, and what the traject was closed without [E 3.4, 4.4]. */
export interface Onderbouwing {
  readonly redenen: readonly string[];
  readonly geenVerslagOm: string;
  readonly zonder: { readonly wat: string; readonly reden: string } | null;
}

export const onderbouwing = ({ oordeel, nietGelukt, eindverslag, slotafwijking }: Dossier): Onderbouwing => ({
  redenen: oordeel === "voldoende" || oordeel === "onvoldoende" ? alsRedenen(nietGelukt) : [],
  geenVerslagOm: eindverslag?.ontbreektOm ?? "",
  zonder: slotafwijking === null ? null : inWoorden(slotafwijking),
});

const inWoorden = ({ zonder, reden }: Slotafwijking) => ({ wat: zonderInWoorden(zonder), reden });

export const onderbouwingBlokken = ({ redenen, geenVerslagOm, zonder }: Onderbouwing): readonly Blok[] => [
  ...onderKop("Waarom is dit het oordeel?", redenen.length === 0 ? [] : [lijst(...redenen)]),
  ...onderKop("Waarom is er geen eindverslag?", vrijeTekst(geenVerslagOm)),
  ...(zonder === null
    ? []
    : [alinea(`Het traject is gesloten zonder ${zonder.wat}. De reden:`), ...vrijeTekst(zonder.reden)]),
];
