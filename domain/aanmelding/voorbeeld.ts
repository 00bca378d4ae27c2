import type { Aanmelding } from "./aanmelding.ts";

/** An invented, sound aanmelding: a joint one of school, SWV and gemeente. For documentation, `voorbeeld`en and tests. */
export const VOORBEELD_AANMELDING: Aanmelding = {
  naam: "De Wissel Breda",
  aanvrager: {
    partij: "school",
    naam: "De Wissel Breda",
    contactpersoon: {
      naam: "Noor de Vries",
      functie: "intern begeleider",
      email: "noor.devries@dewissel.example",
      telefoon: "076 555 01 01",
    },
  },
  medeaanvragers: [
    {
      partij: "samenwerkingsverband",
      naam: "SWV Breda e.o.",
      contactpersoon: { naam: "Sam Bakker", email: "s.bakker@swvbreda.example" },
    },
    {
      partij: "gemeente",
      naam: "Gemeente Breda",
      contactpersoon: { naam: "Imane Aziz", email: "i.aziz@breda.example" },
    },
  ],
  soort: "(V)SO",
  onderwijstypen: ["cluster 3"],
  regio: "Zuid",
  kernvraag: "netwerk voor collectieve afspraken inzichtelijk maken",
  toelichting: "Wij willen de zorg in onderwijstijd samen met de gemeente en de zorgaanbieders regelen.",
  collectief: true,
  belangLeerlingen: true,
  mankracht: true,
  mandaat: true,
  vasteContactpersoon: true,
  monitor: true,
  bestaandeSamenwerking: true,
  gebied: "stad",
  omvang: "eenpitter",
  leeftijd: "SO en VSO",
  doelgroep: "breed",
};
