import { z } from "zod";
import type { Velduitleg } from "../../formulier/uitleg.ts";
import { vorm, zelfde, type Periodedeel } from "./deel.ts";

/** How what a period begins with is asked for. */
export const KERNUITLEG: Readonly<Record<string, Velduitleg>> = {
  van: { label: "Eerste dag" },
  tot: { label: "Laatste dag" },
  nummerjaren: { label: "Jaren voor de nummers", een: "Jaar", hint: "Een aanvraag van 2026 heet ZA-2026-001." },
  capaciteit: { label: "Aantal plaatsen", niets: "Onbeperkt" },
  plaatskeuze: {
    label: "Naar wie een vrije plaats gaat",
    // Left out it is in order too.
    uit: [{ waarde: "door de projectleider", label: "De projectleider kiest" }],
    leeg: "Op volgorde, vanzelf",
  },
  bron: { label: "Waar dit staat", hint: "Bijvoorbeeld het besluit of de subsidiebrief." },
};

export const plaatsen: Periodedeel = {
  daad: "Wijzig dagen en plaatsen",
  uitleg: "Wie een plaats heeft, houdt die. Komen er plaatsen bij, dan krijgt wie vooraan wacht meteen een aanbod.",
  schema: z.strictObject({
    naam: vorm.naam,
    van: vorm.van,
    tot: vorm.tot,
    nummerjaren: vorm.nummerjaren,
    capaciteit: vorm.capaciteit,
    plaatskeuze: vorm.plaatskeuze,
    bron: vorm.bron,
  }),
  velduitleg: KERNUITLEG,
  begin: ({ naam, van, tot, nummerjaren, capaciteit, plaatskeuze, bron }) => ({
    naam,
    van,
    tot,
    nummerjaren,
    capaciteit,
    ...(plaatskeuze === "door de projectleider" ? { plaatskeuze } : {}),
    bron,
  }),
  met: ({ plaatskeuze: _, ...nu }, deel: object) => ({ ...nu, ...deel }),
  pad: zelfde,
};
