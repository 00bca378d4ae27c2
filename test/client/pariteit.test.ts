import { describe, expect, it } from "vitest";
import { beeldVan } from "#domain/beeld/beeld.ts";
import { leesbaar } from "#client/cli/toon/leesbaar.ts";
import { STANDAARD } from "#client/web/tijdlijn.ts";
import { trajectblokken } from "#client/web/traject.ts";
import { beslishulp } from "#domain/aanmelding/beslishulp.ts";
import { isDatum, plusDagen } from "#domain/kalender/datum.ts";
import { GEEN_BEELD } from "#domain/organisaties/beeld.ts";
import { projecteer, type Projectie } from "#domain/projectie/projecteer.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import { bladen, met } from "#test/support/bladen.ts";
import { verloopTot, type Verloop } from "#test/support/gebeurtenissen.ts";
import { zichtbaar } from "./web/hulp.ts";

/** Page and `toon` tell the same of a traject: every value of a dossier that holds everything is changed in turn, and what changes the one changes the other. */

const VANDAAG = "2026-11-30";
const WERKER = { id: "pl-1", naam: "Petra", rollen: ["projectleider"] as const };

/** What neither tells by itself, with the reason. */
const NERGENS: readonly (readonly [pad: RegExp, waarom: string])[] = [
  [
    /^(?:nummer|regels|kalender|signalen|signaalstanden|laatBekend|belofte|urenBijnaOp)\b/,
    "van de machine of de periode",
  ],
  [/^(?:laatsteDaadOp|afrondingOp|oordeelOp|afgesloten|plan\.eindeSinds)$/, "daar rekent een termijn mee"],
  [/^aanmelding\.(?:aanvrager|medeaanvragers)\b/, "staat bij de partners, zoals het nu is"],
  [/^(?:voorrang|plaats)$/, "van een aanvraag waarover nog niet is besloten"],
  [/^stappen\.\d\.(?:op|resultaat)\b/, "wordt verteld uit de regel waarin het is vastgelegd"],
  [/^eindverslag\.(?:vervolg|aan)\b/, "wordt verteld uit de regel waarin het is vastgelegd"],
  [/\.gekozen\.\d+\.code$|^nietGelukt\.\d+\.code$/, "van een reden staat er de naam"],
  [/^evaluaties\.\d+\.id$/, "een moment heet naar zijn niveau en dag; het kenmerk staat in de JSON"],
  [/^evaluaties\.\d+\.vervallen$/, "kenmerk van een gebeurtenis"],
  [/^borgingsvragen\.\d+\.controle$/, "volgnummer van een controle"],
];

const GEKOZEN = [{ code: "anders", naam: "Een andere reden" }];

const gesloten = verloopTot("gesloten", { op: "2026-03-02" });

/** A dossier in which everything is filled in, whether it could all have come together or not. */
function rijk({ dossier }: Pick<Verloop, "dossier">): Dossier {
  const [school, ...anderen] = dossier.partners;
  const persoon = { naam: "Bo de Boer", functie: "wethouder", email: "bo@gemeente.example", telefoon: "076 555 01 01" };
  const voornemen = { wie: "partner-2", uiterlijk: "2026-12-20", gehaaldOp: null };
  return {
    ...dossier,
    partners: [
      {
        ...school!,
        heette: "De oude naam",
        brin: "00AA",
        plaats: "Breda",
        niveaus: { beleid: { ...persoon, mandaat: true, tijd: false } },
      },
      ...anderen,
      {
        nummer: "partner-9",
        partij: "gemeente",
        naam: "Gemeente Weg",
        contactpersoon: null,
        uitgetredenOp: "2026-05-01",
      },
    ],
    buitenVolgorde: { op: "2026-03-03", reden: "Voorrang.", voorbij: ["ZA-2026-901"] },
    besluit: { ...dossier.besluit!, redenen: ["Een reden"], gekozen: GEKOZEN, beloofdOp: "2026-03-01" },
    plan: {
      verwachtingen: "Wie doet wat.",
      stip: "Zorg in de klas.",
      einde: "2026-12-31",
      eindeSinds: "2026-03-02",
      doelen: [
        {
          nummer: "doel-1",
          doel: "Eén aanbieder",
          maat: "Een contract",
          uiterlijk: "2026-12-01",
          wie: "partner-1",
          bereikt: "deels",
          toelichting: "Bijna.",
        },
        {
          nummer: "doel-2",
          doel: "Rust",
          maat: "Minder uitval",
          uiterlijk: "2026-12-02",
          wie: "partner-2",
          bereikt: null,
          toelichting: null,
        },
      ],
      piketpaaltjes: [
        { ...voornemen, nummer: "piketpaaltje-1", wat: "De groep start", gaatNietSinds: "2026-11-01" },
        { ...voornemen, nummer: "piketpaaltje-2", wat: "De ruimte is klaar", gehaaldOp: "2026-10-01" },
      ],
      vervolgstappen: [{ ...voornemen, nummer: "vervolgstap-1", wat: "Contract verlengen" }],
      kwaliteitsmedewerker: persoon,
      bestuurscontact: { ...persoon, naam: "Di Bestuur" },
    },
    stappen: {
      ...dossier.stappen,
      2: { status: "overgeslagen", regiehouder: null, overgeslagenOm: "Was al gedaan.", op: "2026-04-01" },
      3: {
        ...dossier.stappen[3],
        regiehouder: "intern begeleider",
        betrokkenen: [{ wie: "ouderraad", rol: "denkt mee" }],
        aanwezig: "Overleg.",
        ontbreekt: "Tijd.",
        inzichten: "Kleine groepen.",
        instrumenten: [{ naam: "overzichtskaart", overgedragenAan: "de school" }],
      },
    },
    afwijkingen: [
      {
        bij: "stap 4",
        reden: "Geen gemeente.",
        voorbijAan: ["In de projectgroep ontbreekt: gemeente."],
        op: "2026-05-01",
      },
    ],
    consultaties: [{ za: "za-05", uren: 2, op: "2026-03-04" }],
    uren: { geboekt: 8, perDag: { "za-03|2026-03-09|1": 4, "za-03|2026-04-09|2": 4 } },
    urenafwijkingen: [{ bij: "boeking", op: "2026-06-01", reden: "Een extra gesprek." }],
    urenplan: { 1: 30, 2: 30, 3: 40 },
    verlengingen: [
      {
        gevraagdOp: "2026-06-01",
        reden: "De gemeente kwam later.",
        besluit: "toegekend",
        beslotenOp: "2026-06-20",
        uren: 20,
        beloofdOp: "2026-06-15",
      },
      {
        gevraagdOp: "2026-07-01",
        reden: "Nog meer.",
        besluit: "afgewezen",
        beslotenOp: "2026-07-20",
        uren: null,
        gekozen: GEKOZEN,
        beloofdOp: "2026-07-20",
      },
    ],
    evaluaties: [
      {
        id: "e1",
        niveau: "uitvoerend",
        gepland: "2026-05-01",
        oordeel: "bijsturen",
        gehoudenOp: "2026-05-02",
        aanwezig: { partners: ["partner-2"], namen: ["Jip"] },
        tijd: { van: "09:00", tot: "10:00" },
        plaats: "Op school",
      },
      {
        id: "e2",
        niveau: "beleid",
        gepland: "2026-12-10",
        oordeel: null,
        roept: "partner-3",
        tijd: { van: "09:00", tot: "10:00" },
        plaats: "Stadhuis",
      },
      { id: "e3", niveau: "bestuur", gepland: "2026-12-12", oordeel: null, vervallen: "g-1" },
    ],
    borging: [
      {
        partner: "partner-3",
        verantwoordelijkheid: "Bekostiging",
        afspraak: "Elk jaar een contract",
        op: "2026-06-01",
        nagekomen: false,
        gecontroleerdOp: "2026-09-01",
      },
      { partner: "partner-2", verantwoordelijkheid: "Overleg", afspraak: "Vier keer per jaar", nagekomen: null },
    ],
    borgingsvragen: [{ partner: "partner-2", controle: "tijdens-1", op: "2026-09-01", beantwoord: false }],
    stilstand: [{ door: "pauze", van: "2026-07-01", tot: "2026-07-11" }],
    wissels: { school: 2 },
    eindverslag: {
      aanwezig: true,
      op: "2026-09-01",
      correctie: { versie: 2, op: "2026-09-03" },
      vervolg: "De school gaat door.",
      aan: ["partner-1"],
    },
    oordeel: "voldoende",
    oordeelOp: "2026-09-10",
    nietGelukt: GEKOZEN,
    terugkoppeling: ["partner-1", "partner-2"],
    terugkoppelreacties: [
      {
        partner: "partner-1",
        gelezenOp: "2026-09-20",
        vragen: [{ vraag: "Wie betaalt?", op: "2026-09-21", antwoord: "De gemeente." }],
      },
      {
        partner: "partner-2",
        gelezenOp: "2026-09-22",
        vragen: [{ vraag: "En daarna?", op: "2026-09-23", antwoord: null }],
      },
    ],
    slotafwijking: { zonder: ["vervolg"], reden: "De school is dicht." } as Dossier["slotafwijking"],
    nazorg: {
      uren: 20,
      geboekt: 4,
      perDag: { "za-03|2026-10-09": 4 },
      gestartOp: "2026-10-01",
      loopt: false,
      afgerondOp: "2026-11-01",
    },
    nazorgvragen: [
      {
        gevraagdOp: "2026-09-25",
        reden: "Hulp bij het contract.",
        uren: 10,
        besluit: "afgewezen",
        beslotenOp: "2026-09-30",
        waarom: "Te vroeg.",
        gekozen: GEKOZEN,
        beloofdOp: "2026-09-28",
      },
    ],
    mislukteMail: {},
  } as Dossier;
}

async function opPagina(dossier: Dossier, { regels }: Pick<Verloop, "regels">): Promise<string> {
  const { naam, soort, regio, za } = dossier;
  const rij = { ...regels.reduce<Projectie | null>(projecteer, null)!.rij, naam, soort, regio, za };
  const blokken = zichtbaar(
    String(
      await trajectblokken({
        rij,
        regels,
        hulp: beslishulp(dossier, { toegekend: [], organisaties: GEEN_BEELD }),
        organisaties: GEEN_BEELD,
        vol: false,
        dossier,
        za: null,
        vandaag: VANDAAG,
        werker: WERKER,
        gekozen: STANDAARD,
      }),
    ),
  );
  return `${naam} ${blokken}`;
}

const inToon = (dossier: Dossier, { zaak, regels }: Pick<Verloop, "regels" | "zaak">): string =>
  leesbaar(beeldVan({ ...zaak, dossier }, regels, { op: null, vandaag: VANDAAG }), (tekst) => tekst, {
    vandaag: VANDAAG,
    uitleg: true,
  }).replace(/\s+/g, " ");

function ander(was: unknown): unknown {
  if (typeof was === "boolean") return !was;
  if (typeof was === "number") return was + 1;
  if (typeof was !== "string") return was;
  const meer = `${was}x`;
  return isDatum(was) ? plusDagen(was, 1) : meer;
}

/** What was changed in a way that nothing can read it any more says nothing. */
async function gelezen(dossier: Dossier, verloop: Verloop): Promise<readonly [pagina: string, toon: string] | null> {
  try {
    return [await opPagina(dossier, verloop), inToon(dossier, verloop)];
  } catch {
    return null;
  }
}

describe("pagina en toon vertellen hetzelfde van een dossier", () => {
  const dossier = rijk(gesloten);
  const paden = bladen(dossier).filter(([veld]) => veld !== "regels" && veld !== "kalender");

  it("van elk gegeven", async () => {
    const [pagina, toon] = (await gelezen(dossier, gesloten))!;
    const alleenPagina: string[] = [];
    const alleenToon: string[] = [];
    const nergens: string[] = [];
    for (const pad of paden) {
      const nu = await gelezen(met(dossier, pad, ander) as Dossier, gesloten);
      if (nu === null) continue;
      const [opDePagina, inDeToon] = [nu[0] !== pagina, nu[1] !== toon];
      if (opDePagina && !inDeToon) alleenPagina.push(pad.join("."));
      if (!opDePagina && inDeToon) alleenToon.push(pad.join("."));
      if (!opDePagina && !inDeToon) nergens.push(pad.join("."));
    }
    expect(alleenPagina).toEqual([]);
    // By which number a partner or what was agreed goes is typed on the command line; a form offers them by name.
    expect(
      alleenToon.filter(
        (pad) => !/^(?:partners|plan\.(?:doelen|piketpaaltjes|vervolgstappen))\.\d+\.nummer$/.test(pad),
      ),
    ).toEqual([]);
    expect(nergens.filter((pad) => !NERGENS.some(([welk]) => welk.test(pad)))).toEqual([]);
    for (const [welk, waarom] of NERGENS)
      expect
        .soft(
          nergens.some((pad) => welk.test(pad)),
          waarom,
        )
        .toBe(true);
  });
});
