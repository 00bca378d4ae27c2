import { continueAsNew } from "@temporalio/workflow";
import { beantwoord } from "#domain/medewerkers/beantwoord.ts";
import { GEEN_MEDEWERKERS, medewerkerMet } from "#domain/medewerkers/medewerkers.ts";
import { ORGANISATIEBOEK } from "#domain/medewerkers/vouw.ts";
import { feitenketen } from "./feitenketen.ts";
import { organisatieUpdate, type OrganisatieInvoer } from "./messages.ts";

/** The foundation itself: who works here. */
export const organisatie = (invoer: OrganisatieInvoer): Promise<void> =>
  feitenketen(invoer, {
    naam: "de organisatie",
    leeg: GEEN_MEDEWERKERS,
    update: organisatieUpdate,
    beantwoord,
    antwoord: ({ medewerker }, stand) => ({
      medewerker,
      uitnodigingTot: medewerker === null ? null : (medewerkerMet(stand, medewerker)?.uitnodiging?.tot ?? null),
      volgnummer: stand.kop.volgnummer,
    }),
    samenvatting: ORGANISATIEBOEK.samenvatting,
    gaVerder: (verder) => continueAsNew<typeof organisatie>(verder),
  });
