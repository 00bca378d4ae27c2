import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { daad } from "#test/support/proef.ts";
import { dag, pl, uren, za, type Wandeling } from "./wandeling.ts";

/** A short traject of an SWV that ends with an open question, its nazorg, and the checks a year later. */
export const NAZORG: Wandeling = {
  naam: "nazorg",
  titel: "Een kort traject, de nazorg erna en de controles van de borging een jaar later",
  plaatsen: null,
  aanmelding: daad("aanmelding.ingediend", VOORBEELD_AANMELDING, MENSEN.aanvrager),
  dagen: [
    dag("2031-03-03", pl("beoordeling.gestart")),
    dag(
      "2031-03-17",
      pl("aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "De partijen kennen elkaar al." }),
      pl("za.toegewezen", { za: MENSEN.zorgarrangeur.id }),
    ),
    dag(
      "2031-04-07",
      za("traject.gestart", {
        verwachtingen: "De school en de gemeente nemen deel aan elk overleg.",
        stip: "Een vast contract voor de zorg in de school.",
      }),
      za("borging.vastgelegd", {
        partner: "partner-1",
        verantwoordelijkheid: "Overleg over de zorg",
        afspraak: "Elk kwartaal overleg met de aanbieder.",
      }),
    ),
    dag("2031-06-02", ...uren("2031-05-28", 30, "overleg")),
    dag(
      "2031-09-01",
      za("afronding.gestart", { redenOpenStappen: "Het contract was de vraag; de andere stappen waren niet nodig." }),
    ),
    dag(
      "2031-09-08",
      za("eindverslag.vastgesteld", {
        verwijzing: "Dossier 21",
        samenvatting: "Het contract is er, de uitvoering begint.",
      }),
      za("oordeel.gegeven", {
        oordeel: "voldoende",
        redencodes: ["proces-niet-klaar"],
        toelichting: "De uitvoering moet nog blijken.",
      }),
    ),
    dag(
      "2031-09-15",
      ...["partner-1", "partner-2", "partner-3"].map((partner) =>
        za("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" }),
      ),
      pl("traject.gesloten", { afwijking: "Het contract was de hele vraag; de school gaat er zelf mee verder." }),
    ),
    dag(
      "2031-12-20",
      za("borging.gecontroleerd", {
        partner: "partner-1",
        nagekomen: false,
        toelichting: "Het overleg is twee keer vervallen.",
      }),
    ),
    dag("2032-01-12", pl("nazorg.gestart", { uren: 20, reden: "Het overleg moet weer op gang komen." })),
    dag("2032-03-01", ...uren("2032-02-25", 12, "overleg")),
    dag("2032-04-05", za("nazorg.afgerond", { toelichting: "Het overleg loopt weer, met een vaste voorzitter." })),
    dag(
      "2032-09-20",
      za("borging.gecontroleerd", { partner: "partner-1", nagekomen: true, toelichting: "Vier keer overlegd." }),
    ),
  ],
  einde: "2032-12-01",
};
