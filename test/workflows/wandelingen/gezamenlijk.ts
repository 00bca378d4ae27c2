import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { MENSEN } from "#test/support/gebeurtenissen.ts";
import { daad } from "#test/support/proef.ts";
import { dag, pl, uren, za, type Wandeling } from "./wandeling.ts";

/** School, SWV and gemeente apply together, wait for a place, and end well; a year later the gemeente turns out not to do what was agreed. */
export const GEZAMENLIJK: Wandeling = {
  naam: "gezamenlijk",
  titel: "Een gezamenlijke aanvraag, van de wachtlijst tot de controle een jaar na de afronding",
  plaatsen: 0,
  aanmelding: daad("aanmelding.ingediend", VOORBEELD_AANMELDING, MENSEN.aanvrager),
  dagen: [
    dag("2031-03-03"),
    dag("2031-03-05", pl("beoordeling.gestart")),
    dag("2031-03-10", pl("aanvulling.gevraagd", { vraag: "Hoeveel leerlingen krijgen zorg op school?" })),
    dag("2031-03-17", pl("aanvulling.ontvangen", { antwoord: "Ongeveer dertig leerlingen, van wie twaalf elke dag." })),
    dag("2031-03-24", pl("aanvraag.op-wachtlijst", { reden: "Alle plaatsen van deze periode zijn bezet." })),
    { op: "2031-04-14", plaatsen: 1 },
    dag("2031-04-17", pl("plaats.aanvaard")),
    dag(
      "2031-04-22",
      pl("aanvraag.toegekend", {
        vorm: "middellang",
        uren: 100,
        toelichting: "De vraag is collectief, en school, samenwerkingsverband en gemeente werken al samen.",
      }),
    ),
    dag("2031-04-28", pl("za.toegewezen", { za: MENSEN.zorgarrangeur.id })),
    dag(
      "2031-05-12",
      za("traject.gestart", {
        verwachtingen:
          "De school levert de gegevens en één vaste contactpersoon. De zorgarrangeur leidt de gesprekken.",
        stip: "Over een jaar regelt één aanbieder alle zorg in de school.",
        geplandEinde: "2032-04-30",
        piketpaaltjes: [{ wat: "Alle partijen zijn in beeld", wie: "de zorgarrangeur", uiterlijk: "2031-07-14" }],
        kwaliteitsmedewerker: {
          naam: "Joke Mulder",
          functie: "kwaliteitsmedewerker",
          email: "j.mulder@dewissel.example",
        },
        bestuurscontact: { naam: "Henk Prins", functie: "bestuurder", email: "h.prins@wisselbestuur.example" },
      }),
      za("borging.vastgelegd", {
        partner: "partner-3",
        verantwoordelijkheid: "Bekostiging van de zorg in de klas",
        afspraak: "Elk jaar voor 1 juni een contract met één aanbieder.",
      }),
    ),
    dag(
      "2031-06-02",
      ...uren("2031-05-26", 12, "gesprek"),
      za("stap.voltooid", {
        resultaat: { stap: 1, overzicht: "Eén gemeente, één samenwerkingsverband, drie aanbieders." },
      }),
    ),
    dag(
      "2031-06-23",
      za("stap.voltooid", {
        resultaat: {
          stap: 2,
          knelpunten: "De zorg wordt per leerling geregeld.",
          groep: "Leerlingen met lichamelijke zorg",
        },
      }),
      za("stap.voltooid", {
        resultaat: {
          stap: 3,
          personas: [{ groep: "Lichamelijke zorg", behoefte: "Elke dag hulp bij eten en verzorging." }],
        },
      }),
      ...uren("2031-06-16", 20, "analyse"),
    ),
    dag("2031-07-07", za("piketpaaltje.gehaald", { piketpaaltje: "piketpaaltje-1" })),
    dag(
      "2031-09-08",
      za("partner.toegevoegd", {
        partij: "zorgaanbieder",
        naam: "Zorggroep Markdal",
        contactpersoon: { naam: "Fenna Smit", email: "f.smit@markdal.example" },
      }),
      za("stap.voltooid", {
        resultaat: {
          stap: 4,
          projectgroep: [
            { partij: "school", naam: "De Wissel Breda", taak: "Trekker" },
            { partij: "samenwerkingsverband", naam: "SWV Breda e.o.", taak: "Arrangementen" },
            { partij: "gemeente", naam: "Gemeente Breda", taak: "Bekostiging" },
          ],
        },
      }),
    ),
    dag(
      "2031-10-06",
      za("evaluatiemoment.gepland", { id: "e1", niveau: "uitvoerend", datum: "2031-12-08" }),
      za("evaluatiemoment.gepland", { id: "e2", niveau: "beleid", datum: "2032-01-19" }),
      za("evaluatiemoment.gepland", { id: "e3", niveau: "bestuur", datum: "2032-02-16" }),
      za("stap.voltooid", {
        resultaat: {
          stap: 5,
          projectvoorstel: "Voorstel voor een proef met één aanbieder.",
          doelen: [
            {
              doel: "Minder wisselende begeleiders in de klas",
              maat: "hoogstens twee per klas",
              uiterlijk: "2032-02-01",
              wie: "partner-4",
            },
          ],
          draagvlak: { uitvoerend: true, beleid: true, bestuur: true },
        },
      }),
      ...uren("2031-10-01", 40, "overleg"),
    ),
    dag("2031-11-17", ...uren("2031-11-12", 10, "overleg")),
    dag("2031-11-24", za("verlenging.gevraagd", { reden: "doelen nog niet volledig bereikt", uren: 20 })),
    dag(
      "2031-12-08",
      za("evaluatiemoment.gehouden", {
        id: "e1",
        oordeel: "bestendigen",
        toelichting: "De klassen zijn rustiger.",
        aanwezig: { partners: ["partner-1", "partner-4"] },
      }),
    ),
    dag(
      "2031-12-15",
      pl("verlenging.toegekend", { uren: 20, toelichting: "De proef loopt nog en de samenwerking is goed." }),
    ),
    dag(
      "2032-01-19",
      za("evaluatiemoment.gehouden", {
        id: "e2",
        oordeel: "bijsturen",
        toelichting: "De facturen zijn nog onduidelijk.",
        hoe: "Elke maand één factuur.",
        aanwezig: { partners: ["partner-1", "partner-2", "partner-3"] },
      }),
    ),
    dag(
      "2032-02-16",
      za("evaluatiemoment.gehouden", {
        id: "e3",
        oordeel: "bestendigen",
        toelichting: "De besturen gaan verder.",
        aanwezig: { partners: ["partner-2", "partner-3"], namen: ["de bestuurder van de school"] },
      }),
      za("doel.beoordeeld", {
        doel: "doel-1",
        bereikt: "ja",
        toelichting: "In alle klassen werken vaste begeleiders.",
      }),
      za("evaluatiemoment.gepland", { id: "e4", niveau: "uitvoerend", datum: "2032-06-14" }),
    ),
    dag(
      "2032-03-08",
      za("stap.voltooid", {
        resultaat: {
          stap: 6,
          afspraken: [
            {
              partner: "partner-1",
              verantwoordelijkheid: "Overleg over de zorg in de klas",
              afspraak: "Elk kwartaal een overleg met de aanbieder.",
            },
          ],
          bestendigen: "De proef wordt vast beleid.",
        },
      }),
      za("afronding.gestart"),
    ),
    dag(
      "2032-03-29",
      za("eindverslag.vastgesteld", {
        verwijzing: "Dossier 17",
        samenvatting: "De zorg in de school is collectief geregeld met één aanbieder.",
        vervolg: "De kwaliteitsmedewerker van de school leidt het overleg.",
        vervolgstappen: [{ wat: "Het contract verlengen", wie: "partner-3", uiterlijk: "2033-01-15" }],
      }),
      za("oordeel.gegeven", { oordeel: "goed", toelichting: "De zorg is stabiel, met aandacht voor de facturen." }),
    ),
    dag(
      "2032-04-12",
      ...["partner-1", "partner-2", "partner-3", "partner-4"].map((partner) =>
        za("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" }),
      ),
      pl("traject.gesloten", { evaluaties: [{ evaluatie: "e4", partner: "partner-1" }] }),
    ),
    dag("2032-04-19", za("terugkoppeling.vraag", { partner: "partner-4", vraag: "Wie belt ons volgend jaar?" })),
    dag(
      "2032-04-22",
      za("terugkoppeling.beantwoord", {
        partner: "partner-4",
        antwoord: "Dat doet de kwaliteitsmedewerker van de school.",
      }),
    ),
    dag(
      "2032-06-14",
      za("evaluatiemoment.gehouden", {
        id: "e4",
        oordeel: "bestendigen",
        toelichting: "De school en de aanbieder gaan zo door.",
        aanwezig: { partners: ["partner-1", "partner-4"] },
      }),
    ),
    dag(
      "2032-07-15",
      za("borging.gecontroleerd", { partner: "partner-3", nagekomen: true, toelichting: "Het contract is getekend." }),
    ),
    dag(
      "2032-10-15",
      za("borging.gecontroleerd", { partner: "partner-3", nagekomen: true, toelichting: "Loopt goed." }),
    ),
    dag(
      "2033-04-20",
      za("borging.gecontroleerd", {
        partner: "partner-3",
        nagekomen: false,
        toelichting: "Er is geen nieuw contract.",
      }),
    ),
  ],
  einde: "2033-06-01",
};
