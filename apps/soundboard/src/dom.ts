/** Typed access to the elements that index.html promises. */

/** @throws when the page and the script do not fit together. */
export function byId<Type extends Element>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id)
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} with id "${id}".`)
  return element
}

export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

export const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Scrolls the view only, never the page: a reader who scrolled away keeps the place. */
export function keepInView(view: HTMLElement, child: HTMLElement): void {
  const margin = view.clientHeight / 4
  const frame = view.getBoundingClientRect()
  const { top, bottom } = child.getBoundingClientRect()
  if (top >= frame.top && bottom + margin <= frame.bottom) return
  const behavior = prefersReducedMotion() ? 'auto' : 'smooth'
  view.scrollTo({ top: Math.max(0, view.scrollTop + top - frame.top - margin), behavior })
}
