declare module 'saxen' {
  export class Parser {
    on(event: 'error' | 'warn', heard: (error: Error) => void): this
    on(event: 'openTag', heard: (name: string, attributes: () => Readonly<Record<string, string>>) => void): this
    on(event: 'closeTag' | 'text' | 'cdata', heard: (text: string) => void): this
    parse(xml: string): this
  }
}
