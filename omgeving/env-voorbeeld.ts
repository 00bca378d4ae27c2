/** Prints `.env.example`, made from the schema: `node omgeving/env-voorbeeld.ts > .env.example`. */
import { pathToFileURL } from "node:url";
import { STANDAARD, STANDAARD_EMBEDDED, VELDEN, type Veldnaam } from "./config.ts";
import { VOORVOEGSEL } from "./config/lees-veld.ts";

const KOP = [
  "# Instellingen van trajecten. Gemaakt uit omgeving/config.ts met: node omgeving/env-voorbeeld.ts > .env.example",
  "# Elke instelling X kan ook als X_FILE worden gegeven: het pad van een bestand met de waarde (voor geheimen).",
  "# Zonder instellingen draait alles embedded.",
];

export function envVoorbeeld(): string {
  const velden = (Object.keys(VELDEN) as Veldnaam[]).map((veld) => {
    const altijd = STANDAARD[veld];
    const embedded = STANDAARD_EMBEDDED[veld];
    const verplicht = altijd === undefined && !VELDEN[veld].safeParse(undefined).success && veld !== "MODUS";
    return [
      `# ${VELDEN[veld].description}`,
      ...(verplicht ? ["# Verplicht in productie."] : []),
      `#${VOORVOEGSEL}${veld}=${altijd ?? embedded ?? ""}`,
    ].join("\n");
  });
  return `${[KOP.join("\n"), ...velden].join("\n\n")}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.stdout.write(envVoorbeeld());
