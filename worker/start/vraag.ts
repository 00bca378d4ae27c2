import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { leesInstellingen, STANDAARD } from "#omgeving/config.ts";
import { VOORVOEGSEL } from "#omgeving/config/lees-veld.ts";

/** What the person asked of `npm start`, by its options or the settings; who asked wrongly is told so, and nothing starts. */

const gebruik = (opdracht: string): string =>
  [
    `Gebruik: ${opdracht} -- [--data MAP] [--poort N]`,
    "  --data MAP   map waarin alles wordt bewaard (standaard: data)",
    "  --poort N    poort van het web (standaard: 3000; 0 = een vrije poort)",
  ].join("\n");

export interface Vraag {
  /** As the person wrote it, for messages. */
  readonly map: string;
  readonly data: string;
  readonly poort: number;
  /** The person asked for this very port. */
  readonly poortGevraagd: boolean;
}

export function leesVraag(opdracht = "npm start"): Vraag {
  try {
    const { values, tokens } = parseArgs({
      options: { data: { type: "string" }, poort: { type: "string" }, help: { type: "boolean", short: "h" } },
      tokens: true,
    });
    const gegeven = tokens.flatMap((deel) => (deel.kind === "option" ? [deel.name] : []));
    const dubbel = gegeven.find((naam, plek) => gegeven.indexOf(naam) < plek);
    if (dubbel !== undefined) {
      console.error(`De optie --${dubbel} mag maar één keer.\n${gebruik(opdracht)}`);
      process.exit(2);
    }
    if (values.help) {
      console.log(gebruik(opdracht));
      process.exit(0);
    }
    const omgeving: NodeJS.ProcessEnv = {
      ...process.env,
      ...(values.data === undefined ? {} : { [`${VOORVOEGSEL}DATA`]: values.data }),
      ...(values.poort === undefined ? {} : { [`${VOORVOEGSEL}POORT`]: values.poort }),
    };
    if (process.env["NODE_ENV"] === "production" || process.env[`${VOORVOEGSEL}MODUS`] === "productie") {
      console.error(
        `${opdracht} draait een systeem om te proberen: wie inlogt kiest zelf wie die is. Start in productie worker/main.ts en client/web/main.ts apart (docker-compose.yml).`,
      );
      process.exit(1);
    }
    const instellingen = leesInstellingen(omgeving);
    if (!instellingen.ok) {
      console.error(instellingen.weigering.reden);
      process.exit(values.data === undefined && values.poort === undefined ? 1 : 2);
    }
    const { data, poort } = instellingen.waarde;
    const map = omgeving[`${VOORVOEGSEL}DATA`] ?? STANDAARD.DATA ?? data;
    return {
      map,
      data: resolve(data),
      poort,
      poortGevraagd: Boolean(omgeving[`${VOORVOEGSEL}POORT`] ?? omgeving[`${VOORVOEGSEL}POORT_FILE`]),
    };
  } catch {
    console.error(`Dat begrijpt ${opdracht} niet.\n${gebruik(opdracht)}`);
    process.exit(2);
  }
}
