// A journal's file is read here and sent as it is: it never becomes a file on the server.
element.addEventListener("change", async (event) => {
  const file = event.target.files?.[0];
  if (!file) return;
  const told = element.querySelector(".brought");
  const reply = await fetch("/journal/import", { method: "POST", headers: { "content-type": "application/json" }, body: file }).catch(() => null);
  told.textContent = reply ? await reply.text() : told.dataset.lost;
  event.target.value = "";
  if (reply?.ok) trigger("brought");
});
