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

/** Aanvragen that become no traject. */
export const GEEN_TRAJECT: readonly Wandeling[] = [CONSULTATIE];
