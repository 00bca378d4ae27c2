import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { agendatoken } from "#activities/mail/agendafeed.ts";
import { maakLinkVoor } from "#activities/mail/antwoordlink.ts";
import { briefvoorbeelden } from "#activities/mail/voorbeeld.ts";
import { GEEN_MEDEWERKERS, type Medewerkers } from "#domain/medewerkers/medewerkers.ts";
import { openStore, type Store } from "#activities/store/store.ts";
import { openPostvak, type Postvak } from "#activities/mail/postvak.ts";
import type { Trajecten } from "#client/trajecten.ts";
import { openInlog } from "#client/inlog/store.ts";
import { maakAntwoord } from "#client/web/antwoord.ts";
import { maakApp, type Webbenodigdheden } from "#client/web/app.ts";
import { VOORBEELD_AANMELDING } from "#domain/aanmelding/voorbeeld.ts";
import { briefgevolg } from "#domain/traject/briefgevolg.ts";
import { ordersVan } from "#domain/traject/order.ts";
import { boek } from "#domain/periode/boek.ts";
import { nieuweBoekhouding } from "#domain/periode/boekhouding.ts";
import { nieuw } from "#test/support/boeken.ts";
import { MENSEN, REGELS, Verloop } from "#test/support/gebeurtenissen.ts";
import { logIn } from "#test/support/inloggen.ts";
import { MEDEWERKERS } from "#test/support/medewerkers.ts";
import { INSTELLINGEN_MAIL } from "#test/support/mail.ts";

const NU = "2025-05-20T10:00:00.000Z";

export const ingediend = (nummer: string, naam: string, regio: string, op: string): Verloop =>
  new Verloop({ nummer, op }).gebeurt("aanmelding.ingediend", { ...VOORBEELD_AANMELDING, naam, regio });

/** In stap 1, with hours booked on a budget of 100. */
export function inUitvoering(nummer: string, naam: string, regio: string, uren: number): Verloop {
  const verloop = ingediend(nummer, naam, regio, "2025-01-07")
    .later(2)
    .gebeurt("beoordeling.gestart")
    .later(11)
    .gebeurt("plaats.gereserveerd", { periode: REGELS.id })
    .gebeurt("aanvraag.toegekend")
    .gebeurt("za.toegewezen", { za: MENSEN.zorgarrangeur.id })
    .later(14)
    .gebeurt("traject.gestart");
  for (let nog = uren; nog > 0; nog -= 8)
    verloop.later(1).gebeurt("uren.geboekt", { datum: verloop.dag, uren: Math.min(8, nog), activiteit: "gesprek" });
  return verloop;
}

/** Five trajecten in different states, and the books of their period. */
async function vul(store: Store): Promise<string> {
  const metBrief = inUitvoering("ZA-2025-001", "De Wissel Breda", "Zuid", 37.5);
  const hash = await brievenGingen(store, metBrief);
  const trajecten = [
    metBrief,
    inUitvoering("ZA-2025-002", "Samenwerkingsverband Passend Onderwijs Noord-Kennemerland en omstreken", "West", 88),
    ingediend("ZA-2025-003", "Gemeente Goes", "Zuid", "2025-05-12").later(2).gebeurt("beoordeling.gestart"),
    ingediend("ZA-2025-004", "SBO De Klimop", "Noord", "2025-03-03"),
    ingediend("ZA-2025-005", "VSO Het Baken", "Oost", "2025-04-01").later(14).gebeurt("aanvraag.afgewezen"),
  ];
  await store.schrijf(trajecten.flatMap(({ regels }) => regels));
  let boekhouding = nieuweBoekhouding({ ...REGELS, capaciteit: 3 });
  for (const nummer of ["ZA-2025-001", "ZA-2025-002"]) {
    const uitkomst = boek(
      boekhouding,
      nieuw({ soort: "claim", nummer }),
      MENSEN.projectleider,
      "2025-01-20T10:00:00.000Z",
    );
    if (!uitkomst.ok) throw new Error(uitkomst.weigering.reden);
    boekhouding = uitkomst.waarde.boekhouding;
    await store.schrijf(uitkomst.waarde.regels);
  }
  return hash;
}

/** The letter of the toekenning is kept, and the journaal says that it went; answers with its hash. */
export async function brievenGingen(
  store: Pick<Store, "verzendregister">,
  verloop: Verloop,
  {
    ruw = MAIL,
    nummers = [verloop.dossier.nummer],
  }: { readonly ruw?: string; readonly nummers?: readonly string[] } = {},
): Promise<string> {
  const { nummer } = verloop.dossier;
  const regel = verloop.regels.find(({ type }) => type === "aanvraag.toegekend")!;
  const order = ordersVan(regel).find(({ params }) => params["brief"] === "toekenning")!;
  const bericht = `<${nummer}.toekenning@trajecten.example>`;
  const mail = { ruw: Buffer.from(ruw), van: "zorgarrangeurs@trajecten.example", aan: "noor@dewissel.example" };
  const hash = (await store.verzendregister.bewaar([bericht], mail, { messageId: bericht, nummers, vorige: [] }))!;
  verloop.doe(briefgevolg(nummer, order, { uitkomst: "verzonden", berichten: [{ bericht, hash }], briefversie: 1 }));
  return hash;
}

export const MAIL = [
  "From: Zorgarrangeurs <zorgarrangeurs@trajecten.example>",
  "To: Noor de Vries <noor@dewissel.example>",
  "Subject: Uw aanvraag ZA-2025-001 is toegekend",
  "Message-ID: <proef-1@trajecten.example>",
  "X-Trajecten-Nummer: ZA-2025-001",
  "MIME-Version: 1.0",
  'Content-Type: multipart/mixed; boundary="geheel"',
  "",
  "--geheel",
  'Content-Type: multipart/alternative; boundary="grens"',
  "",
  "--grens",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Beste Noor de Vries, uw aanvraag is toegekend.",
  "Geef uw antwoord:",
  "http://127.0.0.1:3000/antwoord/abc?x=1&y=2",
  "--grens",
  "Content-Type: text/html; charset=utf-8",
  "",
  '<!doctype html><html lang="nl"><body style="font-family:sans-serif"><h1>Toegekend</h1><p>Beste Noor de Vries, uw aanvraag is toegekend.</p><script>alert(1)</script></body></html>',
  "--grens--",
  "--geheel",
  "Content-Type: application/ics; name=agenda.ics",
  "Content-Disposition: attachment; filename=agenda.ics",
  "",
  "BEGIN:VCALENDAR",
  "--geheel--",
  "",
].join("\r\n");

async function vulPostvak(postvak: Postvak): Promise<string> {
  return (
    await postvak.bewaar(Buffer.from(MAIL), { van: "zorgarrangeurs@trajecten.example", aan: ["noor@dewissel.example"] })
  ).id;
}

/** What links to answers are signed with here. */
export const SLEUTEL = "een-geheim-dat-alleen-voor-proeven-is";

const BEKEND: Medewerkers = {
  ...GEEN_MEDEWERKERS,
  medewerkers: Object.fromEntries(
    MEDEWERKERS.map((een) => [een.id, { ...een, uitnodiging: null, account: null, volgnummer: 1 }]),
  ),
};

type Vraag = (pad: string, init?: RequestInit & { readonly als?: string | null }) => Promise<Response>;

const blijftHier = (naar: string, pad: string): boolean => naar.startsWith(`${pad.split("?")[0]}?bewaard=`);

interface Webopties extends Partial<Omit<Webbenodigdheden, "antwoord" | "inloggen">> {
  /** Of production; left out: embedded. */
  readonly inloggen?: Omit<NonNullable<Webbenodigdheden["inloggen"]>, "pogingen">;
  readonly leeg?: boolean;
  readonly stuur?: Trajecten["stuur"];
}

/** The pages over a store and a postvak of their own; `leeg` leaves both without contents. */
export async function maakWeb(anders: Webopties = {}) {
  const map = await mkdtemp(join(tmpdir(), "trajecten-web-"));
  const store = await openStore(`sqlite:${join(map, "trajecten.db")}`);
  onTestFinished(async () => {
    await store.sluit();
    await rm(map, { recursive: true, force: true });
  });
  const postvak = await openPostvak(join(map, "postvak"), () => new Date(NU));
  const { leeg = false, inloggen, stuur = () => Promise.reject(new Error("er is geen Temporal")), ...rest } = anders;
  const [hash, mailId] = leeg ? ["", ""] : [await vul(store), await vulPostvak(postvak)];
  const inlog = await openInlog(`sqlite:${join(map, "sessies.db")}`);
  onTestFinished(() => inlog.sluit());
  const gewoon = {
    store,
    sessies: inlog.sessies,
    bewaard: inlog.bewaard,
    inzage: inlog.inzage,
    medewerkers: () => Promise.resolve(MEDEWERKERS),
    bijFout: (fout: Error) => {
      throw fout;
    },
    nu: () => new Date(NU),
    merk: () => store.merk(),
    ...rest,
  };
  const { contact } = INSTELLINGEN_MAIL;
  const app = maakApp({
    postvak,
    stuur,
    meldAan: () => Promise.reject(new Error("er is geen Temporal")),
    begin: () => Promise.reject(new Error("er is geen Temporal")),
    openPeriode: () => Promise.reject(new Error("er is geen Temporal")),
    vraagPeriode: () => Promise.reject(new Error("er is geen Temporal")),
    vraagOrganisatie: () => Promise.reject(new Error("er is geen Temporal")),
    uitnodiging: null,
    agendatoken: (kenmerk) => agendatoken(SLEUTEL, kenmerk),
    vraagOrganisaties: () => Promise.reject(new Error("er is geen Temporal")),
    brieven: (orders, straks) =>
      briefvoorbeelden(
        {
          instellingen: { ...INSTELLINGEN_MAIL, webadres: "http://127.0.0.1:3000" },
          linkVoor: maakLinkVoor({ sleutel: SLEUTEL, webadres: "http://127.0.0.1:3000" }),
        },
        orders,
        straks,
        { medewerkers: BEKEND, dag: NU.slice(0, 10) },
      ),
    gezondheid: () => Promise.resolve({ goed: true, regel: "Alles werkt." }),
    antwoord: maakAntwoord({ ...gewoon, stuur, sleutel: SLEUTEL, contact, webadres: "http://127.0.0.1:3000" }),
    ...gewoon,
    ...(inloggen === undefined ? {} : { inloggen: { ...inloggen, pogingen: inlog.pogingen } }),
  });
  const koeken = new Map<string, Promise<string>>();
  /** Logged in as one of MEDEWERKERS; null: as nobody. A form that came to nothing yet is followed to where it stands, as a browser does. */
  const vraag: Vraag = async (pad, init) => {
    const antwoord = await eenmaal(pad, init);
    const naar = antwoord.headers.get("location");
    if (antwoord.status !== 303 || naar === null || !blijftHier(naar, pad)) return antwoord;
    return eenmaal(naar, init?.als === undefined ? {} : { als: init.als });
  };
  const eenmaal: Vraag = async (pad, { als = "pl-1", ...init } = {}) => {
    const vreemd = (p: string, i?: RequestInit) => app.request(p, i);
    if (als === null) return vreemd(pad, init);
    const koek = koeken.get(als) ?? logIn(vreemd, als);
    koeken.set(als, koek);
    return vreemd(pad, {
      ...init,
      headers: { cookie: await koek, "sec-fetch-site": "same-origin", ...(init.headers as Record<string, string>) },
    });
  };
  const pagina = async (pad: string, als: string | null = "pl-1") => {
    const antwoord = await vraag(pad, { als });
    return { antwoord, status: antwoord.status, html: await antwoord.text() };
  };
  return { app, store, inlog, postvak, mailId, hash, pagina, vraag, eenmaal };
}

/** What a reader gets to see of a piece of a page. */
export const zichtbaar = (html: string): string =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
