import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { daad } from "#test/support/proef.ts";
import { dag, pl, za, type Wandeling } from "./wandeling.ts";

const VERSLAG = { verwijzing: "Dossier 40", samenvatting: "De zorg in drie scholen is samen geregeld." };
const VERVOLG = [{ wat: "Elk jaar evalueren", wie: "partner-1", uiterlijk: "2033-03-01" }];

/** A traject in which almost everything turns out otherwise: names, days, decisions, the end itself. */
export const VERANDERD: Wandeling = {
  naam: "veranderd",
  titel: "Een traject waarin steeds iets verandert, dat wordt heropend en waarvoor nazorg wordt gevraagd",
  plaatsen: null,
  aanmelding: daad("aanmelding.ingediend", VOORBEELD_AANMELDING, MENSEN.aanvrager),
  dagen: [
    dag("2031-03-03", pl("beoordeling.gestart")),
    dag(
      "2031-03-17",
      pl("aanvraag.toegekend", { vorm: "kort", uren: 40, toelichting: "De partijen kennen elkaar al." }),
      pl("za.toegewezen", { za: MENSEN.zorgarrangeur.id }),
    ),
    dag("2031-03-24", pl("toekenning.gecorrigeerd", { vorm: "kort", uren: 45, reden: "Schrijffout in ons besluit." })),
    dag(
      "2031-03-31",
      za("partner.toegevoegd", {
        partij: "zorgaanbieder",
        naam: "Zorggroep Markdal",
        contactpersoon: { naam: "Fenna Smit", email: "f.smit@markdal.example" },
      }),
    ),
    dag(
      "2031-04-07",
      za("traject.gestart", {
        verwachtingen: "De school levert de gegevens. De zorgarrangeur leidt de gesprekken.",
        geplandEinde: "2031-12-19",
        piketpaaltjes: [{ wat: "Een contract met één aanbieder", wie: "partner-3", uiterlijk: "2031-06-30" }],
      }),
    ),
    dag(
      "2031-04-14",
      pl("partner.hernoemd", {
        partner: "partner-2",
        naam: "SWV Baronie",
        reden: "Het samenwerkingsverband is gefuseerd.",
      }),
    ),
    dag(
      "2031-04-21",
      pl("aanvrager.gewijzigd", { partner: "partner-2", reden: "Het SWV leidt het traject voortaan." }),
    ),
    dag(
      "2031-05-06",
      za("piketpaaltje.verzet", {
        piketpaaltje: "piketpaaltje-1",
        uiterlijk: "2031-09-30",
        reden: "De gemeente besluit na de zomer.",
      }),
    ),
    dag("2031-05-12", za("einde.gepland", { einde: "2032-02-27", reden: "Het contract komt later." })),
    dag("2031-05-19", za("overdracht.gestart", { naar: "za-05", reden: "Verlof." })),
    dag("2031-05-26", pl("overdracht.afgebroken", { reden: "Het verlof gaat niet door." })),
    dag("2031-06-02", za("verlenging.gevraagd", { reden: "doelen nog niet volledig bereikt", uren: 5 })),
    dag("2031-06-09", za("verlenging.ingetrokken", { reden: "Toch niet nodig." })),
    dag("2031-06-16", za("verlenging.gevraagd", { reden: "doelen nog niet volledig bereikt", uren: 5 })),
    dag("2031-06-23", pl("verlenging.toegekend", { uren: 3, toelichting: "De gemeente doet weer mee." })),
    dag("2031-06-30", pl("verlenging.gecorrigeerd", { besluit: "toegekend", uren: 5, reden: "Schrijffout." })),
    dag(
      "2031-07-07",
      za("evaluatiemoment.gepland", {
        id: "e1",
        niveau: "uitvoerend",
        datum: "2031-09-08",
        reden: "De gemeente twijfelt.",
      }),
    ),
    dag(
      "2031-07-14",
      za("borging.vastgelegd", {
        partner: "partner-4",
        verantwoordelijkheid: "Zorg in de klas",
        afspraak: "Elke ochtend is er dezelfde begeleider.",
      }),
    ),
    dag(
      "2031-09-01",
      za("partner.vertrokken", {
        partner: "partner-4",
        reden: "De zorgaanbieder stopt in deze regio.",
        overnemer: "partner-3",
      }),
    ),
    dag(
      "2031-09-08",
      za("evaluatiemoment.gehouden", {
        id: "e1",
        oordeel: "stoppen",
        toelichting: "De gemeente ziet er geen heil meer in.",
        aanwezig: { partners: ["partner-1", "partner-3"] },
      }),
    ),
    dag("2031-10-06", za("afronding.gestart", { redenOpenStappen: "De gemeente stopt." })),
    dag(
      "2031-10-13",
      za("eindverslag.vastgesteld", VERSLAG),
      za("oordeel.gegeven", {
        oordeel: "voldoende",
        redencodes: ["belangen"],
        toelichting: "Het is nog niet stabiel.",
      }),
      za("terugkoppeling.gegeven", { partner: "partner-3", wijze: "gesprek" }),
    ),
    dag("2031-10-20", za("afronding.afgebroken", { reden: "De gemeente wil toch verder." })),
    dag("2031-11-03", za("afronding.gestart", { redenOpenStappen: "Het contract was de vraag." })),
    dag(
      "2031-11-10",
      za("eindverslag.vastgesteld", { ...VERSLAG, vervolgstappen: VERVOLG }),
      za("oordeel.gegeven", { oordeel: "goed", toelichting: "Er is een contract." }),
    ),
    dag(
      "2031-11-17",
      za("eindverslag.gecorrigeerd", {
        ...VERSLAG,
        samenvatting: "De zorg in vier scholen is samen geregeld.",
        veranderd: "Er doen vier scholen mee, geen drie.",
        reden: "De vierde school was vergeten.",
      }),
      ...["partner-1", "partner-2"].map((partner) => za("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" })),
    ),
    dag(
      "2031-11-24",
      pl("oordeel.gecorrigeerd", { oordeel: "voldoende", redencodes: ["geld"], reden: "Het geld is nog niet zeker." }),
      za("evaluatiemoment.gepland", {
        id: "e2",
        niveau: "uitvoerend",
        datum: "2032-03-15",
        roept: "partner-1",
        reden: "Afgesproken in het eindgesprek.",
      }),
      pl("traject.gesloten", {
        redenZonderTerugkoppeling: "De gemeente was bij het eindgesprek niet aanwezig.",
        afwijking: "Het contract is de afspraak.",
      }),
    ),
    dag("2032-04-26", pl("nazorg.gevraagd", { reden: "Het overleg valt stil.", uren: 10 })),
    dag("2032-05-03", pl("nazorg.ingetrokken", { reden: "Er is weer een overleg gepland." })),
    dag("2032-05-10", pl("nazorg.gevraagd", { reden: "Het overleg valt weer stil." })),
    dag(
      "2032-05-24",
      pl("nazorg.afgewezen", { redencodes: ["andere-route"], toelichting: "Wij openen het traject zelf weer." }),
    ),
    dag("2032-06-07", pl("traject.heropend", { reden: "Er zijn nog uren, en de gemeente vraagt erom." })),
  ],
  einde: "2032-06-14",
};
