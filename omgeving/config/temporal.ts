import { createPrivateKey, X509Certificate } from "node:crypto";
import { z } from "zod";
import type { Temporaladres } from "../verbinding.ts";
import { groep } from "./groep.ts";
import { VOORVOEGSEL } from "./lees-veld.ts";
import { lukt, tekst } from "./soorten.ts";

/** Every certificate of a chain: one that can't be read shows itself later only as a Temporal that does not answer. */
const isCertificaat = (pem: string): boolean => {
  const begin = "-----BEGIN CERTIFICATE-----";
  const [, ...delen] = pem.split(begin);
  return delen.length > 0 && lukt(() => delen.map((deel) => new X509Certificate(begin + deel)));
};
const certificaat = z.string().refine(isCertificaat, "moet een certificaat in PEM zijn");

export const temporal = groep({
  velden: {
    TEMPORAL_ADRES: z
      .string()
      .regex(/^\S+:\d{1,5}$/, "moet host:poort zijn")
      .describe("Waar Temporal staat, als host:poort. Embedded start zijn eigen Temporal."),
    TEMPORAL_NAMESPACE: tekst.describe("Namespace in Temporal."),
    TEMPORAL_TLS: z
      .enum(["verplicht", "geen"], "moet verplicht of geen zijn")
      .optional()
      .describe(
        "verplicht: met Temporal wordt alleen over TLS gesproken. Zet dit aan als Temporal niet op hetzelfde besloten netwerk staat. geen, of leeg: zonder TLS. De naam in TEMPORAL_ADRES moet in het certificaat van Temporal staan. Embedded is altijd zonder.",
      ),
    TEMPORAL_TLS_CA: certificaat
      .optional()
      .describe(
        "Certificaat (PEM) van de autoriteit die Temporal zijn certificaat gaf. Leeg: de bekende autoriteiten, en die van NODE_EXTRA_CA_CERTS.",
      ),
    TEMPORAL_TLS_CERT: certificaat
      .optional()
      .describe("Eigen certificaat (PEM) waarmee wij ons bij Temporal bekendmaken; hoort bij TEMPORAL_TLS_SLEUTEL."),
    TEMPORAL_TLS_SLEUTEL: z
      .string()
      .refine((pem) => lukt(() => createPrivateKey(pem)), "moet een geheime sleutel in PEM zijn, zonder wachtwoord")
      .optional()
      .describe("Geheime sleutel (PEM) bij TEMPORAL_TLS_CERT."),
    // It goes out as a header, and the SDK quotes a header that it can't send.
    TEMPORAL_API_SLEUTEL: z
      .string()
      .regex(/^[\x21-\x7e]{1,5000}$/, "moet één woord zijn, zonder spaties of regeleinden")
      .optional()
      .describe("API-sleutel van Temporal, als die erom vraagt. Gaat alleen over TLS."),
  },
  embedded: { TEMPORAL_ADRES: "127.0.0.1:7233", TEMPORAL_NAMESPACE: "default" },
  maak: (w): Temporaladres => ({
    adres: w.TEMPORAL_ADRES,
    namespace: w.TEMPORAL_NAMESPACE,
    ...(w.TEMPORAL_TLS === "verplicht"
      ? {
          beveiliging: {
            ca: w.TEMPORAL_TLS_CA ?? null,
            eigen:
              w.TEMPORAL_TLS_CERT === undefined || w.TEMPORAL_TLS_SLEUTEL === undefined
                ? null
                : { certificaat: w.TEMPORAL_TLS_CERT, sleutel: w.TEMPORAL_TLS_SLEUTEL },
            apiSleutel: w.TEMPORAL_API_SLEUTEL ?? null,
          },
        }
      : {}),
  }),
});

/** Half a security is none: what only works over TLS is not quietly left out. */
export function temporalfouten(
  gezet: { readonly [veld in keyof typeof temporal.velden]?: string },
  isKapot: (veld: string) => boolean,
): readonly string[] {
  const overTls = ["TEMPORAL_TLS_CA", "TEMPORAL_TLS_CERT", "TEMPORAL_TLS_SLEUTEL", "TEMPORAL_API_SLEUTEL"] as const;
  const zonderTls = gezet.TEMPORAL_TLS === "verplicht" ? [] : overTls.filter((veld) => gezet[veld] !== undefined);
  const fouten = zonderTls.map(
    (veld) => `${VOORVOEGSEL}${veld}: kan alleen samen met ${VOORVOEGSEL}TEMPORAL_TLS=verplicht.`,
  );
  const paar = ["TEMPORAL_TLS_CERT", "TEMPORAL_TLS_SLEUTEL"] as const;
  // One that is there but could not be read has its own fault.
  const [alleen, ander] = paar.filter((veld) => gezet[veld] !== undefined || isKapot(veld));
  if (alleen !== undefined && ander === undefined)
    fouten.push(
      `${VOORVOEGSEL}${alleen}: kan niet zonder ${VOORVOEGSEL}${paar.find((veld) => veld !== alleen) ?? ""}.`,
    );
  else if (!hoortBij(gezet.TEMPORAL_TLS_CERT, gezet.TEMPORAL_TLS_SLEUTEL))
    fouten.push(
      `${VOORVOEGSEL}TEMPORAL_TLS_SLEUTEL: hoort niet bij het certificaat in ${VOORVOEGSEL}TEMPORAL_TLS_CERT.`,
    );
  return fouten;
}

/** True too where there is nothing to compare. */
function hoortBij(certificaat: string | undefined, sleutel: string | undefined): boolean {
  if (certificaat === undefined || sleutel === undefined) return true;
  try {
    return new X509Certificate(certificaat).checkPrivateKey(createPrivateKey(sleutel));
  } catch {
    return true;
  }
}
