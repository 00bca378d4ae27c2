/** The web process: `node client/web/main.ts`, set by the environment (worker/config.ts). */
import { join } from "node:path";
import { tmpdir } from "node:os";
import { serve } from "@hono/node-server";
import { openPostvak } from "#activities/mail/postvak.ts";
import { openStore } from "#activities/store/store.ts";
import { leesInstellingen } from "#omgeving/config.ts";
import { linksleutelVan } from "#omgeving/linksleutel.ts";
import { maakLog } from "#omgeving/log.ts";
import { alleMedewerkers } from "#domain/medewerkers/medewerkers.ts";
import { leesMedewerkers } from "#activities/store/medewerkers.ts";
import { deurVan } from "../deur.ts";
import { openInlog } from "../inlog/store.ts";
import { maakAntwoord } from "./antwoord.ts";
import { maakApp } from "./app.ts";
import { vraagGezondheid } from "./gezondheid.ts";
import { maakStuur } from "./stuur.ts";

/** Until people can log in, an embedded system is for this machine alone, whatever the settings say. In a container the published port decides who may look. */
const LOKAAL = "127.0.0.1";

const instellingen = leesInstellingen(process.env);
if (!instellingen.ok) {
  console.error(instellingen.weigering.reden);
  process.exit(1);
}
const { modus, data, adres, poort, databaseUrl, gezondheidPoort, mail, temporal, kalender } = instellingen.waarde;
const log = maakLog(instellingen.waarde);
const luisterOp = modus === "productie" ? adres : LOKAAL;
if (luisterOp !== LOKAAL)
  log.warn(
    { adres: luisterOp },
    "Er is nog geen inlog: wie dit adres kan bereiken, ziet alles. Laat alleen deze machine erbij.",
  );
else if (adres !== LOKAAL)
  log.warn(
    "Er is nog geen inlog. Een embedded systeem luistert daarom alleen op deze machine; TRAJECTEN_ADRES wordt niet gevolgd.",
  );

try {
  const store = await openStore(databaseUrl, { alleenLezen: true });
  const bijFout = (fout: Error) => log.error({ err: fout }, "een pagina kon niet worden gemaakt");
  const { stuur, sluit } = maakStuur(temporal, { deur: deurVan(store) });
  const inlog = await openInlog(`sqlite:${join(modus === "embedded" ? data : tmpdir(), "sessies.db")}`);
  const app = maakApp({
    store,
    stuur,
    antwoord: maakAntwoord({
      store,
      stuur,
      sleutel: linksleutelVan(instellingen.waarde),
      contact: mail.contact,
      bijFout,
    }),
    kalender,
    sessies: inlog.sessies,
    inzage: inlog.inzage,
    medewerkers: async () => alleMedewerkers(await leesMedewerkers(store)),
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
