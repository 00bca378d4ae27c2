import { historyFromJSON } from "@temporalio/common/lib/proto-utils.js";

/** Histories as protobuf bytes, with the message class that the SDK itself uses. */
export type Geschiedenis = ReturnType<typeof historyFromJSON>;

interface Berichtklasse {
  encode(bericht: Geschiedenis): { finish(): Uint8Array };
  decode(bytes: Uint8Array): Geschiedenis;
}
const History = historyFromJSON({ events: [] }).constructor as unknown as Berichtklasse;

export const naarBytes = (geschiedenis: Geschiedenis): Uint8Array => History.encode(geschiedenis).finish();
export const vanBytes = (bytes: Uint8Array): Geschiedenis => History.decode(bytes);
