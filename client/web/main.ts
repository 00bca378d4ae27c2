/** The web process: `node client/web/main.ts`, set by the environment (worker/config.ts). */
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { openPostvak } from "#activities/mail/postvak.ts";
import { openStore } from "#activities/store/store.ts";
import { leesInstellingen } from "#worker/config.ts";
import { maakLog } from "#worker/log.ts";
import { maakApp } from "./app.ts";
import { vraagGezondheid } from "./gezondheid.ts";

/** Until people can log in, nobody but this machine may look, whatever the settings say. */
const LOKAAL = "127.0.0.1";

const instellingen = leesInstellingen(process.env);
if (!instellingen.ok) {
  console.error(instellingen.weigering.reden);
  process.exit(1);
}
const { modus, data, adres, poort, databaseUrl, gezondheidPoort } = instellingen.waarde;
const log = maakLog(instellingen.waarde);
if (adres !== LOKAAL)
  log.warn(
    "Er is nog geen inlog. Het web luistert daarom alleen op deze machine, en TRAJECTEN_ADRES wordt niet gevolgd.",
  );

try {
  const store = await openStore(databaseUrl, { alleenLezen: true });
  const app = maakApp({
    store,
    postvak: modus === "embedded" ? await openPostvak(join(data, "postvak")) : null,
    gezondheid: () => vraagGezondheid(gezondheidPoort === null ? null : `http://${LOKAAL}:${gezondheidPoort}`),
    bijFout: (fout) => log.error({ err: fout }, "een pagina kon niet worden gemaakt"),
  });
  const server = serve({ fetch: app.fetch, hostname: LOKAAL, port: poort }, ({ port }) =>
    log.info({ poort: port }, "web luistert"),
  );
  server.once("error", (fout: NodeJS.ErrnoException) => {
    console.error(fout.code === "EADDRINUSE" ? `Poort ${poort} is al in gebruik.` : fout.message);
    process.exit(1);
  });
  for (const signaal of ["SIGTERM", "SIGINT"] as const)
    process.once(signaal, () => {
      server.close(() => void store.sluit().then(() => process.exit(0)));
      if ("closeAllConnections" in server) server.closeAllConnections();
    });
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : String(fout));
  process.exit(1);
}
