import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";

/** Throws, or rejects, when the part it looks at does not do its work. */
export type Controle = () => unknown;

export interface Gezondheidopties {
  /** 0 = a free one. */
  readonly poort: number;
  /** Left out: this machine only. */
  readonly adres?: string;
  /** By name, e.g. "worker", "store", "temporal". */
  readonly controles: Readonly<Record<string, Controle>>;
  /** Figures for /metrics. */
  readonly register?: Registry;
  readonly limietMs?: number;
}

export interface Gezondheid {
  readonly poort: number;
  readonly url: string;
  sluit(): Promise<void>;
}

/** The outcome of each check: "goed", or the kind of fault. Texts of faults stay in the log. */
export type Gezondheidstand = Readonly<Record<string, string>>;

const LOKAAL = "127.0.0.1";

/** /livez (the process answers), /readyz (every check passes) and /metrics. */
export async function openGezondheid({
  poort,
  adres = LOKAAL,
  controles,
  register,
  limietMs = 3_000,
}: Gezondheidopties): Promise<Gezondheid> {
  const antwoord = async (pad: string, uit: ServerResponse): Promise<void> => {
    if (pad === "/livez") return stuur(uit, 200, "text/plain; charset=utf-8", "goed\n");
    if (pad === "/metrics" && register !== undefined)
      return stuur(uit, 200, register.contentType, await register.metrics());
    if (pad !== "/readyz") return stuur(uit, 404, "text/plain; charset=utf-8", "niet gevonden\n");
    const stand = await controleer(controles, limietMs);
    const klaar = Object.values(stand).every((uitkomst) => uitkomst === "goed");
    stuur(uit, klaar ? 200 : 503, "application/json", JSON.stringify({ klaar, controles: stand }));
  };
  const server = createServer((vraag, uit) => {
    antwoord((vraag.url ?? "/").split("?")[0] ?? "/", uit).catch(() =>
      stuur(uit, 500, "text/plain; charset=utf-8", "fout\n"),
    );
  });
  await new Promise<void>((klaar, faal) => {
    server.once("error", faal);
    server.listen(poort, adres, klaar);
  });
  const { port } = server.address() as AddressInfo;
  return {
    poort: port,
    url: `http://${LOKAAL}:${port}`,
    sluit: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}

/** Runs all checks side by side, each within its limit. */
async function controleer(controles: Readonly<Record<string, Controle>>, limietMs: number): Promise<Gezondheidstand> {
  const uitkomsten = Object.entries(controles).map(async ([naam, controle]) => {
    let wekker: NodeJS.Timeout | undefined;
    const teLaat = new Promise<string>((klaar) => {
      wekker = setTimeout(() => klaar("geen antwoord"), limietMs);
    });
    const uitkomst = Promise.try(controle).then(
      () => "goed",
      (fout: unknown) => (fout instanceof Error ? fout.name : "fout"),
    );
    return [naam, await Promise.race([uitkomst, teLaat]).finally(() => clearTimeout(wekker))] as const;
  });
  return Object.fromEntries(await Promise.all(uitkomsten));
}

function stuur(uit: ServerResponse, status: number, soort: string, inhoud: string): void {
  uit.writeHead(status, { "content-type": soort, "cache-control": "no-store" }).end(inhoud);
}
