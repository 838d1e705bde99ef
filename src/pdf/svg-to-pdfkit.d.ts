declare module 'svg-to-pdfkit' {
  interface Options {
    readonly width: number
    readonly height: number
    readonly preserveAspectRatio?: string
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string
    readonly imageCallback: (link: string) => string
    readonly warningCallback: (message: string) => void
  }
  function svgToPdfkit(...call: readonly [document: unknown, svg: string, x: number, y: number, options: Options]): void
  export = svgToPdfkit
}
