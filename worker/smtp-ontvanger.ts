import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Postvak } from "#activities/mail/postvak.ts";

/** The built-in SMTP receiver of an embedded system: takes mail from this machine only, stores it, and passes nothing on. */
export interface SmtpOntvanger {
  readonly poort: number;
  /** For the settings of the transport. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface Ontvangeropties {
  readonly postvak: Postvak;
  /** 0 = a free one. */
  readonly poort: number;
  readonly maxBytes?: number;
  /** Told of a mail that came a second time; the postvak keeps it once. */
  readonly bijDubbel?: (id: string) => void;
  readonly bijFout?: (fout: Error) => void;
}

const LOKAAL = "127.0.0.1";
const MIB = 1024 * 1024;

export async function startSmtpOntvanger({
  postvak,
  poort,
  maxBytes = 10 * MIB,
  bijDubbel,
  bijFout,
}: Ontvangeropties): Promise<SmtpOntvanger> {
  const neemAan = async (stroom: SMTPServerDataStream, sessie: SMTPServerSession): Promise<void> => {
    const ruw = await leesAlles(stroom, maxBytes);
    if (ruw === null) return;
    const { mailFrom, rcptTo } = sessie.envelope;
    const { id, nieuw } = await postvak.bewaar(ruw, {
      van: mailFrom === false ? "" : mailFrom.address,
      aan: rcptTo.map(({ address }) => address),
    });
    if (!nieuw) bijDubbel?.(id);
  };

  const server = new SMTPServer({
    name: "localhost",
    banner: "trajecten postvak",
    // Nothing to log in to, and no certificate to offer on a line that never leaves the machine.
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: maxBytes,
    rejectOversized: true,
    maxClients: 50,
    socketTimeout: 30_000,
    closeTimeout: 2_000,
    logger: false,
    // 250 is a promise: it is given only when the file is on disk. What can't be kept now is asked again later.
    onData: (stroom, sessie, antwoord) => {
      neemAan(stroom, sessie).then(
        () => antwoord(),
        (fout: Error) => {
          bijFout?.(fout);
          antwoord(Object.assign(new Error("Het postvak kan dit bericht nu niet bewaren"), { responseCode: 451 }));
        },
      );
    },
  });
  // A client that breaks off must not take the system with it.
  server.on("error", (fout) => bijFout?.(fout));
  await luister(server, poort);
  const { port } = server.server.address() as AddressInfo;
  return {
    poort: port,
    url: `smtp://${LOKAAL}:${port}`,
    stop: () => new Promise((klaar) => server.close(() => klaar())),
  };
}

/** A taken port must fail the start, not be swallowed by the listener for later errors. */
const luister = (server: SMTPServer, poort: number): Promise<void> =>
  new Promise((klaar, faal) => {
    server.server.once("error", faal);
    server.listen(poort, LOKAAL, () => {
      server.server.off("error", faal);
      klaar();
    });
  });

/** The whole mail, or null when it is too big; the rest is then read and dropped, so that the sender gets to hear it. */
async function leesAlles(stroom: SMTPServerDataStream, maxBytes: number): Promise<Buffer | null> {
  const delen: Buffer[] = [];
  let bytes = 0;
  for await (const deel of stroom as AsyncIterable<Buffer>) {
    bytes += deel.length;
    if (bytes > maxBytes) delen.length = 0;
    else delen.push(deel);
  }
  return bytes > maxBytes || stroom.sizeExceeded ? null : Buffer.concat(delen);
}
