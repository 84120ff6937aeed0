/* The search of a folder of files: statements that hold all words, from the index beside it. */
"use strict";

const MOST = 200;
const folded = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const asked = (new URLSearchParams(location.search).get("q") ?? "").trim().slice(0, 200);

function made(name, look, ...children) {
  const element = document.createElement(name);
  if (look) element.className = look;
  element.append(...children);
  return element;
}

function line([words, whose, where, href]) {
  const link = made("a", "mark", words);
  link.href = href;
  const item = made("li", "", made("p", "where small", where), made("p", "", link), made("p", "small", whose));
  item.dataset.step = "";
  return item;
}

if (asked) {
  const wanted = folded(asked).split(/\s+/);
  const found = globalThis.statements.filter(each => {
    const text = folded(`${each[0]} ${each[1]}`);
    return wanted.every(word => text.includes(word));
  });
  const field = document.getElementById("q");
  field.value = asked;
  document.getElementById("sought").textContent = asked;
  document.getElementById("count").textContent =
    `${found.length} statement${found.length === 1 ? "" : "s"}${found.length > MOST ? `, of which ${MOST} are listed` : ""}`;
  document.getElementById("found").append(...found.slice(0, MOST).map(line));
}
