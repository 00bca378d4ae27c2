import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { ANDERE_ZA, MENSEN } from "#test/support/gebeurtenissen.ts";
import { daad } from "#test/support/proef.ts";
import { dag, pl, za, type Wandeling } from "./wandeling.ts";

/** One school applies, is rejected, asks again, begins, pauses, loses its contactpersoon, and is stopped. */
export const AFGEWEZEN_EN_STOPGEZET: Wandeling = {
  naam: "afgewezen-en-stopgezet",
  titel: "Een aanvraag die eerst wordt afgewezen, dan heropend, en als traject wordt stopgezet",
  plaatsen: null,
  aanmelding: daad(
    "aanmelding.ingediend",
    { ...VOORBEELD_AANMELDING, medeaanvragers: [], bestaandeSamenwerking: false },
    MENSEN.aanvrager,
  ),
  dagen: [
    dag("2031-03-03", pl("beoordeling.gestart")),
    dag(
      "2031-03-24",
      pl("aanvraag.afgewezen", {
        redencodes: ["niet-collectief"],
        redenen: ["De vraag is niet collectief."],
        toelichting: "De vraag gaat over één klas.",
      }),
    ),
    dag(
      "2031-04-07",
      pl("aanvraag.heropend", { reden: "De school heeft laten zien dat de vraag over alle klassen gaat." }),
    ),
    dag(
      "2031-05-06",
      pl("besluit.uitgesteld", { nieuweDatum: "2031-06-23", reden: "De gemeente geeft na de vakantie antwoord." }),
    ),
    dag(
      "2031-06-16",
      pl("aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "De vraag gaat over de hele school." }),
    ),
    dag("2031-06-23", pl("za.toegewezen", { za: MENSEN.zorgarrangeur.id })),
    dag(
      "2031-07-07",
      za("traject.gestart", {
        verwachtingen: "De school wijst één vaste contactpersoon aan. De zorgarrangeur brengt de partijen in beeld.",
        stip: "Over een half jaar weet de school met wie zij de zorg regelt.",
      }),
    ),
    dag("2031-07-14", za("traject.gepauzeerd", { reden: "De school heeft zomervakantie." })),
    dag("2031-08-25", za("traject.hervat")),
    dag("2031-09-22", za("contactpersoon.vertrekt", { partner: "partner-1", reden: "Andere baan." })),
    dag(
      "2031-10-13",
      za("contactpersoon.gewijzigd", {
        partner: "partner-1",
        contactpersoon: {
          naam: "Bram Visser",
          functie: "directeur",
          email: "b.visser@dewissel.example",
          telefoon: "076 555 01 02",
        },
        overdracht: "Het dossier is overgedragen en het mandaat is besproken.",
      }),
    ),
    dag("2031-10-20", za("overdracht.gestart", { naar: "za-05", reden: "Andere regio." })),
    dag("2031-10-27", daad("overdracht.voltooid", { verslag: "Samen bij de school geweest." }, ANDERE_ZA)),
    dag(
      "2031-11-10",
      pl("traject.stopgezet", {
        reden: "De school kan er geen tijd voor vrijmaken.",
        redencodes: ["tijd-school"],
        eindverslag: false,
      }),
    ),
  ],
  einde: "2032-03-01",
};
