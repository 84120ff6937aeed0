// Ledgers in files: the rows of a table searched, filtered and sorted in the page.
"use strict";
(() => {
  const table = document.querySelector("table.rows");
  const form = document.querySelector("form.choose");
  if (!table || !form) return;
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row, rank) => ({ row, rank, words: row.textContent.toLowerCase() }));
  const heads = [...table.tHead.rows[0].cells];
  const holder = heads.findIndex((each) => each.textContent === "Holder");
  const found = document.querySelector("[data-found]");
  const value = (name) => form.elements[name]?.value.toLowerCase().trim() ?? "";

  const choose = () => {
    const words = value("q").split(/\s+/).filter(Boolean);
    const who = value("holder");
    const kind = form.elements.kind?.value ?? "";
    let shown = 0;
    for (const each of rows) {
      const named = holder < 0 ? each.words : each.row.cells[holder].textContent.toLowerCase();
      const fits = words.every((word) => each.words.includes(word))
        && named.includes(who) && (!kind || each.row.dataset.kind === kind);
      each.row.hidden = !fits;
      shown += fits;
    }
    found.textContent = `${shown} of ${rows.length}`;
  };

  const key = (row, at) => row.cells[at].dataset.key ?? row.cells[at].textContent;
  const sort = (at) => {
    const head = heads[at];
    const falling = head.ariaSort === "ascending"
      || (head.ariaSort !== "descending" && head.classList.contains("number"));
    heads.forEach((each) => { each.ariaSort = null; });
    head.ariaSort = falling ? "descending" : "ascending";
    const compare = new Intl.Collator("en", { numeric: true }).compare;
    const order = (one, other) => {
      const [here, there] = [key(one.row, at), key(other.row, at)];
      if (!here || !there) return !here - !there || one.rank - other.rank;
      return (falling ? -1 : 1) * compare(here, there) || one.rank - other.rank;
    };
    body.append(...[...rows].sort(order).map((each) => each.row));
  };

  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.addEventListener("click", () => sort(at));
    head.replaceChildren(button);
  });
  form.addEventListener("input", choose);
  form.addEventListener("submit", (event) => event.preventDefault());
})();
