import { Hono } from "hono";
import { maakDoe } from "#client/web/formulier/doe.ts";
import type { Web } from "#client/web/werker.ts";
import type { Werkrol } from "#domain/medewerkers/beleid.ts";
import type { Medewerker } from "#domain/medewerkers/medewerker.ts";
import type { proefVan } from "#domain/wat-als/proef.ts";
import { gelukt } from "#domain/weigering.ts";
import type { Trajecten } from "#client/trajecten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import type { Projectie } from "#domain/projectie/projecteer.ts";
import type { Door } from "#domain/rollen.ts";
import type { Dossier } from "#domain/traject/dossier.ts";
import type { Inzending } from "#domain/traject/inzending.ts";
import { komma } from "#domain/getal.ts";
import { heeftKnop, lees, verzending, vul, type Scherm } from "#test/support/browser.ts";
import { MENSEN, verloopTot } from "#test/support/gebeurtenissen.ts";

/** The forms of one traject, over a dossier that a test makes up, and what they send. */

export interface Opstelling {
  readonly dossier: Dossier;
  readonly pad: string;
  readonly door?: Door;
  readonly stuur?: Trajecten["stuur"];
  /** Left out: nothing follows from anything. */
  readonly proef?: typeof proefVan | undefined;
  readonly medewerkers?: readonly Medewerker[];
  readonly regels?: readonly Journaalregel[];
}

const LAATSTE = (naar: string) =>
  ({
    naar,
    volgnummer: 7,
    id: "web:eerder",
    type: "notitie.toegevoegd",
    gegevens: { tekst: "Net gebeld." },
    vastgelegdOp: "2026-03-20T09:30:00.000Z",
  }) as unknown as Journaalregel;

const NIETS_VOLGT: typeof proefVan = (nu, inzendingen) =>
  gelukt({
    termijnen: [],
    signalen: [],
    brieven: [],
    uren: null,
    plaats: null,
    orders: [],
    regels: inzendingen as unknown as readonly Journaalregel[],
    na: nu,
  });

const VANDAAG = "2026-03-20";

export function opstelling({
  dossier,
  pad,
  door = MENSEN.projectleider,
  stuur,
  proef = NIETS_VOLGT,
  medewerkers = [],
  regels = [LAATSTE(pad)],
}: Opstelling) {
  const gestuurd: Inzending[] = [];
  const app = new Hono<Web>();
  app.use(async (c, volgende) => {
    c.set("werker", { id: door.id, naam: "Iemand", rollen: [door.rol as Werkrol] });
    c.set("projectie", { dossier, rij: {} } as unknown as Projectie);
    await volgende();
  });
  app.all(
    "/trajecten/:nummer/doe/:type",
    maakDoe({
      store: {
        projectie: () => Promise.resolve(null),
        regels: () => Promise.resolve([...regels]),
        aanvragen: () => Promise.resolve([]),
        inHand: () => Promise.resolve([]),
        rijen: () => Promise.resolve([]),
        stand: () => Promise.resolve(null),
        standen: () => Promise.resolve([]),
      },
      stuur:
        stuur ??
        ((_nummer, inzendingen) => {
          gestuurd.push(...inzendingen);
          return Promise.resolve({ ok: true, waarde: { nieuw: 1 } } as unknown as Awaited<
            ReturnType<Trajecten["stuur"]>
          >);
        }),
      bijFout: (fout) => {
        throw fout;
      },
      kader: () => Promise.resolve({ stijl: "/stijl.css", uitleg: "/handleiding", werker: null, dringend: null }),
      vandaag: () => VANDAAG,
      nu: () => new Date(`${VANDAAG}T10:00:00.000Z`),
      brieven: () => Promise.resolve([]),
      ...(proef === undefined ? {} : { proef }),
      medewerkers: () => Promise.resolve(medewerkers),
    }),
  );
  const adres = (type: string): string => `/trajecten/${dossier.nummer}/doe/${type}`;
  const post = async (type: string, inhoud: string) => {
    const antwoord = await app.request(adres(type), {
      method: "POST",
      body: inhoud,
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    return { antwoord, status: antwoord.status, scherm: lees(await antwoord.text()) };
  };
  const get = async (type: string) => {
    const antwoord = await app.request(adres(type));
    return { antwoord, status: antwoord.status, scherm: lees(await antwoord.text()) };
  };
  return { app, gestuurd, post, get };
}

/** All that a field can refer to is there. */
export function vol(): { dossier: Dossier; pad: string } {
  const verloop = verloopTot("stap6");
  const { dossier } = verloop;
  const voornemen = { wat: "Iets", wie: "partner-1", uiterlijk: "2027-01-01", gehaaldOp: null };
  return {
    pad: verloop.pad,
    dossier: {
      ...dossier,
      plan: {
        ...dossier.plan,
        piketpaaltjes: [{ ...voornemen, nummer: "piketpaaltje-1" }],
        vervolgstappen: [{ ...voornemen, nummer: "vervolgstap-1" }],
      },
      mislukteMail: { "toekenning:aanvrager": { op: "2026-03-03", bij: 4 } },
    },
  };
}

/** Fills in gegevens as a person would, one control after the other, asking for rows where there are too few. */
export async function vulIn(
  post: ReturnType<typeof opstelling>["post"],
  type: string,
  begin: Scherm,
  gegevens: Readonly<Record<string, unknown>>,
): Promise<{ readonly scherm: Scherm; readonly nietGevonden: readonly string[] }> {
  let scherm = begin;
  const nietGevonden: string[] = [];
  const druk = async (naam: string, waarde: string): Promise<void> => {
    scherm = (await post(type, verzending(scherm, { naam, waarde }))).scherm;
  };
  const namen = (pad: string) => scherm.besturingen.some(({ naam }) => naam === pad || naam.startsWith(`${pad}.`));
  const zet = async (pad: string, waarde: unknown): Promise<void> => {
    if (waarde === undefined) return;
    if (waarde === null) {
      if (!vul(scherm, `_niets.${pad}`, "ja")) nietGevonden.push(pad);
    } else if (Array.isArray(waarde)) {
      for (const [i, een] of waarde.entries()) {
        if (typeof een !== "object" && vul(scherm, pad, String(een))) continue;
        const rij = `${pad}.${i}`;
        if (!namen(rij)) {
          if (!heeftKnop(scherm, "_erbij", pad)) nietGevonden.push(`${rij}: geen knop`);
          await druk("_erbij", pad);
        }
        await zet(rij, een);
      }
    } else if (typeof waarde === "object") {
      const delen = Object.entries(waarde);
      // What says which fields there are comes first.
      for (const [naam, deel] of delen)
        if (typeof deel === "number" && heeftKnop(scherm, "_toon", pad)) {
          await zet(`${pad}.${naam}`, deel);
          await druk("_toon", pad);
        }
      for (const [naam, deel] of delen) await zet(`${pad}.${naam}`, deel);
    } else if (!vul(scherm, pad, getypt(scherm, pad, waarde as string | number | boolean))) nietGevonden.push(pad);
  };
  for (const [naam, waarde] of Object.entries(gegevens)) await zet(naam, waarde);
  return { scherm, nietGevonden };
}

/** As people write it. */
function getypt(scherm: Scherm, pad: string, waarde: string | number | boolean): string {
  if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
  const veld = scherm.besturingen.find(({ naam }) => naam === pad);
  if (typeof waarde === "number") return veld?.soort === "invoer" ? komma(waarde) : String(waarde);
  if (veld?.lijst != null && /^partner-\d+$/.test(waarde))
    return scherm.lijsten.get(veld.lijst)?.[Number(waarde.slice(8)) - 1] ?? waarde;
  const [, jaar, maand, dag] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(waarde) ?? [];
  return jaar === undefined || veld?.soort !== "invoer" ? waarde : `${Number(dag)}-${Number(maand)}-${jaar}`;
}
