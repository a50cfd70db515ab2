/** The paper that pictures of benchmarks are drawn on: legible on a light and on a dark page. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly subtitle: string
  readonly body: string
}

/** Room above the body for title and subtitle. */
export const HEADER = 64

/** Classes: `muted`, `strong`, `grid`, `limit`, `one`, `two`, `bad`, `shade`, and `end`, `middle` for where text is anchored. */
export const drawPicture = ({ width, height, title, subtitle, body }: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${escapeXml(title)}">
<style>
  .paper { fill: #fff } text { fill: #1c2330 } .muted { fill: #5b6575 } .strong { font-weight: 600 }
  .grid { stroke: #d5dae2; fill: none } .limit { stroke: #b3261e; stroke-dasharray: 3 3; fill: none } .shade { fill: #eef1f6 }
  .one { fill: #0b7a5c } .two { fill: none; stroke: #c2571a; stroke-width: 1.5 } .line { fill: none; stroke: #0b7a5c; stroke-width: 1.5 } .bad { fill: #b3261e }
  .end { text-anchor: end } .middle { text-anchor: middle }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #14181f } text { fill: #e6eaf0 } .muted { fill: #9aa5b5 } .grid { stroke: #333c49 } .shade { fill: #1e2530 }
    .limit { stroke: #ff8a80 } .one { fill: #3ecf9f } .two { stroke: #ffa46b } .line { stroke: #3ecf9f } .bad { fill: #ff8a80 }
  }
</style>
<rect class="paper" width="${width}" height="${height}"/>
<text x="16" y="26" font-size="17" class="strong">${escapeXml(title)}</text>
<text x="16" y="46" class="muted">${escapeXml(subtitle)}</text>
${body}
</svg>
`

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
