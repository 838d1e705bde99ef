import { createRecent, type Recent } from '../base/recent.ts'
import type { Asked, Question } from '../model/variant.ts'

/** Orders of options that are remembered of an item: those of four options, and of more as many. */
const ORDERS = 24

/**
 * Makes a thing of a question once for each item asked and order of its options: variants ask the same items over and
 * over. What is made must depend on nothing else, above all not on the question's number.
 */
export function perQuestion<T extends object>(make: (question: Omit<Question, 'number'>) => T): (question: Question) => T {
  const made = new WeakMap<Asked, Recent<T>>()
  return (question) => {
    const { asked, order } = question
    const ofOrders = made.get(asked) ?? createRecent<T>(ORDERS)
    made.set(asked, ofOrders)
    const name = order.join(' ')
    const thing = ofOrders.get(name) ?? make(question)
    ofOrders.set(name, thing)
    return thing
  }
}
