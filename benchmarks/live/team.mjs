// Adds technicians as a company does: they are invited, accept by the link in their mail, and set skills and a picture.
import { readFile } from "node:fs/promises";
import { Session } from "./session.mjs";

const PASSWORD = "plum orchard 47 gate";
const PICTURE = new URL("../../docs/pictures/board-phone.png", import.meta.url);
const PATIENCE_MS = 30_000;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Adds this many verified technicians, one after the other, because hashing passwords is slow. */
export async function grow(product, dispatcher, skills, count) {
  const picture = await readFile(PICTURE);
  const town = Date.now().toString(36);
  for (let nth = 0; nth < count; nth += 1) {
    const email = `technician.${nth}.${town}@company.example`;
    const invited = await product.post(
      "/api/technicians",
      { firstName: `Technician ${nth}`, lastName: "Bench", email, language: "en" },
      dispatcher,
    );
    expect(invited.status, 201, "An invitation");
    const token = await tokenOf(product, email);
    const joined = await product.post(`/api/invitations/${token}`, { password: PASSWORD });
    expect(joined.status, 200, "Joining");
    const session = await Session.of(product.origin, email, PASSWORD);
    expect(
      await session.put("/api/technicians/me/picture", picture, "image/png"),
      200,
      "A picture",
    );
    expect(
      await session.put(
        "/api/technicians/me/skills",
        JSON.stringify({ skills }),
        "application/json",
      ),
      200,
      "Skills",
    );
  }
}

async function tokenOf(product, email) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const { body } = await product.get(`/sandbox/api/mails?to=${encodeURIComponent(email)}`);
    const token = /\/invitation\/([\w.-]+)/.exec(JSON.stringify(body))?.[1];
    if (token !== undefined) {
      return token;
    }
    await sleep(100);
  }
  throw new Error("No invitation came by mail.");
}

function expect(status, wanted, what) {
  if (status !== wanted) {
    throw new Error(`${what} was answered with ${status}.`);
  }
}
