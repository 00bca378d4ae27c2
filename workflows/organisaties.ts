import { continueAsNew } from "@temporalio/workflow";
import { beantwoord } from "#domain/organisaties/beantwoord.ts";
import { GEEN_ORGANISATIES, ORGANISATIES_NUMMER } from "#domain/organisaties/organisatie.ts";
import { ORGANISATIEBOEK } from "#domain/organisaties/vouw.ts";
import { feitenketen } from "./feitenketen.ts";
import { organisatiesUpdate, type OrganisatiesInvoer } from "./messages.ts";

/** The organisations over all trajecten: who is who. */
export const organisaties = (invoer: OrganisatiesInvoer): Promise<void> =>
  feitenketen(invoer, {
    nummer: ORGANISATIES_NUMMER,
    naam: "de organisaties",
    leeg: GEEN_ORGANISATIES,
    update: organisatiesUpdate,
    beantwoord,
    antwoord: ({ organisaties: gevonden }, { kop }) => ({ organisaties: gevonden, volgnummer: kop.volgnummer }),
    samenvatting: ORGANISATIEBOEK.samenvatting,
    gaVerder: (verder) => continueAsNew<typeof organisaties>(verder),
  });
