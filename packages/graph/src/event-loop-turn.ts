/**
 * Lets a thread hear its messages in the midst of long work. Runs of a model follow each other in microtasks alone, so
 * that without a turn of the event loop all of them would be over before a cancel is heard. No timer: browsers raise
 * nested ones to 4 ms, and those of hidden pages to a second.
 */
export function eventLoopTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
