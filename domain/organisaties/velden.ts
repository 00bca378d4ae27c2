import { z } from "zod";
import { regel } from "../gebeurtenissen/velden.ts";
import { brinGeschreven } from "./brin.ts";
import type { OrganisatieId } from "./organisatie.ts";

/** The kinds of fields by which an organisation is known. */

export const brin = () =>
  z
    .string({ error: "Vul het BRIN-nummer in." })
    .overwrite(brinGeschreven)
    .regex(
      /^\d{2}[A-Z]{2}(?:\d{2})?$/,
      "Een BRIN-nummer heeft twee cijfers en twee letters, met eventueel de twee cijfers van de vestiging, bijvoorbeeld 00AA of 00AA01.",
    );

export const plaats = () => regel(80);

export const organisatieId = () =>
  z
    .string({ error: "Vul in welke organisatie, met het nummer." })
    .overwrite((tekst) => tekst.toUpperCase())
    .regex(/^ORG-[1-9]\d{0,5}$/, "Noem een organisatie bij het nummer, bijvoorbeeld ORG-12.") as z.ZodType as z.ZodType<
    OrganisatieId,
    OrganisatieId
  >;

export const trajectnummer = () =>
  z
    .string({ error: "Vul het nummer van het traject in." })
    .regex(/^ZA-\d{4}-\d{3,6}$/, "Noem het traject bij het nummer, bijvoorbeeld ZA-2025-001.");

export const plek = () =>
  z
    .string({ error: "Vul in welke partner, met het nummer." })
    .regex(
      /^(?:partner|school)-[1-9]\d{0,2}$/,
      "Noem een partner of een genoemde school bij het nummer, bijvoorbeeld partner-2 of school-1.",
    );
