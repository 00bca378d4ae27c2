import { z } from "zod";
import type { Contact } from "#activities/mail/opmaak.ts";
import { isTelefoonnummer, telefoonnummer } from "#domain/tekst/telefoon.ts";
import { groep } from "./groep.ts";
import { email, tekstregel } from "./soorten.ts";

export const contact = groep({
  velden: {
    CONTACT_ORGANISATIE: tekstregel.describe("Naam van de organisatie onder elke brief."),
    CONTACT_TELEFOON: z
      .string()
      .overwrite(telefoonnummer)
      .refine(isTelefoonnummer, "moet een telefoonnummer zijn")
      .describe("Telefoonnummer onder elke brief."),
    CONTACT_EMAIL: email.describe("E-mailadres onder elke brief."),
  },
  embedded: {
    CONTACT_ORGANISATIE: "Stichting Onderwijsconsulenten",
    CONTACT_TELEFOON: "070 555 01 01",
    CONTACT_EMAIL: "zorgarrangeurs@trajecten.example",
  },
  maak: (w): Contact => ({
    organisatie: w.CONTACT_ORGANISATIE,
    telefoon: w.CONTACT_TELEFOON,
    email: w.CONTACT_EMAIL,
  }),
});
