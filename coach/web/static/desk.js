// The page saves itself. Its text lives in this page's memory and, sealed, on the server: nowhere else.
const states = new WeakMap();
const hex = (bytes) => [...crypto.getRandomValues(new Uint8Array(bytes))].map((b) => b.toString(16).padStart(2, "0")).join("");
const page = hex(12);
const PAUSE = 900, AGAIN = 2500, PATIENCE = 20000;
let turn = 0;
const desk = () => element.querySelector(".desk");
const stateOf = (root) => {
  if (!states.has(root))
    states.set(root, { entry: root.dataset.entry, meeting: Number(root.dataset.meeting), revision: Number(root.dataset.revision),
      busy: false, dirty: false, closed: false, stopped: false, timer: 0, theirs: null });
  return states.get(root);
};
const say = (root, key, more = "") => {
  root.querySelector(".state").textContent = root.dataset["say" + key[0].toUpperCase() + key.slice(1)] + more;
};
const scaleOf = (root, name) => Number(root.querySelector(`input[name=scale-${name}]:checked`)?.value) || null;
const content = (root) => {
  const state = stateOf(root), asked = document.querySelector("#question [data-card]");
  return { entry_id: state.entry, meeting: state.meeting, revision: state.revision, page, turn: ++turn, closed: state.closed, deeper: state.worded ?? "",
    text: root.querySelector("textarea").value, question_id: asked?.dataset.card ?? null,
    question: asked?.querySelector(".reflect-question").textContent ?? null,
    scales: { confidence: scaleOf(root, "confidence"), comfort: scaleOf(root, "comfort"), learning: scaleOf(root, "learning") } };
};
const grow = (root) => {
  const box = root.querySelector("textarea");
  if (!CSS.supports("field-sizing", "content")) { box.style.height = "auto"; box.style.height = box.scrollHeight + 4 + "px"; }
};
const later = (root, wait) => {
  const state = stateOf(root);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => send(root, "draft"), wait);
};
const changed = (root) => {
  stateOf(root).dirty = true;
  if (!stateOf(root).stopped) { say(root, "typing"); later(root, PAUSE); }
};
const send = async (root, where) => {
  const state = stateOf(root);
  if (!root.isConnected || state.stopped) return;
  if (state.busy) { state.next = where === "keep" ? "keep" : state.next ?? where; return; }
  state.busy = true;
  state.dirty = false;
  const mine = content(root);
  let reply = null;
  try {
    reply = await fetch(`/journal/${where}`, { method: "POST", headers: { "content-type": "application/json" },
      body: JSON.stringify(mine), signal: AbortSignal.timeout(PATIENCE) });
  } catch { reply = null; }
  state.busy = false;
  if (!reply || reply.status >= 500) return lost(root, where);
  if (!reply.ok) { state.next = null; state.dirty = true; return say(root, "refused", await reply.text()); }
  take(root, where, mine, await reply.json());
};
const lost = (root, where) => {
  const state = stateOf(root);
  state.dirty = true;
  say(root, "offline");
  clearTimeout(state.timer);
  const wanted = state.next ?? where;
  state.next = null;
  state.timer = setTimeout(() => send(root, wanted), AGAIN);
};
const take = (root, where, mine, told) => {
  const state = stateOf(root), next = state.next;
  state.next = null;
  root.querySelector(".care-place").innerHTML = told.care;
  const kept = told.standing === "kept" && told.text === mine.text;
  if (kept || (where === "keep" && told.standing === "saved")) return ended(root);
  if (told.standing !== "saved") return conflict(root, told);
  state.revision = told.revision;
  say(root, "saved");
  if (told.care) root.querySelector(".deeper").hidden = true;
  else if (told.deeper && !state.closed && root.querySelector(".deeper").hidden) {
    root.querySelector(".deeper .ask").textContent = told.deeper;
    root.querySelector(".deeper").hidden = false;
  }
  if (next) send(root, next);
  else if (state.dirty) later(root, PAUSE);
};
const ended = (root) => {
  const state = stateOf(root);
  state.stopped = true;
  state.dirty = false;
  root.querySelectorAll("textarea, input, button").forEach((part) => { part.disabled = true; });
  trigger("kept");
};
const conflict = (root, told) => {
  const state = stateOf(root), aside = root.querySelector(".conflict"), kept = told.standing === "kept";
  Object.assign(state, { stopped: true, dirty: true, theirs: told });
  aside.querySelector(".what").textContent = kept ? aside.dataset.whenKept : aside.dataset.whenConflict;
  aside.querySelector("blockquote").textContent = told.text;
  aside.querySelectorAll("[data-take]").forEach((button) => {
    button.hidden = kept !== ["new", "leave"].includes(button.dataset.take);
  });
  aside.hidden = false;
  say(root, "conflict");
  aside.scrollIntoView({ block: "nearest" });
};
const decide = (root, choice) => {
  const state = stateOf(root), box = root.querySelector("textarea"), theirs = state.theirs;
  if (choice === "leave") return ended(root);
  if (choice === "both") box.value = `${box.value}\n\n${theirs.text}`;
  if (choice === "theirs") box.value = theirs.text;
  const fresh = choice === "new";
  Object.assign(state, { stopped: false, theirs: null, entry: fresh ? `entry-${hex(16)}` : theirs.entry_id, revision: fresh ? 0 : theirs.revision });
  root.querySelector(".conflict").hidden = true;
  grow(root);
  changed(root);
};
const post = async (where, body) => {
  try {
    return await fetch(`/journal/${where}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  } catch { return null; }
};
const look = async (root) => {
  const text = root.querySelector("textarea").value, reply = await post("sending", { text });
  if (!reply?.ok) return say(root, reply ? "refused" : "offline", reply ? await reply.text() : "");
  const told = await reply.json(), box = root.querySelector(".sending");
  Object.assign(stateOf(root), { shown: { text, mark: told.mark } });
  box.querySelector("blockquote").textContent = told.text;
  box.hidden = false;
};
const worded = async (root) => {
  const reply = await post("ask", stateOf(root).shown);
  root.querySelector(".sending").hidden = true;
  if (!reply?.ok) return say(root, reply ? "refused" : "offline", reply ? await reply.text() : "");
  const told = await reply.json();
  root.querySelector(".deeper .ask").textContent = stateOf(root).worded = told.question;
  root.querySelector(".deeper-note").textContent = told.note;
  changed(root);
};
const begin = () => {
  const root = desk();
  if (!root) return;
  states.delete(root);
  root.querySelectorAll("textarea, input, button").forEach((part) => { part.disabled = false; });
  root.querySelectorAll("input").forEach((tap) => { tap.checked = tap.hasAttribute("checked"); });
  root.querySelector("textarea").value = root.querySelector("textarea").dataset.text;
  root.querySelector(".conflict").hidden = true;
  root.querySelector(".deeper").hidden = root.querySelector(".deeper").dataset.asked !== "yes";
  grow(root);
};
watch("value", begin);
begin();
element.addEventListener("input", (event) => {
  if (!event.target.closest(".desk")) return;
  grow(desk());
  changed(desk());
});
element.addEventListener("mousedown", (event) => {
  const tap = event.target.closest(".scale label")?.querySelector("input");
  if (tap) tap.dataset.was = tap.checked ? "yes" : "";
});
element.addEventListener("click", (event) => {
  const root = desk(), hit = event.target;
  if (!root) return;
  if (hit.matches(".scale input") && hit.dataset.was === "yes") { hit.checked = false; hit.dataset.was = ""; changed(root); }
  const choice = hit.closest("[data-take]");
  if (choice) decide(root, choice.dataset.take);
  else if (hit.closest(".keep")) { clearTimeout(stateOf(root).timer); send(root, "keep"); }
  else if (hit.closest(".model-look")) look(root);
  else if (hit.closest(".model-yes")) worded(root);
  else if (hit.closest(".model-no")) root.querySelector(".sending").hidden = true;
  else if (hit.closest(".no-thanks")) {
    stateOf(root).closed = true;
    root.querySelector(".deeper").hidden = true;
    changed(root);
  }
});
window.addEventListener("online", () => { const root = desk(); if (root && stateOf(root).dirty) send(root, "draft"); });
window.addEventListener("beforeunload", (event) => {
  const root = desk();
  if (root && (stateOf(root).dirty || stateOf(root).busy)) event.preventDefault();
});
