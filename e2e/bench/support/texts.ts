/** What benchmarks say. */

/** 20 words, no comma: no silence within it. */
export const SENTENCE =
  'The old lighthouse keeper climbed the narrow winding stairs every single evening to light the great lamp above the bay.'

export const SENTENCE_WITH_CLAUSES =
  'When the storm finally passed, the village woke slowly, opened its windows, and found the harbour covered in golden leaves.'

const REST_OF_PARAGRAPH =
  'He had done so for thirty years without missing a night. On clear evenings he could count the ' +
  'fishing boats as they came home, each with a lantern swinging at the bow. In winter the wind pushed ' +
  'against the glass until the whole tower seemed to hum, and he would sing back to it to keep himself ' +
  'company. Children from the village sometimes brought him bread and asked whether he was ever lonely. ' +
  'He told them that a light is never alone, because somebody far away is always looking for it. When ' +
  'the harbour was rebuilt, the council offered him a small house near the market and a machine that ' +
  'would tend the lamp by itself. He thanked them kindly, moved his books and his chair down the hill, ' +
  'and slept through the night for the first time. Yet every evening at dusk he still walked to the ' +
  'window and looked up. The beam swept over the roofs, steady and bright, exactly as it always had, ' +
  'and he nodded as if somebody had greeted him. Years later, when people asked what he had learned in ' +
  'all that time, he said that patience is only another word for love.'

/** About a minute. It opens with the plain sentence, so that nothing but its length differs. */
export const PARAGRAPH = `${SENTENCE} ${REST_OF_PARAGRAPH}`
