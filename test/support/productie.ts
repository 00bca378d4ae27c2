/** The web of production as a process of its own, and what stands before and behind it. */
import { spawn } from "node:child_process";
import { request } from "node:http";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Systeem } from "#omgeving/systeem.ts";
import type { Proefaanbieder } from "./aanbieder.ts";
import { totWaar } from "./proef.ts";

export const HIER = "https://za.stichting.example";

export type Site = (adres: string, init: RequestInit) => Promise<Response>;

/** What the TLS proxy of production does: the same name, by plain http, to the web behind it. */
const viaProxy =
  (poort: number): Site =>
  (adres, init) =>
    new Promise((klaar, faal) => {
      const { pathname, search, host } = new URL(adres);
      const body = init.body == null ? undefined : (init.body as URLSearchParams | string).toString();
      const vraag = request(
        {
          host: "127.0.0.1",
          port: poort,
          path: pathname + search,
          method: init.method ?? "GET",
          headers: {
            ...(init.headers as Record<string, string>),
            host,
            "x-forwarded-for": "198.51.100.7",
            ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
          },
        },
        (antwoord) => {
          const stukken: Buffer[] = [];
          antwoord.on("data", (stuk: Buffer) => stukken.push(stuk));
          antwoord.on("end", () => {
            const koppen = new Headers();
            for (let i = 0; i < antwoord.rawHeaders.length; i += 2)
              koppen.append(antwoord.rawHeaders[i]!, antwoord.rawHeaders[i + 1]!);
            klaar(new Response(Buffer.concat(stukken), { status: antwoord.statusCode ?? 500, headers: koppen }));
          });
        },
      );
      vraag.once("error", faal);
      vraag.end(body);
    });

/** Resolves when it can be asked something; fails with what it said. */
export async function startWeb(poort: number, omgeving: Readonly<Record<string, string>>): Promise<Site> {
  const web = spawn(process.execPath, [join(import.meta.dirname, "../../client/web/main.ts")], {
    env: { PATH: process.env["PATH"], TZ: "UTC", ...omgeving },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let gezegd = "";
  for (const stroom of [web.stdout, web.stderr]) stroom.on("data", (stuk: Buffer) => (gezegd += stuk.toString()));
  onTestFinished(() => void web.kill("SIGTERM"));
  const site = viaProxy(poort);
  await totWaar(() =>
    site(`${HIER}/readyz`, {}).then(
      ({ ok }) => ok || null,
      () => null,
    ),
  ).catch((fout: unknown) => {
    throw new Error(gezegd, { cause: fout });
  });
  return site;
}

/** A way to a port of this machine that can be closed: whoever comes then is sent away, and whoever is there is thrown out. */
export async function startDoorgang(naar: number) {
  const lijnen = new Set<Socket>();
  let open = true;
  const server = createServer((binnen) => {
    if (!open) return void binnen.destroy();
    const buiten = connect(naar, "127.0.0.1");
    for (const [van, ander] of [
      [binnen, buiten],
      [buiten, binnen],
    ] as const) {
      lijnen.add(van);
      van.on("error", () => ander.destroy()).on("close", () => ander.destroy());
      van.pipe(ander);
    }
    return undefined;
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  const gooiUit = () => {
    for (const lijn of lijnen) lijn.destroy();
    lijnen.clear();
  };
  onTestFinished(() => {
    gooiUit();
    server.close();
  });
  return {
    poort: (server.address() as AddressInfo).port,
    sluit() {
      open = false;
      gooiUit();
    },
    open: () => (open = true),
  };
}

/** The settings that production asks for. */
export const productieomgeving = ({
  systeem,
  aanbieder,
  poort,
  databaseUrl,
  sessiesUrl,
}: {
  readonly systeem: Systeem;
  readonly aanbieder: Proefaanbieder;
  readonly poort: number;
  readonly databaseUrl: string;
  readonly sessiesUrl: string;
}) => ({
  NODE_ENV: "production",
  TRAJECTEN_WEBADRES: HIER,
  TRAJECTEN_POORT: String(poort),
  TRAJECTEN_ADRES: "127.0.0.1",
  TRAJECTEN_LINKSLEUTEL: "geheim-van-ten-minste-32-tekens-lang",
  TRAJECTEN_TEMPORAL_ADRES: systeem.temporal.adres,
  TRAJECTEN_TEMPORAL_NAMESPACE: systeem.temporal.namespace,
  TRAJECTEN_DATABASE_URL: databaseUrl,
  TRAJECTEN_SMTP_URL: systeem.smtp.url,
  TRAJECTEN_MAIL_VAN: "za@stichting.example",
  TRAJECTEN_MAIL_VAN_NAAM: "Zorgarrangeurs",
  TRAJECTEN_CONTACT_ORGANISATIE: "Stichting",
  TRAJECTEN_CONTACT_TELEFOON: "070 555 01 00",
  TRAJECTEN_CONTACT_EMAIL: "vragen@stichting.example",
  TRAJECTEN_SESSIES_URL: sessiesUrl,
  TRAJECTEN_OIDC_ISSUER: aanbieder.issuer,
  TRAJECTEN_OIDC_CLIENT_ID: aanbieder.clientId,
  TRAJECTEN_OIDC_CLIENT_SECRET: aanbieder.clientSecret,
});
