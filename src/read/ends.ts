/** A line ends a sentence or a clause, perhaps with the mark of a footnote; of hard-wrapped lines few do. */
export const endedLine = /[.!?؟:;؛…]["'”’»)\]]*\d{0,2}$/
