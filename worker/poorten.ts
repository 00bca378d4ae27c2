import { createServer } from "node:net";

/** Ports on this machine's loopback address. */
const LOKAAL = "127.0.0.1";

/** `voorkeur` when it is free, else any free port. */
export const kiesPoort = async (voorkeur?: number): Promise<number> =>
  (voorkeur === undefined ? null : await probeer(voorkeur)) ?? (await probeer(0)) ?? 0;

export const isVrij = async (poort: number): Promise<boolean> => (await probeer(poort)) !== null;

/** The port that was got; null when it is taken or forbidden. */
const probeer = (poort: number): Promise<number | null> =>
  new Promise((klaar) => {
    const server = createServer();
    server.once("error", () => klaar(null));
    server.listen(poort, LOKAAL, () => {
      const adres = server.address();
      server.close(() => klaar(typeof adres === "object" ? (adres?.port ?? null) : null));
    });
  });
