import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { daad } from "#test/support/proef.ts";
import { dag, pl, type Wandeling } from "./wandeling.ts";

const aanmelding = daad("aanmelding.ingediend", VOORBEELD_AANMELDING, MENSEN.aanvrager);

/** A question that advice is enough for. */
const CONSULTATIE: Wandeling = {
  naam: "consultatie",
  titel: "Een vraag die met advies is geholpen",
  plaatsen: null,
  aanmelding,
  dagen: [
    dag("2031-03-03", pl("beoordeling.gestart")),
    dag(
      "2031-03-10",
      pl("aanvraag.geconsulteerd", {
        za: MENSEN.zorgarrangeur.id,
        uren: 3,
        toelichting: "Twee gesprekken waren genoeg om verder te kunnen.",
      }),
    ),
  ],
  einde: "2031-03-17",
};

/** A question about one pupil. */
const VERWIJZING: Wandeling = {
  naam: "verwijzing",
  titel: "Een vraag over één leerling, die een onderwijsconsulent beter kan helpen",
  plaatsen: null,
  aanmelding,
  dagen: [
    dag("2031-03-03", pl("beoordeling.gestart")),
    dag(
      "2031-03-10",
      pl("aanvraag.verwezen", {
        naar: "onderwijsconsulent",
        toestemmingOuders: true,
        toelichting: "In het gesprek bleek dat de vraag over één leerling gaat.",
      }),
    ),
  ],
  einde: "2031-03-17",
};

/** Who does not answer, not to a question and not to an offer, and calls it off in the end. */
const ZONDER_ANTWOORD: Wandeling = {
  naam: "zonder-antwoord",
  titel: "Een aanvraag waarop geen antwoord meer komt en die wordt ingetrokken",
  plaatsen: 0,
  aanmelding,
  dagen: [
    dag("2031-03-03", pl("beoordeling.gestart")),
    dag(
      "2031-03-10",
      pl("aanvulling.gevraagd", { vraag: "Wie wordt de vaste contactpersoon?", uiterlijk: "2031-03-24" }),
    ),
    dag("2031-04-07", pl("aanvraag.op-wachtlijst", { reden: "Alle plaatsen van deze periode zijn bezet." })),
    { op: "2031-04-21", plaatsen: 1 },
    dag("2031-05-12", pl("aanvraag.ingetrokken", { namens: "partner-1", reden: "De school pakt het zelf op." })),
  ],
  einde: "2031-05-19",
};

/** Aanvragen that become no traject. */
export const GEEN_TRAJECT: readonly Wandeling[] = [CONSULTATIE, VERWIJZING, ZONDER_ANTWOORD];
