// Elements made by hand: text is always text.

export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

// A French text whose signs stay on the line of their words.
export function typeset(text) {
  return text.replace(/« /g, "« ").replace(/ (?=[»:;?!])/g, " ")
}

// Makes a text area as high as what it holds.
export function grow(area) {
  const fit = () => {
    area.rows = Math.min(12, Math.max(2, area.value.split("\n").length, Math.ceil(area.value.length / 60)))
  }
  area.addEventListener("input", fit)
  fit()
}
