import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { datumOp, plusDagen } from "#domain/kalender/datum.ts";
import type { Inzending } from "#domain/traject/inzending.ts";

/** One traject of 150 gebeurtenissen in the 60 acts in which people do them: hours go in by the week, a meeting is one act. */

type Door = Inzending["door"];
const PROJECTLEIDER: Door = { rol: "projectleider", id: "pl-1" };
const ZA: Door = { rol: "zorgarrangeur", id: "za-1" };

/** Hours of today, as nothing is booked before the grant; `n` makes each booking another's, because a day has 24 hours. */
export const urenregel = (id: string, n: number): Inzending => ({
  id,
  type: "uren.geboekt",
  gegevens: { za: `za-${1 + (n % 300)}`, datum: overDagen(0), uren: 0.5, activiteit: "gesprek" },
  door: PROJECTLEIDER,
});

const overDagen = (dagen: number): string => plusDagen(datumOp(new Date().toISOString()), dagen);

export function verloop(sleutel: string): Inzending[][] {
  let teller = 0;
  const maak = (type: string, gegevens: Record<string, unknown>, door = ZA, gebeurdOp?: string): Inzending => ({
    id: `${sleutel}-${++teller}`,
    type,
    gegevens,
    door,
    ...(gebeurdOp === undefined ? {} : { gebeurdOp }),
  });
  let dag = 0;
  const week = (aantal: number): Inzending[] =>
    Array.from({ length: aantal }, () => urenregel(`${sleutel}-${++teller}`, dag++));
  const notitie = () => maak("notitie.toegevoegd", { tekst: "Overleg met de gemeente over de bekostiging." });
  const stappen: Record<string, unknown>[] = [
    { stap: 1, overzicht: "Twee gemeenten, één SWV, drie aanbieders." },
    { stap: 2, knelpunten: "Zorg in de klas is versnipperd.", groep: "Leerlingen met een meervoudige beperking" },
    { stap: 3, personas: [{ groep: "Groep A", behoefte: "Verzorging en begeleiding in de klas." }] },
    {
      stap: 4,
      projectgroep: [
        { partij: "school", naam: "De Wissel Breda", taak: "Trekker" },
        { partij: "samenwerkingsverband", naam: "SWV Breda e.o.", taak: "Arrangementen" },
        { partij: "gemeente", naam: "Gemeente Breda", taak: "Bekostiging" },
      ],
    },
    {
      stap: 5,
      projectvoorstel: "Pilot ZiO",
      doelen: [
        {
          doel: "Minder wisselende begeleiders",
          maat: "Hoogstens drie per klas",
          uiterlijk: "2035-08-01",
          wie: "partner-1",
        },
      ],
      draagvlak: { uitvoerend: true, beleid: true, bestuur: true },
    },
    { stap: 6, bestendigen: "Ja, met de gemeente." },
  ];
  const acts: Inzending[][] = [
    [maak("aanmelding.ingediend", VOORBEELD_AANMELDING, PROJECTLEIDER, "2025-02-03")],
    [maak("aanvraag.toegekend", { vorm: "middellang", uren: 100, toelichting: "Collectieve vraag." }, PROJECTLEIDER)],
    [
      maak("za.toegewezen", { za: "za-1" }, PROJECTLEIDER),
      maak("traject.gestart", { verwachtingen: "Besproken." }),
      maak("borging.vastgelegd", {
        partner: "partner-3",
        verantwoordelijkheid: "Bekostiging",
        afspraak: "Jaarlijks contract",
      }),
    ],
  ];
  // Twelve blocks of work: weeks of hours, what was talked about, and every other block a stap that is done.
  for (let blok = 0; blok < 12; blok += 1) {
    acts.push(week(3), week(3), week(blok < 8 ? 4 : 3));
    if (blok === 8)
      acts.push(
        ["uitvoerend", "beleid", "bestuur"].map((niveau, i) =>
          maak("evaluatiemoment.gepland", { id: `e${i + 1}`, niveau, datum: overDagen(60) }),
        ),
      );
    else if (blok === 10)
      acts.push([
        maak("evaluatiemoment.gehouden", {
          id: "e1",
          oordeel: "bestendigen",
          toelichting: "Loopt goed.",
          aanwezig: { partners: ["partner-1"] },
        }),
      ]);
    else acts.push([notitie()]);
    if (blok % 2 === 1) acts.push([maak("stap.voltooid", { resultaat: stappen[(blok - 1) / 2] })]);
  }
  acts.push(
    [
      maak("vervolgstap.toegevoegd", {
        wat: "Elk jaar evalueren met de gemeente",
        wie: "partner-1",
        uiterlijk: overDagen(200),
      }),
    ],
    [
      ...week(1),
      maak("afronding.gestart", {}),
      maak("eindverslag.vastgesteld", { verwijzing: "dossier 17", samenvatting: "Collectief geregeld." }),
      maak("oordeel.gegeven", { oordeel: "goed", toelichting: "Stabiel." }),
    ],
    [
      ...["partner-1", "partner-2", "partner-3"].map((partner) =>
        maak("terugkoppeling.gegeven", { partner, wijze: "eindgesprek" }),
      ),
      maak(
        "traject.gesloten",
        {
          evaluaties: ["e2", "e3"].map((evaluatie) => ({ evaluatie, vervalt: "De partners evalueren samen verder." })),
        },
        PROJECTLEIDER,
      ),
    ],
  );
  return acts;
}
