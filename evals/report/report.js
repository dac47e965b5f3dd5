"use strict";
const filters = document.querySelector(".filters");
if (filters) {
  filters.hidden = false;
  const rows = [...document.querySelectorAll(".every > details")];
  const said = document.getElementById("count");
  const fields = [...filters.querySelectorAll("input, select")];
  const apply = () => {
    const [text, kind, status, fell] = fields.map((field) => field.value.toLowerCase());
    let left = 0;
    for (const row of rows) {
      const fits = (!kind || row.dataset.kind === kind) && (!status || row.dataset.status === status)
        && (!fell || row.dataset.fell.split(" ").includes(fell)) && (!text || row.textContent.toLowerCase().includes(text));
      row.hidden = !fits;
      left += fits ? 1 : 0;
    }
    said.textContent = `${left} of ${rows.length} shown`;
  };
  fields.forEach((field) => field.addEventListener("input", apply));
  apply();
}
addEventListener("beforeprint", () => document.querySelectorAll("#worst > details").forEach((d) => { d.open = true; }));
