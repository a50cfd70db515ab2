/**
 * Lets a thread hear its messages in the midst of long work. A run of the model ends in microtasks alone, so without
 * a turn of the event loop a whole segment would be made before a cancel or the ring's wake-up arrives. No timer:
 * browsers raise nested ones to 4 ms, and those of hidden pages to a second.
 */
const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

export function eventLoopTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })
}
