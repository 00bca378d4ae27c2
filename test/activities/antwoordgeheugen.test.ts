import { expect, it } from "vitest";
import { Antwoordgeheugen } from "#activities/store/antwoordgeheugen.ts";

const proef = () => {
  const stand: { merk: string | null; keer: number; gelezen: number } = { merk: "1", keer: 0, gelezen: 0 };
  const geheugen = new Antwoordgeheugen(() => {
    stand.gelezen += 1;
    return Promise.resolve(stand.merk);
  });
  const vraag = (wat: string) => geheugen.geef([wat], () => Promise.resolve(`${wat} ${(stand.keer += 1)}`));
  return { stand, vraag, geheugen };
};

it("een antwoord geldt tot er iets geschreven is", async () => {
  const { stand, vraag } = proef();
  expect([await vraag("a"), await vraag("a"), await vraag("b")]).toEqual(["a 1", "a 1", "b 2"]);
  stand.merk = "2";
  expect([await vraag("a"), await vraag("a")]).toEqual(["a 3", "a 3"]);
});

it("wie tegelijk vraagt wacht op één merk en één antwoord; wie later vraagt leest het merk opnieuw", async () => {
  const { stand, vraag } = proef();
  expect(await Promise.all([vraag("a"), vraag("a"), vraag("b")])).toEqual(["a 1", "a 1", "b 2"]);
  expect(stand.gelezen).toBe(1);
  await vraag("a");
  expect(stand.gelezen).toBe(2);
});

it("zonder merk wordt niets onthouden, en een fout ook niet", async () => {
  const { stand, vraag, geheugen } = proef();
  stand.merk = null;
  expect([await vraag("a"), await vraag("a")]).toEqual(["a 1", "a 2"]);
  stand.merk = "1";
  await expect(geheugen.geef(["c"], () => Promise.reject(new Error("weg")))).rejects.toThrow("weg");
  expect(await geheugen.geef(["c"], () => Promise.resolve("er weer"))).toBe("er weer");
});

it("er worden er niet meer dan tweehonderd bewaard; wat het langst niet gevraagd is gaat eerst", async () => {
  const { vraag } = proef();
  await vraag("eerste");
  for (let i = 0; i < 150; i += 1) await vraag(`x${i}`);
  expect(await vraag("eerste")).toBe("eerste 1");
  for (let i = 0; i < 199; i += 1) await vraag(`y${i}`);
  expect(await vraag("eerste")).toBe("eerste 1");
  expect(await vraag("x0")).not.toBe("x0 2");
});
