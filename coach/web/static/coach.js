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
  card.scrollIntoView({ block: "nearest", behavior: "smooth" });
  card.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
  window.coachCameFrom = button;
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  shut();
  if (window.coachCameFrom?.isConnected) window.coachCameFrom.focus();
});
