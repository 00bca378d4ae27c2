/** The web process: `node client/web/main.ts`, set by the environment (worker/config.ts). */
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { maakLinkVoor } from "#activities/mail/antwoordlink.ts";
import { agendatoken } from "#activities/mail/agendafeed.ts";
import { briefvoorbeelden } from "#activities/mail/voorbeeld.ts";
import { bekendePerioden } from "#domain/aanmelding/perioden.ts";
import { datumOp } from "#domain/kalender/datum.ts";
import { openPostvak } from "#activities/mail/postvak.ts";
import { openStore } from "#activities/store/store.ts";
import { leesInstellingen } from "#omgeving/config.ts";
import { linksleutelVan } from "#omgeving/linksleutel.ts";
import { maakLog } from "#omgeving/log.ts";
import { eisInlog } from "#omgeving/config/inlog.ts";
import { alleMedewerkers, medewerkerVanAccount } from "#domain/medewerkers/medewerkers.ts";
import { leesKalender } from "#activities/store/kalender.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { deurVan } from "../deur.ts";
import { maakAanbieder } from "../inlog/aanbieder.ts";
import { accountafdruk, bindAccount, perMail } from "../uitnodiging.ts";
import { openInlog } from "../inlog/store.ts";
import { maakAntwoord } from "./antwoord.ts";
import { maakApp } from "./app.ts";
import { vraagGezondheid } from "./gezondheid.ts";
import { maakStuur } from "./stuur.ts";

/** Of an embedded system, where people choose who they are, whatever the settings say. */
const LOKAAL = "127.0.0.1";
const DAG_MS = 24 * 60 * 60 * 1000;

const instellingen = leesInstellingen(process.env);
if (!instellingen.ok) {
  console.error(instellingen.weigering.reden);
  process.exit(1);
}
const {
  modus,
  data,
  adres,
  poort,
  databaseUrl,
  gezondheidPoort,
  mail,
  temporal,
  kalender,
  sessiesUrl,
  inzageDagen,
  webadres,
  takenPerRun,
} = instellingen.waarde;
const log = maakLog(instellingen.waarde);
const luisterOp = modus === "productie" ? adres : LOKAAL;
if (luisterOp !== adres)
  log.warn("Een embedded systeem luistert alleen op deze machine; TRAJECTEN_ADRES wordt niet gevolgd.");
const eis = modus === "productie" ? eisInlog(instellingen.waarde) : null;
if (eis?.ok === false) {
  console.error(eis.weigering.reden);
  process.exit(1);
}

try {
  const store = await openStore(databaseUrl, { alleenLezen: true });
  const bijFout = (fout: Error) => log.error({ err: fout }, "een pagina kon niet worden gemaakt");
  const perioden = async () => bekendePerioden(await store.perioden());
  const { stuur, meldAan, begin, openPeriode, vraagPeriode, vraagOrganisatie, vraagOrganisaties, sluit } = maakStuur(
    temporal,
    {
      deur: deurVan(store),
      takenPerRun,
      kalender: () => leesKalender(store, kalender),
      perioden,
    },
  );
  const inlog = await openInlog(eis?.waarde.sessiesUrl ?? sessiesUrl ?? `sqlite:${join(data, "sessies.db")}`);
  const ruimOp = () =>
    inlog.inzage
      .ruimOp(inzageDagen, new Date())
      .catch((fout: unknown) => log.warn({ err: fout }, "oude inzage is niet gewist"));
  await ruimOp();
  setInterval(() => void ruimOp(), DAG_MS).unref();
  const app = maakApp({
    store,
    merk: () => store.merk(),
    stuur,
    meldAan,
    begin,
    openPeriode,
    vraagPeriode,
    vraagOrganisatie,
    vraagOrganisaties,
    uitnodiging: eis === null ? null : (brief) => perMail(linksleutelVan(instellingen.waarde), brief),
    agendatoken: (kenmerk) => agendatoken(linksleutelVan(instellingen.waarde), kenmerk),
    brieven: async (orders, straks) =>
      briefvoorbeelden(
        {
          instellingen: { ...mail, webadres },
          linkVoor: maakLinkVoor({ sleutel: linksleutelVan(instellingen.waarde), webadres }),
        },
        orders,
        straks,
        { medewerkers: await leesMedewerkers(store), dag: datumOp(new Date().toISOString()) },
      ),
    antwoord: maakAntwoord({
      store,
      stuur,
      sleutel: linksleutelVan(instellingen.waarde),
      webadres: eis === null ? null : webadres,
      contact: mail.contact,
      bijFout,
    }),
    kalender,
    sessies: inlog.sessies,
    bewaard: inlog.bewaard,
    inzage: inlog.inzage,
    medewerkers: async () => alleMedewerkers(await leesMedewerkers(store)),
    inloggen:
      eis === null
        ? null
        : {
            webadres,
            pogingen: inlog.pogingen,
            aanbieder: maakAanbieder({
              ...eis.waarde.aanbieder,
              webadres,
              bijFout: (fout) => log.warn({ err: fout }, "iemand kon niet inloggen"),
            }),
            medewerkerVan: async (account) =>
              medewerkerVanAccount(await leesMedewerkers(store), accountafdruk(account))?.id ?? null,
            bind: (token, account) => bindAccount({ vraagOrganisatie }, token, account),
          },
    postvak: modus === "embedded" ? await openPostvak(join(data, "postvak")) : null,
    gezondheid: () => vraagGezondheid(gezondheidPoort === null ? null : `http://${LOKAAL}:${gezondheidPoort}`),
    bijFout,
  });
  const server = serve({ fetch: app.fetch, hostname: luisterOp, port: poort }, ({ port }) =>
    log.info({ poort: port }, "web luistert"),
  );
  server.once("error", (fout: NodeJS.ErrnoException) => {
    console.error(fout.code === "EADDRINUSE" ? `Poort ${poort} is al in gebruik.` : fout.message);
    process.exit(1);
  });
  for (const signaal of ["SIGTERM", "SIGINT"] as const)
    process.once(signaal, () => {
      server.close(() => void Promise.allSettled([sluit(), store.sluit(), inlog.sluit()]).then(() => process.exit(0)));
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : String(fout));
  process.exit(1);
}
