import { connect } from "node:net";
import { setTimeout as wacht } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import { leesWachtendePost } from "#activities/store/wachtende-post.ts";
import type { Connection } from "@temporalio/client";
import { ketenfout } from "#domain/journaal/keten.ts";
import type { Journaalregel } from "#domain/journaal/lijn.ts";
import { WEEKBERICHTEN } from "#domain/journaal/ketens.ts";
import { datumOp, inWoorden, maandagVan } from "#domain/kalender/datum.ts";
import { weekInEenZin, weekjournaal, weekstand } from "#domain/signalen/weekjournaal.ts";
import { TASK_QUEUE } from "#workflows/messages.ts";
import { metStore, systeemVan, temporalVan, type Plek } from "../plek.ts";
import { andereInstallatie, eenzijdig, nogSteeds, redenVan } from "../../kanten.ts";
import { SNELLE_HASHER } from "../../snelle-hasher.ts";

/** One part of the system: answers with what it is, or throws. */
export interface Controle {
  readonly naam: string;
  readonly vraag: () => Promise<string>;
  /** What to do when it does not answer. */
  readonly raad: string;
}

export function controlesVan(plek: Plek): readonly Controle[] {
  const log = (onderdeel: string): string => `Kijk in ${plek.map}/log/${onderdeel}.log.`;
  const eigen = plek.eigenTemporal;
  return [
    {
      naam: "Temporal",
      vraag: () => vraagTemporal(plek),
      raad: eigen ? "Kloppen TRAJECTEN_TEMPORAL_ADRES en TRAJECTEN_TEMPORAL_NAMESPACE?" : log("temporal"),
    },
    {
      naam: "worker",
      vraag: () => vraagWorker(plek),
      raad: eigen ? "Draait worker/main.ts ergens, op dit Temporal?" : log("worker"),
    },
    { naam: "store", vraag: () => vraagStore(plek), raad: "Klopt --data, of TRAJECTEN_DATABASE_URL?" },
    {
      naam: "journaal",
      vraag: () => vraagJournaal(plek),
      raad: "Zet er niets op wat ervan uitgaat, en kijk wie bij de database kon (docs/journaal.md).",
    },
    {
      naam: "kanten",
      vraag: () => vraagKanten(plek),
      raad: "Horen Temporal en de database bij elkaar, van hetzelfde moment? Begin niets nieuws (docs/beheer.md).",
    },
    { naam: "mail", vraag: () => vraagMail(plek), raad: eigen ? "Klopt TRAJECTEN_SMTP_URL?" : log("postvak") },
    {
      naam: "brieven",
      vraag: () => vraagBrieven(plek),
      raad: `Neemt de mailserver ze aan? ${eigen ? "Kijk in het log van de worker." : log("worker")}`,
    },
  ];
}

async function metTemporal<T>(
  plek: Plek,
  werk: (dienst: Connection["workflowService"], namespace: string) => Promise<T>,
): Promise<T> {
  const temporal = await temporalVan(plek);
  const { namespace } = temporal;
  const { verbindClient } = await import("#omgeving/verbinding.ts");
  const { connection } = await verbindClient(temporal);
  try {
    return await connection.withDeadline(Date.now() + 3_000, () => werk(connection.workflowService, namespace));
  } finally {
    await connection.close();
  }
}

const vraagTemporal = (plek: Plek): Promise<string> =>
  metTemporal(plek, async (dienst, namespace) => {
    const { serverVersion } = await dienst.getSystemInfo({});
    await dienst.describeNamespace({ namespace });
    return `versie ${serverVersion}, namespace ${namespace}`;
  });

/** Temporal and the journaal beside one another, traject by traject. */
const vraagKanten = (plek: Plek): Promise<string> =>
  metStore(plek, async (store) => {
    const { verbindClient } = await import("#omgeving/verbinding.ts");
    const client = await verbindClient(await temporalVan(plek));
    try {
      const kanten = { store, client };
      const uiteen = (await andereInstallatie(kanten)) ?? (await blijftEenzijdig(kanten));
      if (uiteen !== null) throw new Error(uiteen.reden);
      return "Temporal en het journaal hebben dezelfde trajecten";
    } finally {
      await client.connection.close();
    }
  });

/** What has only just begun, or hands over to a fresh run, may stand on one side for a moment: said only of what does so twice. */
async function blijftEenzijdig(kanten: Parameters<typeof eenzijdig>[0]) {
  const eerst = await eenzijdig(kanten);
  if (redenVan(eerst) === null) return null;
  await wacht(3_000);
  return redenVan(nogSteeds(eerst, await eenzijdig(kanten)));
}

/** Every chain from its beginning: one that was changed is named, with its first wrong line. */
const vraagJournaal = (plek: Plek): Promise<string> =>
  metStore(plek, async (store) => {
    const fouten: string[] = [];
    let [ketens, regels] = [0, 0];
    let keten: Journaalregel[] = [];
    const sluit = (): void => {
      if (keten.length === 0) return;
      const fout = ketenfout(keten, SNELLE_HASHER);
      if (fout !== null) fouten.push(`${keten[0]!.nummer} klopt niet bij regel ${fout.volgnummer}: ${fout.reden}`);
      ketens += 1;
      regels += keten.length;
      keten = [];
    };
    for await (const regel of store.alleRegels()) {
      if (regel.nummer !== keten[0]?.nummer) sluit();
      keten.push(regel);
    }
    sluit();
    if (fouten.length > 0) throw new Error(fouten.join(" "));
    return `${ketens} ${ketens === 1 ? "keten" : "ketens"} van samen ${regels} regels, alles heel`;
  });

/** A poll lasts at most a minute: who asked for work less than that ago is there. */
const POLLDUUR_MS = 70_000;

async function vraagWorker(plek: Plek): Promise<string> {
  // Temporal remembers a worker for minutes after it went; ours can be asked itself.
  if (!plek.eigenTemporal) {
    const { gezondheid } = await systeemVan(plek);
    const antwoord = await fetch(`${gezondheid.url}/readyz`, { signal: AbortSignal.timeout(4_000) });
    if (!antwoord.ok) throw new Error(`niet klaar: ${await antwoord.text()}`);
  }
  return metTemporal(plek, async (dienst, namespace) => {
    const { pollers } = await dienst.describeTaskQueue({
      namespace,
      taskQueue: { name: TASK_QUEUE },
      taskQueueType: 1,
    });
    const actief = (pollers ?? []).filter(
      ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 > Date.now() - POLLDUUR_MS,
    );
    if (actief.length === 0) throw new Error("niemand vraagt om werk");
    return `${actief.length === 1 ? "1 worker vraagt" : `${actief.length} workers vragen`} om werk`;
  });
}

const vraagStore = (plek: Plek): Promise<string> =>
  metStore(plek, async (store) => {
    await store.controleer();
    const aantal = Object.values(await store.aantallen()).reduce((som, deel) => som + deel, 0);
    const vandaag = datumOp(new Date().toISOString());
    const weken = await store.stand(WEEKBERICHTEN, weekjournaal(maandagVan(vandaag)));
    return [
      `versie ${store.versie}`,
      `${aantal} trajecten`,
      ...(weken === null ? [] : [weekInEenZin(weekstand(weken))]),
    ].join(", ");
  });

async function vraagMail(plek: Plek): Promise<string> {
  const url = plek.eigenTemporal ? plek.instellingen.smtpUrl : (await systeemVan(plek)).smtp.url;
  const { host, port, secure } = mailserver(url);
  const groet = await new Promise<string>((klaar, faal) => {
    const lijn = secure ? connectTls({ host, port, servername: host }) : connect({ host, port });
    lijn.setTimeout(4_000, () => lijn.destroy(new Error("geen antwoord")));
    lijn.once("error", faal);
    lijn.once("close", () => faal(new Error("verbinding verbroken")));
    lijn.once("data", (stuk: Buffer) => {
      lijn.end("QUIT\r\n");
      klaar(stuk.toString("utf8").split("\r\n")[0] ?? "");
    });
  });
  if (!groet.startsWith("220")) throw new Error(`zegt ${groet.slice(0, 60)}`);
  return `${host}:${port}`;
}

const vraagBrieven = (plek: Plek): Promise<string> =>
  metStore(plek, async (store) => {
    const { lang, kort, sinds } = await leesWachtendePost(store, new Date().toISOString());
    if (lang > 0) throw new Error(`${aantalBrieven(lang)} al langer dan een dag`);
    const wacht =
      sinds === null ? "geen brief wacht" : `${aantalBrieven(kort)} op de mailserver, sinds ${inWoorden(sinds)}`;
    const { gelezen, fout } = await store.controleerMails(NAGEKEKEN);
    if (fout.length > 0) throw new Error(`bewaarde brieven die niet meer kloppen met hun hash: ${fout.join(", ")}`);
    return gelezen === 0
      ? wacht
      : `${wacht}; ${gelezen === 1 ? "de ene bewaarde klopt" : `de laatste ${gelezen} bewaarde kloppen`}`;
  });

/** All of them would take minutes after some years; each is also checked when somebody opens it. */
const NAGEKEKEN = 500;

const aantalBrieven = (aantal: number): string => (aantal === 1 ? "1 brief wacht" : `${aantal} brieven wachten`);

/** Settings were checked when they were read (worker/config.ts); only the address is needed here. */
function mailserver(tekst: string): { readonly host: string; readonly port: number; readonly secure: boolean } {
  const { protocol, hostname, port } = new URL(tekst);
  const secure = protocol === "smtps:";
  return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || (secure ? 465 : 587), secure };
}
