import { z } from "zod";
import { type Aanmelding, AANVRAGERS } from "../../aanmelding/aanmelding.ts";
import { PARTIJEN } from "../../aanmelding/partijen.ts";
import { heeftVoorrang } from "../../aanmelding/voorrang.ts";
import { DUBBEL } from "../aanmelding/dubbele-naam.ts";
import { meldVoorrang } from "../aanmelding/voorrang.ts";
import { definieer, nee } from "../definitie.ts";
import { ALS_PARTNER, niets, OP_AFSTAND } from "../hoort.ts";
import { deelnemers } from "../evaluatie/uitnodiging.ts";
import { doetNietMee } from "./doet-mee.ts";
import { mistInProjectgroep } from "../stap/projectgroep.ts";
import { keuze, partnerveld, reden, regel } from "../velden.ts";
import { isZelfdeNaam } from "../../tekst/zelfde-naam.ts";
import { partnerMet } from "../../traject/partnerschap.ts";

export const partnerHernoemd = definieer({
  type: "partner.hernoemd",
  titel: "Partner heet anders",
  schema: () =>
    z.strictObject({
      partner: partnerveld,
      naam: regel(200),
      /** Left out: it stays what it was. */
      partij: keuze(PARTIJEN).optional(),
      reden,
    }),
  /** How it was called until now. */
  aangevuld: () => z.strictObject({ heette: regel(200).optional() }),
  wie: ["projectleider", "zorgarrangeur"],
  voorbeeld: { partner: "partner-1", naam: "SBO De Nieuwe Wissel", reden: "De school is gefuseerd." },
  zin: (g, naam) =>
    `${g.heette ?? naam(g.partner)} heet nu ${g.naam}${g.partij === undefined ? "" : ` (${g.partij})`}: ${g.reden}`,
  vulAan: (dossier, { gegevens }) => {
    const heette = partnerMet(dossier, gegevens.partner)?.naam;
    return heette === undefined ? {} : { heette };
  },
  eis: (dossier, { gegevens: { partner, naam, partij } }) => {
    const nu = partnerMet(dossier, partner);
    const wieNiet = doetNietMee(dossier, partner);
    if (wieNiet !== null || nu === undefined) return wieNiet;
    if (nu.naam === naam && (partij ?? nu.partij) === nu.partij)
      return nee("partner.zelfde-naam", `Deze partner heet al zo: ${nu.naam} (${nu.partij}).`);
    const ander = dossier.partners.find((p) => p.nummer !== partner && isZelfdeNaam(p.naam, naam));
    if (ander !== undefined) return nee("partner.bestaat", `Een andere partner heet al zo: ${ander.naam}. ${DUBBEL}`);
    if (partij === undefined || partij === nu.partij) return null;
    return partner === dossier.aanvrager && !isAanvrager(partij)
      ? nee("partner.geen-aanvrager", `${naam} is de aanvrager. Dat kan zijn: ${AANVRAGERS.join(", ")}.`)
      : mistInProjectgroep(dossier, nu);
  },
  verwerk: (dossier, { gegevens }) => {
    const heette = partnerMet(dossier, gegevens.partner)?.naam ?? "";
    const anders = (eerder: string): string => (isZelfdeNaam(eerder, heette) ? gegevens.naam : eerder);
    const metNaam = <P extends { readonly naam: string }>(een: P): P =>
      isZelfdeNaam(een.naam, heette)
        ? { ...een, naam: gegevens.naam, ...(gegevens.partij === undefined ? {} : { partij: gegevens.partij }) }
        : een;
    // A traject that bears the name of its school goes on under the new one.
    const naam = anders(dossier.naam);
    const aanmelding: Aanmelding | null =
      dossier.aanmelding === null
        ? null
        : {
            ...dossier.aanmelding,
            naam,
            aanvrager: metNaam(dossier.aanmelding.aanvrager),
            medeaanvragers: dossier.aanmelding.medeaanvragers.map(metNaam),
          };
    return {
      ...dossier,
      naam,
      aanmelding,
      partners: dossier.partners.map((p) => (p.nummer === gegevens.partner ? { ...metNaam(p), heette } : p)),
      voorrang: aanmelding === null ? dossier.voorrang : heeftVoorrang(aanmelding),
    };
  },
  hoort: {
    ...OP_AFSTAND,
    aanvrager: ALS_PARTNER,
    medeAanvrager: ALS_PARTNER,
    // Whoever bears the name can see that it is right; the others read it in their next letter.
    partner: {
      "partner-hernoemd": (dossier, { gegevens: { partner } }) =>
        deelnemers(dossier).includes(partner) ? { partner } : null,
    },
    za: { "partner-hernoemd": ({ za }, { gegevens: { partner } }) => (za === null ? null : { partner }) },
    projectleider: niets("ziet de nieuwe naam in het dossier"),
  },
  meldingen: meldVoorrang,
});

const isAanvrager = (partij: string): boolean => (AANVRAGERS as readonly string[]).includes(partij);
