// A number in the text opens what it rests on in the panel, and the key to get back is Escape.
const shut = () => document.querySelectorAll(".source.open").forEach((each) => each.classList.remove("open"));
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button.cite");
  if (!button) {
    if (!event.target.closest?.(".source")) shut();
    return;
  }
  const card = document.getElementById(button.dataset.opens);
  if (!card) return;
  card.closest("details")?.setAttribute("open", "");
  const group = card.closest(".sources");
  document.querySelectorAll(".sources").forEach((each) => { each.hidden = each !== group; });
  shut();
  card.classList.add("open");
  card.scrollIntoView({ block: "nearest" });
  card.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
  window.coachCameFrom = button;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  shut();
  if (window.coachCameFrom?.isConnected) window.coachCameFrom.focus();
});
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button.copy");
  if (!button) return;
  await navigator.clipboard.writeText(button.previousElementSibling.innerText.trim());
  button.textContent = button.dataset.done;
});
// What arrives is told in a line of its own: the conversation as a whole would be read out again with every piece.
const tell = () => {
  const talk = document.getElementById("talk");
  if (!talk || talk.dataset.told) return;
  const told = Object.assign(document.createElement("div"), { id: "announcer" });
  told.setAttribute("role", "status");
  document.body.append(told);
  talk.dataset.told = "yes";
  let busy = false;
  new MutationObserver(() => {
    const now = talk.querySelector('[aria-busy="true"]');
    if (now && !busy) [...talk.querySelectorAll(".turn.person")].pop()?.scrollIntoView({ block: "start" });
    const latest = now ?? (busy ? [...talk.querySelectorAll("[data-say], .problem")].pop() : null);
    busy = Boolean(now);
    const words = latest?.dataset.say ?? latest?.textContent;
    if (words && words !== told.textContent) told.textContent = words;
  }).observe(talk, { childList: true, subtree: true });
};
new MutationObserver(tell).observe(document, { childList: true, subtree: true });
