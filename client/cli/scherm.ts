/** Where an opdracht writes: results on stdout, all else on stderr. */
export interface Scherm {
  readonly uit: (tekst: string) => void;
  readonly fout: (tekst: string) => void;
  /** Columns and bold only for a person who looks. */
  readonly vet: (tekst: string) => string;
  /** stderr is a terminal: a line may be written over. */
  readonly levend: boolean;
  /** Columns that a person sees beside one another; a program that reads along gets lines as long as they are. */
  readonly breedte: number;
}

export function terminal(env: NodeJS.ProcessEnv = process.env): Scherm {
  // Who reads may stop reading (`| head`).
  for (const stroom of [process.stdout, process.stderr])
    stroom.on("error", (fout: NodeJS.ErrnoException) => process.exit(fout.code === "EPIPE" ? 0 : 1));
  const kleur = process.stdout.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return {
    uit: (tekst) => void process.stdout.write(`${tekst}\n`),
    fout: (tekst) => void process.stderr.write(`${tekst}\n`),
    vet: (tekst) => (kleur ? `\u001b[1m${tekst}\u001b[22m` : tekst),
    levend: process.stderr.isTTY && env["TERM"] !== "dumb",
    breedte: process.stdout.isTTY ? process.stdout.columns : Infinity,
  };
}

export const json = (waarde: unknown): string => JSON.stringify(waarde, null, 2);

/** Text of people on one line; what could move the cursor or colour the screen is shown as a point. */
export const opEenRegel = (tekst: string): string =>
  tekst.replace(/[\s\u0085]+/g, " ").replace(/[\p{Cc}\p{Cf}]/gu, "·");

/** Text of a letter, line by line as it stands there. */
export const inRegels = (tekst: string): string[] =>
  tekst
    .replace(/[^\P{Cc}\n\t]/gu, "·")
    .trimEnd()
    .split("\n");
